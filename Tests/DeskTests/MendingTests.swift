import Plain
import Records
import Rules
import Testing

@testable import Desk

/// A held entry that its writer mends: the new one takes its place, and what waited goes in with it.
@Suite struct MendingTests {
    @Test func `a birth date that two corrected: the held one is mended by a new entry and then answered as mended`()
        async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let child = yanti.child()
        func birth(_ pen: inout Pen, _ day: String, corrects: ID? = nil) -> Entry {
            pen.entry(
                "birth", on: child.id, corrects: corrects,
                [Answer("birth", day), Answer("sex", "f"), Answer("reason", "akta")])
        }
        let first = birth(&rosita, "2025-09-03")
        let held = birth(&yanti, "2025-09-02")
        _ = try await house.submit([child.line], by: house.yanti)
        _ = try await house.submit([first.line], by: house.rosita)
        #expect(try await house.submit([held.line], by: house.yanti) == ["held conflict"])
        yanti.seen = 2
        let mended = birth(&yanti, "2025-09-04", corrects: held.id)
        #expect(try await house.submit([mended.line, held.line], by: house.yanti) == ["stored", "mended"])
        #expect(try house.desk.held.entries(in: "flamboyan", for: house.midwife).isEmpty)
        let resident = try await house.desk.book("flamboyan", for: house.yanti).resident(child.id)
        #expect(resident?.birth == Day(iso: "2025-09-04"))
    }

    @Test func `a card whose first entry is held is opened by the one that mends it, with all that waited`()
        async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let wrong = yanti.entry(
            "resident",
            [
                Answer("name", "Aisyah"), Answer("sex", "x"), Answer("birth", "2025-09-01"), Answer("mother", "Ibu"),
            ])
        let weighing = yanti.weighing(of: wrong.id, grams: 8000)
        #expect(
            try await house.submit([wrong.line, weighing.line], by: house.yanti) == ["held invalid", "held waiting"])
        let right = yanti.entry(
            "resident", on: wrong.id, corrects: wrong.id,
            [
                Answer("name", "Aisyah"), Answer("sex", "f"), Answer("birth", "2025-09-01"), Answer("mother", "Ibu"),
            ])
        #expect(
            try await house.submit([right.line, wrong.line, weighing.line], by: house.yanti)
                == ["stored", "mended", "known"])
        let resident = try await house.desk.book("flamboyan", for: house.yanti).resident(wrong.id)
        #expect(resident?.readings.map(\.weight) == [Grams(8000)])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `nobody mends for somebody else`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let wrong = yanti.entry(
            "resident", [Answer("name", "Aisyah"), Answer("sex", "x"), Answer("birth", "2025-09-01")])
        #expect(try await house.submit([wrong.line], by: house.yanti) == ["held invalid"])
        let other = rosita.entry(
            "resident", on: wrong.id, corrects: wrong.id,
            [
                Answer("name", "Aisyah"), Answer("sex", "f"), Answer("birth", "2025-09-01"), Answer("mother", "Ibu"),
            ])
        _ = try await house.submit([other.line], by: house.rosita)
        #expect(try house.desk.held.entries(in: "flamboyan", for: house.midwife).contains { $0.entry?.id == wrong.id })
    }

    @Test func `of two who correct the same weighing one is held, mends hers, and one weighing stands`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let child = yanti.child()
        let weighing = yanti.weighing(of: child.id, grams: 8000)
        _ = try await house.submit([child.line, weighing.line], by: house.yanti)
        rosita.seen = 2
        yanti.seen = 2
        let hers = rosita.weighing(of: child.id, grams: 8100, corrects: weighing.id)
        let mine = yanti.weighing(of: child.id, grams: 8200, corrects: weighing.id)
        #expect(try await house.submit([hers.line], by: house.rosita) == ["stored"])
        #expect(try await house.submit([mine.line], by: house.yanti) == ["held conflict"])
        yanti.seen = 3
        let mended = yanti.weighing(of: child.id, grams: 8300, corrects: weighing.id)
        #expect(try await house.submit([mended.line, mine.line], by: house.yanti) == ["stored", "mended"])
        let resident = try await house.desk.book("flamboyan", for: house.yanti).resident(child.id)
        #expect(resident?.readings.map(\.weight) == [Grams(8300)])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what corrects an entry that is nowhere, or on another card, is held, and can be let in`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let (child, other) = (yanti.child(), yanti.child())
        let weighing = yanti.weighing(of: other.id, grams: 8000)
        _ = try await house.submit([child.line, other.line, weighing.line], by: house.yanti)
        let astray = yanti.weighing(of: child.id, grams: 8100, corrects: weighing.id)
        let unknown = yanti.weighing(of: child.id, grams: 8200, corrects: ID(naming: "nowhere"))
        #expect(
            try await house.submit([astray.line, unknown.line], by: house.yanti)
                == ["held unknown-entry", "held unknown-entry"])
        let rows = try house.desk.held.entries(in: "flamboyan", for: house.midwife)
        try await house.desk.release(#require(rows.first { $0.entry?.id == unknown.id }).no, by: house.midwife)
        let book = try await house.desk.book("flamboyan", for: house.yanti)
        #expect(book.resident(child.id)?.readings.map(\.weight) == [Grams(8200)])
        #expect(book.resident(other.id)?.readings.map(\.weight) == [Grams(8000)])
    }

    @Test func `a correction that comes before what it corrects, as after a restore, is taken in with it`() async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let child = yanti.child()
        let weighing = yanti.weighing(of: child.id, grams: 8000)
        let first = rosita.weighing(of: child.id, grams: 8100, corrects: weighing.id)
        let second = rosita.weighing(of: child.id, grams: 8200, corrects: first.id)
        _ = try await house.submit([child.line], by: house.yanti)
        #expect(
            try await house.submit([first.line, second.line], by: house.rosita)
                == ["held unknown-entry", "held unknown-entry"])
        #expect(try await house.submit([weighing.line], by: house.yanti) == ["stored"])
        #expect(try await house.submit([first.line, second.line], by: house.rosita) == ["known", "known"])
        let resident = try await house.desk.book("flamboyan", for: house.yanti).resident(child.id)
        #expect(resident?.readings.map(\.weight) == [Grams(8200)])
        #expect(try house.desk.verification.differences() == [])
    }
}
