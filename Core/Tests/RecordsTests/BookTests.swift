import Plain
import Rules
import Seeded
import Testing

@testable import Records

@Suite struct BookTests {
    /// Entries of every form, of forms that nobody knows, and with answers that mean nothing.
    private func anything(_ dice: inout Dice, _ count: Int) -> [Entry] {
        let cards = (0..<6).map { ID(naming: "card \($0)") } + [SessionDay.id(on: Village.today)]
        let codes = Forms.all.map { $0.code } + ["horoscope", ""]
        let words = [
            "", "y", "m", "f", "l", "h", "7800", "-1", "2147483647", "-2147483648",
            "99999999999999999999", "2025-01-13",
            "2199-12-31", "1900-01-01", "9901014109250003", "vitamin-a-red mr-1", " ", "👶",
            "midwife",
        ]
        var entries: [Entry] = []
        for number in 1...count {
            let code = dice.one(of: codes)
            let fields = (Forms.find(code)?.fields.map { $0.code } ?? []) + ["nothing"]
            let answers = fields.filter { _ in dice.happens(0.7) }.map { field in
                Answer(field, field == "into" ? dice.one(of: cards).text : dice.one(of: words))
            }
            entries.append(
                Entry(
                    id: ID(naming: "entry \(number)"), book: "melati", card: dice.one(of: cards),
                    form: code,
                    formVersion: dice.number(0...2), writer: dice.one(of: ["yanti", "bidan"]),
                    device: dice.one(of: ["hp-1", "hp-2"]),
                    number: number, day: Day(number: dice.number(18_000...21_000)), writtenAt: 0,
                    clockOffset: 0, seen: 0,
                    corrects: dice.happens(0.3)
                        ? ID(naming: "entry \(dice.number(1...count))") : nil, edition: "",
                    answers: answers))
        }
        return entries
    }

    /// Everything that pages ask of a book, so that nothing hidden can trap.
    private func ask(_ book: Book) -> String {
        let months = [month("2021-05"), month("2026-01")]
        let cards = book.cards.map { card in
            let marks = (Contribution.writtenMonths(card) + months).map {
                Contribution.marks(of: card, in: $0).joined(separator: " ")
            }
            let stocks = Contribution.stocks(of: card).map {
                "\($0.indicator) \($0.month.number) \($0.change)"
            }
            let due = card.resident.map {
                DueServices.due($0, on: Village.today).map { $0.code }
            }
            return "\(card) \(marks) \(stocks) \(due ?? []) \(book.timeline(of: card.id).count)"
        }
        let session = Session(book, on: Village.today)
        let reviews = Review.all(book, on: Village.today).count
        let recap = SessionRecap(book, on: Village.today)
        return
            "\(cards) \(session.present.map { $0.id.text }) \(session.toServe.count) \(recap) \(reviews) \(book.openDays.map { $0.iso })"
    }

    @Test(arguments: 1...40)
    func `any entries in any order are folded, shown and counted without a trap`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var book = Book(place: Village.place)
        let entries = anything(&dice, 150)
        for (place, entry) in entries.shuffled(using: &dice).enumerated() {
            book.take(entry, seq: place + 1)
        }
        #expect(book.entries.count == 150 && !ask(book).isEmpty)
    }

    @Test(arguments: 1...20)
    func `the same numbered entries make the same book, whatever waited before`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let entries = anything(&dice, 80)
        var server = Book(place: Village.place)
        for (place, entry) in entries.enumerated() { server.take(entry, seq: place + 1) }

        // A phone that wrote some of them itself, saw them come back, and folds what still waits on a copy.
        var phone = Book(place: Village.place)
        let own = entries.filter { _ in dice.happens(0.3) }
        for (place, entry) in entries.enumerated() {
            phone.take(entry, seq: place + 1)
            var view = phone
            for waiting in own { view.takeWaiting(waiting) }
            #expect(view.entries.count >= phone.entries.count)
        }
        #expect(ask(phone) == ask(server))
        #expect(phone.entries.count == phone.numbered && phone.seq == server.seq)
    }

    @Test func `an entry that comes twice is folded once`() {
        var village = Village()
        let nur = village.child()
        let entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        village.take(entry)
        village.take(entry)
        #expect(village.resident(nur).readings.count == 1 && village.book.seq == 3)
    }

    @Test func `what waits is seen after what is numbered, and is not received`() {
        var village = Village()
        let nur = village.child()
        let entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        var view = village.book
        view.takeWaiting(entry)
        #expect(
            view.entries.count == view.numbered + 1 && !view.isReceived(entry.id)
                && view.resident(nur)?.readings.count == 1)
        var ahead = village.book
        ahead.takeWaiting(entry, isStored: true)
        #expect(ahead.isReceived(entry.id))
        #expect(village.book.resident(nur)?.readings.isEmpty == true)
    }

    @Test func `a card that nobody could read becomes one when its form is known`() {
        var village = Village()
        let entry = village.entry("horoscope", ["sign": "leo"])
        village.take(entry)
        #expect(village.book.card(entry.id)?.kind == nil && village.book.residents.isEmpty)
        village.write("identity", on: entry.id, ["name": "Nur"])
        #expect(
            village.resident(entry.id).name == "Nur"
                && village.book.timeline(of: entry.id).count == 2)
    }

    @Test func `open days are those on which somebody was there, each once and in order`() {
        var village = Village()
        let nur = village.child()
        for iso in ["2026-01-13", "2025-12-09", "2026-01-13"] {
            village.write("growth-visit", on: nur, day(iso), ["weight": "7800"])
        }
        #expect(village.book.openDays.map { $0.iso } == ["2025-12-09", "2026-01-13"])
    }
}
