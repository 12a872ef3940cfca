import Archive
import Plain
public import Records

/// A document that somebody may read, and what its card calls it.
public struct KeptDocument: Sendable {
    public let bytes: [UInt8]
    public let title: String
}

/// Documents lie where photographs lie, by the same names, and go the same ways: they have no width and no height.
extension Photos {
    /// Keeps a PDF that came with a form, before the form has become an entry.
    /// - Returns: its name
    public func keepDocument(_ bytes: [UInt8], from person: Person) throws -> String {
        try keep(Picture(bytes: bytes, width: 0, height: 0), from: person)
    }

    /// A document, for those who may read it. Unknown and forbidden are answered alike.
    /// - Parameter person: `nil` for whoever has no account: she reads what offices hand in for residents
    /// - Throws: `Refusal.notFound`
    public func document(_ name: String, for person: Person?) throws -> KeptDocument {
        let region = try person.map { try store.home(of: $0) }
        guard let digest = Digest.bytes(name),
            let title = try store.archive.read({ try title(of: name, digest, for: person, at: region, $0) }),
            let bytes = store.archive.photoFiles.read(name)
        else { throw Refusal.notFound }
        return KeptDocument(bytes: bytes, title: title)
    }

    /// What the card that lets somebody read a document calls it; `nil` where none does.
    private func title(
        of name: String, _ digest: [UInt8], for person: Person?, at region: String?, _ reading: ArchiveReading
    ) throws -> String? {
        guard let photo = try reading.photo(digest), photo.width == 0 else { return nil }
        let mentions = try reading.mentions(ofPhoto: digest)
        for mention in mentions where Photos.isGiven(photo, to: mention, among: mentions) {
            guard let row = try reading.book(mention.book),
                let card = try store.fold(mention.card, in: row, reading).card(mention.card)
            else { continue }
            if let handed = Readiness(card)?.items.first(where: { $0.finding[Form.file] == name }) {
                return handed.item.title.indonesian
            }
            let isShelved = card.kind == .material && card.facts[Form.file] == name
            if isShelved, let region, Scope.path(region, liesUnder: row.region) { return card.facts.text("title") }
        }
        guard let person, try mayRead(photo: digest, person, reading) else { return nil }
        return "Berkas"
    }
}
