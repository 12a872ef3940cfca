import Archive
public import Records

extension Desk {
    /// The device under which forms without a worker write.
    public static func webDevice(of person: Person) -> String { "web-" + person.account }

    /// Answers a plain form: makes entries from the book as it stands, and takes them in at the same door.
    /// - Parameters:
    ///   - isNaming: the entries have ids that are named by what they are, see `Writer`
    ///   - make: gets the book; the entries are numbered when they are written
    public func write<Answer: Sendable>(
        in book: String, as person: Person, isNaming: Bool = false,
        make: @Sendable (Book) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try self.book(book, for: person), as: person, isNaming, make: make)
    }

    /// The same on one complaint, for those whom it concerns without its book.
    public func write<Answer: Sendable>(
        on complaint: ID, in book: String, as person: Person, make: @Sendable (Book) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try complaints.find(complaint, in: book, for: person), as: person, false, make: make)
    }

    private func write<Answer: Sendable>(
        in book: Book, as person: Person, _ isNaming: Bool, make: @Sendable (Book) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        let (answer, entries) = make(book)
        guard !entries.isEmpty else { return (answer, []) }
        return (answer, try await submit(written: entries, by: Writer(person: person, isNaming: isNaming)))
    }
}

/// The numbers of devices that write here: each writer's own, without gaps, given in the transaction that stores the
/// entry.
struct DeviceNumbers {
    private var used: [String: Int] = [:]

    mutating func next(of device: String, _ reading: ArchiveReading) throws -> Int {
        let number =
            try used[device].map { $0 + 1 } ?? reading.setting(DeviceNumbers.name(device)).flatMap { Int($0) } ?? 1
        used[device] = number
        return number
    }

    /// Keeps which number comes next.
    func store(_ writing: ArchiveWriting) throws {
        for (device, number) in used { try writing.setSetting(DeviceNumbers.name(device), "\(number + 1)") }
    }

    private static func name(_ device: String) -> String { "number " + device }
}
