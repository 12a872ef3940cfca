import Records
import Rules
import Testing

@testable import Desk

/// What residents, units, commands and the clock write here goes one way: see Writing.swift.
@Suite struct WritingTests {
    @Test func `a report says all that must be mended at once, and nothing of it is written`() async throws {
        let house = try await Posyandu()
        let kind = try #require(Catalogue.all.first { !$0.isSecret && !$0.isUrgent })
        let id = house.desk.newID()
        let typed = [("kode", TicketCode(random: 7).text), ("rt", String(repeating: "9", count: 200)), ("phone", "x")]
        let refusal = await #expect(throws: Refusal.self) {
            try await house.desk.report(kind, in: "19.05.05.2004", posyandu: "flamboyan", id: id, typed: typed)
        }
        guard case .invalid(let problems)? = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(problems.contains { $0.field == "rt" })
        #expect(try !house.desk.isWritten(id))
    }

    @Test func `hands differ in who writes and agree in the rest`() async throws {
        let house = try await Posyandu()
        let region = "19.05.05.2004"
        let hands = [
            try house.desk.hand(of: Desk.residents, in: region), try house.desk.hand(of: house.yanti, in: region),
            house.desk.clockHand(today: Posyandu.today),
        ]
        #expect(hands.map(\.device) == ["web-warga", "web-yanti", "clock"])
        for hand in hands {
            let id = house.desk.newID()
            let entry = hand.entry(.support, id: id, in: "flamboyan", on: id, seen: 3, [])
            #expect(entry.writer == hand.person.account && entry.device == hand.device && entry.number == 0)
            #expect(entry.day == Posyandu.today && entry.writtenAt == house.watch.time && entry.seen == 3)
            #expect(entry.form == Form.support.code && entry.formVersion == Form.support.version)
        }
    }

    @Test func `a line with a zero byte is kept apart, also when it comes as an entry`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        let entry = pen.child("Ai\u{0}syah")
        for receipts in [
            try await house.desk.submit([entry], by: Writer(person: house.yanti)),
            try await house.desk.submit([entry.line], by: Writer(person: house.yanti)),
        ] {
            #expect(receipts.map(\.status) == [.held] && receipts.map(\.reason) == [.unreadable])
        }
        #expect(try house.desk.verification.differences() == [])
    }
}
