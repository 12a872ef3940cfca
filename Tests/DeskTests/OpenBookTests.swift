import Archive
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// The door folds the cards that it needs and no others: what it counts must be what the whole book says.
@Suite struct OpenBookTests {
    @Test(arguments: 1...4)
    func `merged, parted, weighed, mended and moved in any order, all is counted as the whole book says`(
        seed: Int
    ) async throws {
        let house = try await Posyandu()
        var pens = (house.pen(house.yanti), house.pen(house.rosita, device: "hp-dua-00002"))
        var turn = Turn(seed)
        let children = (0..<6).map { pens.0.child("Anak \($0)") }
        _ = try await house.submit(children.map { $0.line }, by: house.yanti)
        for _ in 0..<24 {
            let child = children[turn.next(6)].id
            let day = Posyandu.today.adding(days: -30 * turn.next(8))
            let isFirst = turn.next(2) == 0
            func write(_ form: String, _ answers: [Answer]) -> Entry {
                isFirst
                    ? pens.0.entry(form, on: child, day: day, answers)
                    : pens.1.entry(form, on: child, day: day, answers)
            }
            let entry =
                switch turn.next(8) {
                case 0, 1: write("merge", [Answer("into", children[turn.next(6)].id.text)])
                case 2: write("unmerge", [])
                case 3: write("services", [Answer("given", "mr-1")])
                case 4: write("birth", [Answer("birth", "2025-08-0\(1 + turn.next(9))"), Answer("reason", "akta")])
                case 5 where turn.next(4) == 0: write("moved-out", [Answer("book", "melati")])
                default: write("growth-visit", [Answer("weight", 7000 + 100 * turn.next(20))])
                }
            (pens.0.seen, pens.1.seen) = (100, 100)
            // What cannot be is held, as ever.
            _ = try await house.submit([entry.line], by: isFirst ? house.yanti : house.rosita)
        }
        #expect(try house.desk.verification.differences() == [])
        let book = try await house.desk.book("flamboyan", for: house.yanti)
        #expect(Set(book.entries.map(\.form)).count > 3)
    }

    @Test func `of two who were merged in one push, what lies between stands in its order`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        let (one, other) = (pen.child(), pen.child("Aisya"))
        let days = (1...4).map { Posyandu.today.adding(days: -30 * $0) }
        let visits = [
            pen.weighing(of: other.id, grams: 8000, day: days[3]), pen.weighing(of: one.id, grams: 8200, day: days[2]),
            pen.weighing(of: other.id, grams: 8400, day: days[1]), pen.weighing(of: one.id, grams: 8600, day: days[0]),
        ]
        _ = try await house.submit(([one, other] + visits).map { $0.line }, by: house.yanti)
        // The card that is opened first is not the one that was written first.
        let last = [
            pen.entry("services", on: one.id, [Answer("given", "mr-1")]),
            pen.entry("merge", on: other.id, [Answer("into", one.id.text)]),
            pen.weighing(of: other.id, grams: 8800),
        ]
        #expect(try await house.submit(last.map { $0.line }, by: house.yanti) == ["stored", "stored", "stored"])
        #expect(try house.desk.verification.differences() == [])
        #expect(
            try await house.desk.book("flamboyan", for: house.yanti).resident(one.id)?.readings.map(\.weight?.value)
                == [8000, 8200, 8400, 8600, 8800])
    }

    @Test func `a push folds the cards that it writes on, and none of the others`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        let children = (0..<20).map { pen.child("Anak \($0)") }
        _ = try await house.submit(children.map { $0.line }, by: house.yanti)
        let visit = pen.weighing(of: children[7].id, grams: 8000)
        let (cards, seq) = try await house.desk.cardsOpened(for: visit)
        #expect(Set(cards) == Set(children.map { $0.id }), "those of the last push lie open still")
        #expect(seq == 20)
        let (again, _) = try await house.secondDesk().cardsOpened(for: visit)
        #expect(again == [children[7].id])
    }

    // MARK: What lies open between pushes

    @Test func `what another program wrote on a card that lies open here is looked at`() async throws {
        let house = try await Posyandu()
        let other = try house.secondDesk()
        var pens = (house.pen(house.yanti), house.pen(house.rosita, device: "hp-dua-00002"))
        let child = pens.0.child()
        #expect(try await house.submit([child.line], by: house.yanti) == ["stored"])
        let births = ["2025-08-01", "2025-08-02"].map { day in
            [Answer("birth", day), Answer("sex", "f"), Answer("reason", "akta")]
        }
        (pens.0.seen, pens.1.seen) = (1, 1)
        let theirs = pens.1.entry("birth", on: child.id, births[0])
        #expect(try await other.submit([theirs.line], by: Writer(person: house.rosita)).map(\.status) == [.stored])
        let ours = pens.0.entry("birth", on: child.id, births[1])
        #expect(try await house.submit([ours.line], by: house.yanti) == ["held conflict"])
        let visit = pens.0.weighing(of: child.id, grams: 8000)
        #expect(try await house.submit([visit.line], by: house.yanti) == ["stored"])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `an entry whose commit failed leaves no trace on the cards that lie open`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        let child = pen.child()
        _ = try await house.submit([child.line], by: house.yanti)
        let lost = pen.weighing(of: child.id, grams: 9900)
        await #expect(throws: Refusal.conflict) { try await house.desk.failsToWrite(lost) }
        #expect(try await house.desk.cardsOpened(for: lost).1 == 1)
        // Its number is free again, and nothing is judged by it.
        #expect(try await house.submit([pen.weighing(of: child.id, grams: 8000).line], by: house.yanti) == ["stored"])
        let book = try await house.desk.book("flamboyan", for: house.yanti)
        #expect(book.resident(child.id)?.readings.map(\.weight?.value) == [8000])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what is kept open has an end, and the last used stays`() {
        var shelf = Shelf<Int>(most: 1_000)
        for number in 0..<100 {
            shelf.put(number, entries: 10, as: "\(number)")
            #expect(shelf.entries <= 1_000)
        }
        #expect(shelf.lift("0") == nil)
        #expect(shelf.lift("99") == 99)
        #expect(shelf.lift("99") == nil)
        shelf.put(1, entries: 5_000, as: "large")
        #expect(shelf.lift("large") == 1)
        #expect(shelf.entries == 0)
    }
}

extension Desk {
    /// What the door holds of a book while it looks at an entry.
    fileprivate func cardsOpened(for entry: Entry) throws -> ([ID], Int) {
        try commit { batch, writing in
            var stored = try #require(try lift(entry.book, &batch, writing.reading))
            try open(entry, in: &stored, writing.reading)
            return (stored.book.cards.map(\.id), stored.book.seq)
        }
    }

    /// Numbers an entry in a transaction that does not end well.
    fileprivate func failsToWrite(_ entry: Entry) throws {
        try commit { batch, writing in
            var stored = try #require(try lift(entry.book, &batch, writing.reading))
            _ = try number(entry, &stored, &batch, writing)
            batch.books[entry.book] = stored
            throw Refusal.conflict
        }
    }
}

/// The same chance in every run.
struct Turn {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(below))
    }
}
