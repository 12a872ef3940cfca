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
}
