import Archive
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// Ids that anybody can work out, and cards that are somebody else's.
@Suite struct NamedIDTests {
    private let kind = Catalogue.find("unfit-house")

    /// What whoever is behind the public page could send.
    private func tell(_ id: ID, _ note: String, _ desk: Desk) async throws {
        try await desk.report(
            try #require(kind), in: "19.05.05.2004", posyandu: "flamboyan", id: id,
            typed: [("kode", TicketCode(random: 7).text), ("rt", "02"), ("note", note)])
    }

    private func complaint(_ pen: inout Pen) -> Entry {
        pen.entry("complaint", [Answer("kind", "unfit-house"), Answer("rt", "02"), Answer("note", "Atap")])
    }

    private func writtenByClock(_ house: Posyandu, on card: ID) async throws -> Int {
        try await house.desk.book("flamboyan", for: house.yanti).timeline(of: card).count { $0.writer == "clock" }
    }

    @Test func `nobody stands where the clock is about to write`() async throws {
        let house = try await Posyandu()
        _ = try await house.offices()
        var pen = house.pen(house.yanti)
        let told = complaint(&pen)
        #expect(try await house.submit([told.line], by: house.yanti) == ["stored"])
        for form in ["complaint-escalated", "complaint-dispatched"] {
            for steps in 0...3 {
                let id = ID(naming: "clock \(told.id.text) \(form) \(steps)")
                await #expect(throws: Refusal.self) { try await tell(id, "Menghadang \(steps)", house.desk) }
                var forged = pen.entry("attendance", on: told.card, [])
                forged.id = id
                #expect(try await house.submit([forged.line], by: house.yanti) == ["held invalid"])
            }
        }
        house.watch.forward(seconds: 20 * 86_400)
        try await house.desk.tick()
        #expect(try await writtenByClock(house, on: told.id) > 0)
    }

    @Test func `complaints that nothing can be done for hold up none behind them`() async throws {
        let house = try await Posyandu()
        _ = try await house.offices()
        var pen = house.pen(house.yanti)
        // What the clock does first, and what it calls it.
        let probe = complaint(&pen)
        _ = try await house.submit([probe.line], by: house.yanti)
        house.watch.forward(seconds: 20 * 86_400)
        try await house.desk.tick()
        let entries = try await house.desk.book("flamboyan", for: house.yanti).timeline(of: probe.id)
        let first = try #require(entries.first { $0.writer == "clock" })
        func name(_ card: ID, _ steps: Int) -> ID { ID(naming: "clock \(card.text) \(first.form) \(steps)") }
        let steps = try #require((0...5).first { name(probe.id, $0) == first.id })
        let blocked = (0..<51).map { _ in complaint(&pen) }
        // As they were before ids were looked at.
        let squats = blocked.map { told -> String in
            var entry = complaint(&pen)
            entry.id = name(told.id, steps)
            entry.card = entry.id
            return entry.line
        }
        let receipts = try await house.desk.submit(
            blocked.map(\.line) + squats, by: Writer(person: house.yanti, isNaming: true))
        #expect(receipts.allSatisfy { $0.status == .stored })
        house.watch.forward(seconds: 86_400)
        let last = complaint(&pen)
        _ = try await house.submit([last.line], by: house.yanti)
        house.watch.forward(seconds: 20 * 86_400)
        try await house.desk.tick()
        #expect(try await writtenByClock(house, on: last.id) > 0)
    }

    @Test func `nobody takes the day of a session`() async throws {
        let house = try await Posyandu()
        await #expect(throws: Refusal.self) {
            try await tell(SessionDay.id(on: Posyandu.today), "Hari ini", house.desk)
        }
        let card = try await house.desk.book("flamboyan", for: house.yanti).card(SessionDay.id(on: Posyandu.today))
        #expect(card == nil)
    }

    @Test func `what residents send and is not taken fills nothing`() async throws {
        let house = try await Posyandu()
        let id = house.desk.newID()
        try await tell(id, "Bocor", house.desk)
        for number in 1...20 {
            await #expect(throws: Refusal.self) { try await tell(id, "Lain \(number)", house.desk) }
        }
        #expect(try house.desk.held.entries(in: "flamboyan", for: house.midwife).isEmpty)
    }

    @Test func `a card of another book is opened by nobody who says that she mends it`() async throws {
        let house = try await Posyandu()
        var (yanti, stranger) = (house.pen(house.yanti), house.pen(house.neighbour, book: "melati"))
        let child = yanti.child()
        #expect(try await house.submit([child.line], by: house.yanti) == ["stored"])
        var taken = stranger.child()
        taken.card = child.id
        taken.corrects = child.id
        #expect(try await house.submit([taken.line], by: house.neighbour) == ["held unknown-card"])
        #expect(try await house.desk.book("melati", for: house.neighbour).card(child.id) == nil)
    }
}
