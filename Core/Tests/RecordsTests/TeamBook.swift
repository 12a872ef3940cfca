import Plain
import Rules
import Testing

@testable import Records

/// The book of a team, with whoever keeps it.
struct TeamBook {
    let keeper: Person
    private(set) var book: Book
    private var village = Village()

    init(of region: String, keptBy role: Role) {
        keeper = Person(account: "tim", name: "Bu Tim", role: role, scope: Scope(regions: [region]))
        book = Book(place: Place(book: "t-" + region, kind: .team, name: "Tim", region: region))
    }

    /// An entry that nobody has folded yet.
    mutating func entry(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, _ answers: KeyValuePairs<String, String>
    ) -> Entry {
        village.entry(form, on: card, corrects: corrects, writer: keeper.account, answers)
    }

    func judge(_ entry: Entry, by person: Person? = nil) -> Door.Verdict {
        Door.judge(entry, in: book, by: person ?? keeper, today: Village.today)
    }

    /// Writes an entry that the door takes, and gives its id.
    @discardableResult
    mutating func write(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, _ answers: KeyValuePairs<String, String>
    ) -> ID {
        let entry = entry(form, on: card, corrects: corrects, answers)
        #expect(judge(entry) == .accept, "\(form)")
        take(entry)
        return entry.id
    }

    mutating func take(_ entry: Entry) { book.take(entry, seq: book.seq + 1) }
}
