import Plain
import Records
import Rules
import Testing

@testable import Desk

/// Merging cards of one person, and moving to another Posyandu.
@Suite struct MovingTests {
    private func counts(_ house: Posyandu, _ area: String, _ month: Month = Posyandu.today.month) throws -> [String:
        Int]
    {
        let person = Person(account: "x", name: "x", role: .midwife, scope: Scope(regions: [""]))
        return try house.desk.overview.counts(of: area, from: month, to: month, for: person).counts[month] ?? [:]
    }

    @Test func `a child registered on two phones is merged: both weighings stand on one card and count once`()
        async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let kept = yanti.child()
        let double = rosita.child("Aisya")
        let last = yanti.weighing(of: kept.id, grams: 8000, day: Posyandu.today.adding(days: -30))
        let now = rosita.weighing(of: double.id, grams: 8400)
        _ = try await house.submit([kept.line, last.line], by: house.yanti)
        _ = try await house.submit([double.line, now.line], by: house.rosita)
        #expect(try counts(house, "b:flamboyan")["s"] == 2)

        let merge = yanti.entry("merge", on: double.id, [Answer("into", kept.id.text)])
        #expect(try await house.submit([merge.line], by: house.yanti) == ["stored"])
        let book = try await house.desk.book("flamboyan", for: house.yanti)
        #expect(book.resident(kept.id)?.readings.map(\.entry) == [last.id, now.id])
        #expect(book.residents.map(\.id) == [kept.id])
        #expect(try counts(house, "b:flamboyan")["s"] == 1)
        #expect(try counts(house, "b:flamboyan")["n"] == 1)

        // What the second phone still writes on the double card is hers too.
        let late = rosita.entry("services", on: double.id, [Answer("given", "mr-1")])
        #expect(try await house.submit([late.line], by: house.rosita) == ["stored"])
        #expect(
            try await house.desk.book("flamboyan", for: house.yanti).resident(kept.id)?.services.map(\.code) == ["mr-1"]
        )
        #expect(try house.desk.verification.differences() == [])

        let undo = yanti.entry("unmerge", on: double.id, [])
        #expect(try await house.submit([undo.line], by: house.yanti) == ["stored"])
        #expect(
            try await house.desk.book("flamboyan", for: house.yanti).resident(kept.id)?.readings.map(\.entry) == [
                last.id
            ])
        #expect(try counts(house, "b:flamboyan")["s"] == 2)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `two who merge a pair in opposite directions: the second is held`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var rosita = house.pen(house.rosita, device: "hp-dua-00002")
        let (one, two) = (yanti.child(), yanti.child("Aisya"))
        let forth = yanti.entry("merge", on: one.id, [Answer("into", two.id.text)])
        let back = rosita.entry("merge", on: two.id, [Answer("into", one.id.text)])
        _ = try await house.submit([one.line, two.line, forth.line], by: house.yanti)
        #expect(try await house.submit([back.line], by: house.rosita) == ["held conflict"])
        #expect(try await house.desk.book("flamboyan", for: house.yanti).residents.map(\.id) == [two.id])
    }

    @Test func `who moves is counted where she is now, with her readings, and once in the district`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let child = yanti.child()
        let before = yanti.weighing(of: child.id, grams: 8000, day: Posyandu.today.adding(days: -30))
        let now = yanti.weighing(of: child.id, grams: 8400, day: Posyandu.today.adding(days: -2))
        let leaving = yanti.entry(
            "moved-out", on: child.id, [Answer("on", Posyandu.today.iso), Answer("book", "melati")])
        #expect(
            try await house.submit([child.line, before.line, now.line, leaving.line], by: house.yanti)
                == Array(repeating: "stored", count: 4))

        let resident = try await house.desk.book("melati", for: house.neighbour).resident(child.id)
        #expect(resident?.readings.map(\.weight) == [Grams(8000), Grams(8400)])
        #expect(resident?.name == "Aisyah")
        let (old, new) = (try counts(house, "b:flamboyan"), try counts(house, "b:melati"))
        #expect(old["s"] == 0)
        #expect(old["d"] == nil)
        #expect(new["s"] == 1)
        #expect(new["n"] == 1)
        let last = Posyandu.today.month.adding(-1)
        #expect(try counts(house, "b:flamboyan", last)["d"] == 1)
        #expect(try counts(house, "b:melati", last)["d"] == nil)
        #expect(try counts(house, "19.05.05")["s"] == 1)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what still arrives for a card that moved is held in the new book, and goes in there`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let child = yanti.child()
        let late = yanti.weighing(of: child.id, grams: 8400)
        let leaving = yanti.entry(
            "moved-out", on: child.id, [Answer("on", Posyandu.today.iso), Answer("book", "melati")])
        _ = try await house.submit([child.line, leaving.line], by: house.yanti)
        #expect(try await house.submit([late.line], by: house.yanti) == ["held moved-away"])
        let held = try house.desk.held.entries(in: "melati", for: house.midwife)
        #expect(held.map(\.entry?.id) == [late.id])
        try await house.desk.release(held[0].no, by: house.midwife)
        #expect(try await house.desk.book("melati", for: house.neighbour).resident(child.id)?.readings.count == 1)
        #expect(try await house.submit([late.line], by: house.yanti) == ["known"])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `she comes back: nothing is there twice, and the months between stay with the other Posyandu`()
        async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var neighbour = house.pen(house.neighbour, book: "melati", device: "hp-tiga-0003")
        let long = Posyandu.today.adding(days: -100)
        let child = yanti.entry(
            "resident", day: long,
            [
                Answer("name", "Aisyah"), Answer("sex", "f"), Answer("birth", "2025-03-01"), Answer("mother", "Ibu"),
            ])
        let first = yanti.weighing(of: child.id, grams: 7000, day: long)
        let away = yanti.entry(
            "moved-out", on: child.id, day: long, [Answer("on", long.adding(days: 20).iso), Answer("book", "melati")])
        #expect(
            try await house.submit([child.line, first.line, away.line], by: house.yanti).allSatisfy { $0 == "stored" })
        let second = neighbour.weighing(of: child.id, grams: 7600, day: long.adding(days: 40))
        let back = neighbour.entry(
            "moved-out", on: child.id, [Answer("on", Posyandu.today.iso), Answer("book", "flamboyan")])
        #expect(try await house.submit([second.line, back.line], by: house.neighbour).allSatisfy { $0 == "stored" })
        let home = try await house.desk.book("flamboyan", for: house.yanti).resident(child.id)
        #expect(home?.readings.map(\.weight) == [Grams(7000), Grams(7600)])
        #expect(home?.isActive == true)
        for step in 0...4 {
            let month = long.month.adding(step)
            #expect(try counts(house, "19.05.05", month)["s"] == 1, "\(month.iso)")
        }
        #expect(try counts(house, "b:melati", long.adding(days: 40).month)["d"] == 1)
        #expect(try counts(house, "b:flamboyan", long.adding(days: 40).month)["d"] == nil)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `a Posyandu that nobody knows is told, and a moving or a death by mistake is taken back`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let child = yanti.child()
        let nowhere = yanti.entry(
            "moved-out", on: child.id, [Answer("on", Posyandu.today.iso), Answer("book", "19.05.05.2004.999")])
        #expect(
            try await house.submit([child.line, nowhere.line], by: house.yanti) == ["stored", "held unknown-posyandu"])
        let death = yanti.entry("death", on: child.id, [Answer("on", Posyandu.today.iso)])
        let mistake = yanti.entry("withdrawal", on: child.id, corrects: death.id, [Answer("reason", "salah orang")])
        #expect(try await house.submit([death.line, mistake.line], by: house.yanti) == ["stored", "stored"])
        #expect(try await house.desk.book("flamboyan", for: house.yanti).resident(child.id)?.isActive == true)
        #expect(try counts(house, "b:flamboyan", Posyandu.today.month.adding(1))["s"] == 1)
        #expect(try house.desk.verification.differences() == [])
    }
}
