public import Plain
public import Rules

/// Who writes here, with which device and when: of an entry all that does not depend on what is written.
public struct Hand: Sendable {
    public let person: Person
    public let device: String
    /// Milliseconds since 1970.
    public let now: Int64
    /// The day that it is where she writes.
    public let today: Day
    public let edition: String
    /// Milliseconds that the server's clock was ahead of hers when they last met.
    public let clockOffset: Int64
    /// The next of her device; 0 where it is given when the entry is stored.
    public let number: Int

    public init(
        _ person: Person, device: String, now: Int64, today: Day, edition: String = "desk", clockOffset: Int64 = 0,
        number: Int = 0
    ) {
        self.person = person
        self.device = device
        self.now = now
        self.today = today
        self.edition = edition
        self.clockOffset = clockOffset
        self.number = number
    }

    /// An entry by this hand.
    /// - Parameters:
    ///   - seen: the highest number of the book that she has seen
    ///   - day: on which it happened; today where nothing is said
    public func entry(
        _ form: Form, id: ID, in book: String, on card: ID, seen: Int, day: Day? = nil, _ answers: [Answer]
    ) -> Entry {
        Entry(
            id: id, book: book, card: card, form: form.code, formVersion: form.version, writer: person.account,
            device: device, number: number, day: day ?? today, writtenAt: now, clockOffset: clockOffset, seen: seen,
            corrects: nil,
            edition: edition, answers: answers)
    }
}
