#if !hasFeature(Embedded)
public import Plain
public import Rules

/// Who writes here, with which device and when: of an entry all that does not depend on what is written. A phone's pages have
/// their `Visit`.
public struct Hand: Sendable {
    public let person: Person
    public let device: String
    /// Milliseconds since 1970.
    public let now: Int64
    /// The day that it is where she writes.
    public let today: Day
    public let edition: String

    public init(_ person: Person, device: String, now: Int64, today: Day, edition: String = "desk") {
        self.person = person
        self.device = device
        self.now = now
        self.today = today
        self.edition = edition
    }

    /// An entry by this hand. It gets its device's number when it is stored.
    /// - Parameters:
    ///   - seen: the highest number of the book that she has seen
    ///   - day: on which it happened; today where nothing is said
    public func entry(
        _ form: Form, id: ID, in book: String, on card: ID, seen: Int, day: Day? = nil, _ answers: [Answer]
    ) -> Entry {
        Entry(
            id: id, book: book, card: card, form: form.code, formVersion: form.version, writer: person.account,
            device: device, number: 0, day: day ?? today, writtenAt: now, clockOffset: 0, seen: seen, corrects: nil,
            edition: edition, answers: answers)
    }
}
#endif
