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
    /// - Returns: its name; `nil` where the disk is short, and for whoever writes no form that asks for one
    public func keepDocument(_ bytes: [UInt8], from person: Person) throws -> String? {
        let isAsked = Forms.all.contains { form in
            if case .document? = form.field(Form.file)?.kind { form.writers.contains(person.role) } else { false }
        }
        guard isAsked, hasRoom() else { return nil }
        return try keep(Picture(bytes: bytes, width: 0, height: 0), from: person)
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

    /// Why an entry cannot name a document: it came from nobody who may name it there.
    func problems(_ entry: Entry, by writer: Person, _ reading: ArchiveReading) throws -> [Problem] {
        guard let name = entry.document, let digest = Digest.bytes(name) else { return [] }
        let mentions = try reading.mentions(ofPhoto: digest)
        let isGiven =
            try reading.photo(digest).map { photo in
                photo.isFrom(writer.account)
                    || mentions.contains { $0.card == entry.card && photo.isFrom($0.writer) }
            } ?? false
        return isGiven ? [] : [Problem(Form.file, DocumentTrouble.gone.sentence)]
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
            let isNow = card.facts[Form.file] == name || card.findings.all.contains { $0[Form.file] == name }
            let isShelved = card.kind == .material && isNow
            if isShelved, let region, Scope.path(region, liesUnder: row.region) { return card.name }
            guard let person, try mayRead(mention, in: row, person, reading) else { continue }
            // Whoever is only asked reads what the card names now: what was replaced may have been for others.
            if isNow || photo.isFrom(person.account) || Permission.serves(person, store.place(of: row)) {
                return card.name ?? "Berkas"
            }
        }
        return mentions.isEmpty && photo.isFrom(person?.account ?? "") ? "Berkas" : nil
    }
}
