import Desk
import Plain
import Records
import Rules

/// Writes the entries of one book as a kader's phone would, and hands them in at the door.
struct DemoPen {
    let book: String
    let desk: Desk
    private var name = ""
    var dice: Dice
    /// How many entries the book already has.
    private(set) var written = 0
    private var waiting: [String: [Entry]] = [:]
    private var order: [String] = []
    private var numbers: [String: Int] = [:]
    private var moments: [Int32: Int64] = [:]

    init(book: String, desk: Desk) { self.init(book: book, in: book, desk: desk) }

    /// - Parameter name: of the chance, for a pen that is not the first in its book
    init(book name: String, in book: String, desk: Desk) {
        self.book = book
        self.desk = desk
        dice = Dice(name: name)
        self.name = name
    }

    /// Writes one entry and says the id of its card.
    @discardableResult
    mutating func write(
        _ form: Form, on card: ID? = nil, by hand: Person, day: Day, _ answers: [Answer]
    ) -> ID {
        // A quarter of a minute from one entry to the next, beginning at eight.
        let moment = moments[day.number, default: Int64(day.number) * 86_400_000 + 3_600_000] + 15_000
        moments[day.number] = moment
        let id = ID(milliseconds: moment, random: dice.word(), dice.word())
        let device = Dice.device(of: hand.account, book: name)
        let number = numbers[hand.account, default: 0] + 1
        numbers[hand.account] = number
        let entry = Entry(
            id: id, book: book, card: card ?? id, form: form.code, formVersion: form.version, writer: hand.account,
            device: device, number: number, day: day, writtenAt: moment, clockOffset: 0, seen: written,
            corrects: nil, edition: "demo", answers: answers)
        if waiting[hand.account] == nil { order.append(hand.account) }
        waiting[hand.account, default: []].append(entry)
        return card ?? id
    }

    /// Hands in what is written; each hand for itself.
    mutating func handIn(_ people: [Person]) async throws {
        for account in order {
            guard let person = people.first(where: { $0.account == account }) else { continue }
            let entries = waiting[account] ?? []
            let receipts = try await desk.submit(entries, by: Writer(person: person))
            for (receipt, entry) in zip(receipts, entries) where receipt.status == .held {
                throw Failure.found("The door holds a demo entry (\(receipt.reason?.code ?? "")): \(entry.line)")
            }
            written += entries.count
        }
        waiting = [:]
        order = []
    }
}

extension Dice {
    /// The id of the phone with which somebody writes in a book.
    static func device(of account: String, book: String) -> String {
        var dice = Dice(name: account + " " + book)
        return ID(milliseconds: 1_700_000_000_000, random: dice.word(), dice.word()).text
    }
}
