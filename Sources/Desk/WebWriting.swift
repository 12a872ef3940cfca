import Archive
public import Records

extension Desk {
    /// The device under which forms without a worker write.
    public static func webDevice(of person: Person) -> String { "web-" + person.account }

    /// Answers a plain form: makes entries from the book as it stands, and takes them in at the same door.
    /// - Parameters:
    ///   - isNaming: the entries have ids that are named by what they are, see `Writer`
    ///   - make: gets the book and the next number of the person's web device
    public func write<Answer: Sendable>(
        in book: String, as person: Person, isNaming: Bool = false,
        make: @Sendable (Book, Int) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try self.book(book, for: person), as: person, isNaming, make: make)
    }

    /// The same on one complaint, for those whom it concerns without its book.
    public func write<Answer: Sendable>(
        on complaint: ID, in book: String, as person: Person, make: @Sendable (Book, Int) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try self.complaint(complaint, in: book, for: person), as: person, false, make: make)
    }

    private func write<Answer: Sendable>(
        in book: Book, as person: Person, _ isNaming: Bool, make: @Sendable (Book, Int) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        let setting = "number " + Desk.webDevice(of: person)
        let number = try archive.read { try $0.setting(setting) }.flatMap { Int($0) } ?? 1
        let (answer, entries) = make(book, number)
        guard !entries.isEmpty else { return (answer, []) }
        try archive.write { try $0.setSetting(setting, "\(number + entries.count)") }
        return (answer, try await submit(entries.map { $0.line }, by: Writer(person: person, isNaming: isNaming)))
    }
}
