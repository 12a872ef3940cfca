import Archive
import Plain
public import Records
import Rules

/// Photographs and documents: an entry names them, their bytes come before or after it.
/// - Throws: in all its functions what `Desk` names.
public struct Photos: Sendable {
    let store: Store

    public enum Received: Sendable { case stored, known }

    /// A photograph without an entry stays for two days, and at most so many of one person.
    static let looseMilliseconds: Int64 = 2 * 86_400_000
    static let mostLoose = 50
    /// All residents without an account are one writer here.
    static let mostLooseOfResidents = 300
    /// Bytes that stay free on the disk, whatever residents send.
    static let freeBytes: Int64 = 1_000_000_000

    // MARK: In

    /// Takes away what a killed server left half written.
    public func removeUnfinished() { store.archive.photoFiles.removeUnfinished() }

    /// Whether an entry of this writer, numbered or held, names the photograph.
    public func awaits(photo name: String, from writer: Writer) throws -> Bool {
        guard let digest = Digest.bytes(name) else { return false }
        return try store.archive.read { try $0.mentions(ofPhoto: digest) }
            .contains { $0.writer == writer.person.account }
    }

    /// Keeps a photograph that an entry of this writer names.
    /// - Throws: `Refusal.notFound` when none does, `Refusal.invalid` when these are other bytes
    public func keep(
        _ name: String, _ picture: Picture, by writer: Writer
    ) throws -> Received {
        guard try awaits(photo: name, from: writer) else { throw Refusal.notFound }
        guard Digest.hex(Digest.sha256(picture.bytes)) == name else {
            throw Refusal.invalid([
                Problem("", "Isi foto tidak sesuai namanya.", "The photograph is not what its name says.")
            ])
        }
        return try keep(name, picture, by: writer.person, isLoose: false)
    }

    /// Keeps a photograph that came with a form, before the form has become an entry.
    /// - Returns: its name
    public func keep(_ picture: Picture, from person: Person) throws -> String {
        let name = Digest.hex(Digest.sha256(picture.bytes))
        _ = try keep(name, picture, by: person, isLoose: true)
        try sweepPhotos(of: person)
        return name
    }

    /// Whether the disk bears photographs of residents. What they write in words is always taken.
    public func hasRoom() -> Bool { store.archive.photoFiles.freeBytes >= Photos.freeBytes }

    /// Keeps what a resident without an account sent with a form.
    public func keepOfResident(_ picture: Picture) throws -> String { try keep(picture, from: Desk.residents) }

    /// Whether a resident without an account sent it: she names none that she was not given.
    func isResidents(_ name: String) throws -> Bool {
        guard let digest = Digest.bytes(name) else { return false }
        return try store.archive.read { try $0.photo(digest) }?.isFrom(Desk.residents.account) ?? false
    }

    private func keep(
        _ name: String, _ picture: Picture, by person: Person, isLoose: Bool
    ) throws -> Received {
        guard let digest = Digest.bytes(name) else { throw Refusal.notFound }
        let files = store.archive.photoFiles
        let isKnown = try store.archive.read { try $0.photo(digest) } != nil && files.has(name)
        if !isKnown { try files.keep(picture.bytes, as: name) }
        try store.archive.write { writing in
            let isNamed = try !writing.reading.mentions(ofPhoto: digest).isEmpty
            try writing.put(
                PhotoRow(
                    digest: digest, writer: person.account, size: picture.bytes.count, width: picture.width,
                    height: picture.height, received: store.clock(), isLoose: isLoose && !isNamed))
        }
        // It may have been swept away as somebody's loose one just before it was noted.
        if !files.has(name) { try files.keep(picture.bytes, as: name) }
        return isKnown ? .known : .stored
    }

    /// Takes away what was sent with forms that never became entries.
    private func sweepPhotos(of person: Person) throws {
        let files = store.archive.photoFiles
        let moment = store.clock() - Photos.looseMilliseconds
        let most = person.role == .resident ? Photos.mostLooseOfResidents : Photos.mostLoose
        try store.archive.write { writing in
            let loose = try writing.reading.loosePhotos(before: moment, of: person.account, beyond: most)
            for digest in loose {
                try writing.forgetPhoto(digest)
                files.remove(Digest.hex(digest))
            }
        }
    }

    // MARK: Out

    /// The bytes of a photograph, for those who may see it. Unknown and forbidden are answered alike.
    public func find(_ name: String, for person: Person) throws -> [UInt8] {
        guard let digest = Digest.bytes(name),
            let row = try store.archive.read({ reading in
                try mayRead(photo: digest, person, reading) ? try reading.photo(digest) : nil
            }), row.width > 0,
            let bytes = store.archive.photoFiles.read(name), bytes.count == row.size
        else { throw Refusal.notFound }
        return bytes
    }

    /// Whether a person may see a photograph: of an entry that her role reads in a book that she may open, or one
    /// that she has just sent with a form.
    func mayRead(photo digest: [UInt8], _ person: Person, _ reading: ArchiveReading) throws -> Bool {
        let mentions = try reading.mentions(ofPhoto: digest)
        guard let photo = try reading.photo(digest) else { return false }
        if mentions.isEmpty { return photo.isFrom(person.account) }
        return try mentions.contains { mention in
            guard Photos.isGiven(photo, to: mention, among: mentions), let row = try reading.book(mention.book) else {
                return false
            }
            return try mayRead(mention, in: row, person, reading)
        }
    }

    /// Whether a person may see what an entry names.
    func mayRead(
        _ mention: PhotoMention, in row: BookRow, _ person: Person, _ reading: ArchiveReading
    ) throws -> Bool {
        guard let form = Forms.find(mention.form), form.audience.contains(person.role) else { return false }
        if form.card == .complaint {
            let book = try store.fold(mention.card, in: row, reading)
            guard let complaint = book.card(mention.card)?.complaint, let entry = book.entry(mention.entry),
                Permission.reads(person, entry, on: complaint)
            else { return false }
            return try Complaints(store: store).mayRead(complaint, in: row, person, reading)
        }
        let place = store.place(of: row)
        if form.card.lies(in: .team) {
            guard let card = try store.fold(mention.card, in: row, reading).card(mention.card) else { return false }
            return Permission.opens(person, place) || Permission.isAddressed(card, in: place, to: person)
        }
        if form.card == .profile { return Permission.serves(person, place) }
        return Permission.allows(person.role, .readResidents) && store.opens(place, to: person)
    }

    /// To name a photograph gives nothing to whom it was not given: its bytes came from whoever names it, or from somebody
    /// who names it on the same card.
    static func isGiven(_ photo: PhotoRow, to mention: PhotoMention, among mentions: [PhotoMention]) -> Bool {
        mentions.contains { $0.card == mention.card && photo.isFrom($0.writer) }
    }

    // MARK: Verification

    /// Photographs that a book's entries name, against the index of them.
    func comparePhotos(
        _ book: Book, _ row: BookRow, _ reading: ArchiveReading, _ differences: inout [String]
    ) throws {
        var stored: [ID: [PhotoMention]] = [:]
        for mention in try reading.photoMentions(in: row.id) { stored[mention.entry, default: []].append(mention) }
        for entry in book.entries {
            for name in entry.files {
                let digest = Digest.bytes(name)
                guard let mention = stored[entry.id]?.first(where: { $0.digest == digest }), mention.card == entry.card,
                    mention.form == entry.form
                else {
                    differences.append("\(row.id): the index lacks the photograph \(name)")
                    continue
                }
            }
        }
    }

    /// Every file against its name.
    func comparePhotoFiles(_ reading: ArchiveReading, _ differences: inout [String]) throws {
        for photo in try reading.photos() {
            let name = Digest.hex(photo.digest)
            guard let bytes = store.archive.photoFiles.read(name) else {
                differences.append("photograph \(name): its file is missing")
                continue
            }
            if Digest.sha256(bytes) != photo.digest || bytes.count != photo.size {
                differences.append("photograph \(name): its file was changed")
            }
        }
    }
}

extension Desk {
    /// Notes the photographs that an entry names, so that they may be sent and seen.
    func notePhotos(
        of entry: Entry, by writer: String, in book: String, isHeld: Bool = false, _ writing: ArchiveWriting
    ) throws {
        for name in entry.files {
            guard let digest = Digest.bytes(name) else { continue }
            try writing.note(
                PhotoMention(
                    digest: digest, entry: entry.id, book: book, card: entry.card, form: entry.form,
                    writer: writer),
                isHeld: isHeld)
        }
    }
}

extension Digest {
    /// The bytes of a digest in hexadecimal; `nil` when it is none.
    static func bytes(_ hex: String) -> [UInt8]? {
        guard PhotoName.isOne(hex) else { return nil }
        func value(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    }
}
