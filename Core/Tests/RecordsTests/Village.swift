import Plain
import Rules
import Seeded

@testable import Records

/// Posyandu Melati in Buyan Kelumbi, and the entries that are written there.
struct Village {
    static let place = Place(
        book: "melati", kind: .posyandu, name: "Posyandu Melati", number: "19.05.05.2004.001",
        region: "19.05.05.2004",
        regionNames: ["Buyan Kelumbi", "Tempilang", "Bangka Barat"])
    static let today = day("2026-01-13")
    static let yanti = Person(
        account: "yanti", name: "Bu Yanti", role: .kader, scope: Scope(books: ["melati"]))
    static let midwife = Person(
        account: "bidan", name: "Bu Bidan", role: .midwife, scope: Scope(regions: ["19.05.05"]))

    private(set) var book = Book(place: Village.place)
    private var count = 0

    init() {}

    /// An entry that nobody has folded yet.
    mutating func entry(
        _ form: String, on card: ID? = nil, _ day: Day, corrects: ID? = nil, seen: Int? = nil,
        writer: String = "yanti", device: String = "hp-1",
        _ answers: KeyValuePairs<String, String> = [:]
    ) -> Entry {
        count += 1
        let id = ID(
            milliseconds: 1_768_262_400_000 + Int64(count), random: UInt64(count),
            UInt64(count) << 8)
        return Entry(
            id: id, book: "melati", card: card ?? id, form: form, formVersion: 1, writer: writer,
            device: device,
            number: count, day: day, writtenAt: 1_768_262_400_000, clockOffset: 0,
            seen: seen ?? book.seq,
            corrects: corrects, edition: "test", answers: answers.map { Answer($0.key, $0.value) })
    }

    mutating func entry(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, seen: Int? = nil,
        writer: String = "yanti",
        device: String = "hp-1", _ answers: KeyValuePairs<String, String> = [:]
    ) -> Entry {
        entry(
            form, on: card, Village.today, corrects: corrects, seen: seen, writer: writer,
            device: device, answers)
    }

    /// Writes an entry and gives its id.
    @discardableResult
    mutating func write(
        _ form: String, on card: ID? = nil, _ day: Day, corrects: ID? = nil,
        device: String = "hp-1",
        _ answers: KeyValuePairs<String, String> = [:]
    ) -> ID {
        let entry = entry(form, on: card, day, corrects: corrects, device: device, answers)
        take(entry)
        return entry.id
    }

    @discardableResult
    mutating func write(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, device: String = "hp-1",
        _ answers: KeyValuePairs<String, String> = [:]
    ) -> ID {
        write(form, on: card, Village.today, corrects: corrects, device: device, answers)
    }

    mutating func take(_ entry: Entry) { book.take(entry, seq: book.seq + 1) }

    mutating func child(
        _ name: String = "Nur", born: String = "2025-01-13", on day: Day = Village.today
    ) -> ID {
        write("resident", day, ["name": name, "sex": "f", "birth": born, "mother": "Ani"])
    }

    func resident(_ id: ID) -> Resident {
        book.resident(id) ?? Resident(id: id, registered: Village.today)
    }
}

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("no day: \(iso)") }
    return day
}

func month(_ iso: String) -> Month {
    guard let month = Month(iso: iso) else { fatalError("no month: \(iso)") }
    return month
}
