import Archive
import Desk
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// The midwife's list: made as entries arrive, right on every day, hers alone, and the same after a recount.
@Suite struct AttentionTests {
    private func kinds(_ desk: Desk, _ person: Person) throws -> [String] {
        try desk.attentions.all(for: person).filter { $0.attention.kind != .overdueDose }
            .map { "\($0.resident.name) \($0.attention.kind)" }
    }

    @Test func `a child in danger stands first until she is referred, and the referral until it is answered`()
        async throws
    {
        let house = try await Posyandu()
        let desk = house.desk
        var pen = house.pen(house.yanti)
        let child = pen.child("Hana")
        let mother = pen.entry(
            "resident",
            [Answer("name", "Ibu Wulan"), Answer("sex", "f"), Answer("birth", "1998-01-01"), Answer("rt", "02")])
        let pregnancy = pen.entry("pregnancy", on: mother.id, [Answer("last-period", "2026-06-01")])
        let weighing = pen.entry("growth-visit", on: child.id, [Answer("weight", "5000")])
        let lines = [child, mother, pregnancy, weighing].map(\.line)
        #expect(try await house.submit(lines, by: house.yanti) == ["stored", "stored", "stored", "stored"])
        #expect(try kinds(desk, house.midwife) == ["Hana danger", "Ibu Wulan missedChecks"])
        #expect(try desk.attentions.count(for: house.midwife) == (1, 2))

        let referral = pen.entry(
            "referral", on: child.id, [Answer("reasons", "bgm"), Answer("to", "Puskesmas"), Answer("urgent", "y")])
        _ = try await house.submit([referral.line], by: house.yanti)
        #expect(try kinds(desk, house.midwife).first == "Hana urgentReferral")
        #expect(try desk.attentions.all(for: house.midwife).first?.attention.reasons == ["bgm"])
        var hand = house.pen(house.midwife, device: "hp-bidan-0001")
        let answer = hand.entry(
            "referral-step", on: child.id, [Answer("step", "treated"), Answer("message", "Timbang lagi Senin")])
        #expect(try await house.submit([answer.line], by: house.midwife) == ["stored"])
        #expect(try kinds(desk, house.midwife) == ["Ibu Wulan missedChecks"])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `days pass without an entry: checks are missed, a pregnancy is over`() async throws {
        let house = try await Posyandu()
        let desk = house.desk
        var pen = house.pen(house.yanti)
        let mother = pen.entry(
            "resident",
            [Answer("name", "Ibu Sari"), Answer("sex", "f"), Answer("birth", "1998-01-01"), Answer("rt", "02")])
        let pregnancy = pen.entry("pregnancy", on: mother.id, [Answer("last-period", "2026-09-01")])
        _ = try await house.submit([mother.line, pregnancy.line], by: house.yanti)
        var seen: [String] = []
        for _ in 0..<46 {
            let now = try kinds(desk, house.midwife).first ?? "-"
            if seen.last != now { seen.append(now) }
            house.watch.forward(seconds: 7 * 86_400)
        }
        #expect(seen == ["-", "Ibu Sari missedChecks", "Ibu Sari overduePregnancy"])
        let end = pen.entry(
            "pregnancy-end", on: mother.id, day: desk.today, [Answer("on", "2027-06-01"), Answer("outcome", "born")])
        #expect(try await house.submit([end.line], by: house.yanti) == ["stored"])
        #expect(try kinds(desk, house.midwife).isEmpty)
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a dose that is late stands there from its day until it is given`() async throws {
        let house = try await Posyandu()
        let desk = house.desk
        var pen = house.pen(house.yanti)
        let birth = desk.today
        let child = pen.entry(
            "resident",
            [
                Answer("name", "Bayi Ani"), Answer("sex", "f"), Answer("birth", birth.iso), Answer("mother", "Ani"),
                Answer("rt", "03"),
            ])
        #expect(try await house.submit([child.line], by: house.yanti) == ["stored"])
        #expect(try desk.attentions.all(for: house.midwife).isEmpty)
        while desk.today < birth.adding(months: 2) { house.watch.forward(seconds: 86_400) }
        // BCG and OPV 1 are late on the day on which the second month is complete, and on none before.
        let found = try #require(try desk.attentions.all(for: house.midwife).first)
        #expect(found.attention.kind == .overdueDose && found.attention.since == desk.today)
        let given = pen.entry(
            "dose-record", on: child.id, day: desk.today,
            [Answer("on", birth.adding(days: 5).iso), Answer("given", "bcg-1 opv-1")])
        #expect(try await house.submit([given.line], by: house.yanti) == ["stored"])
        #expect(try desk.attentions.all(for: house.midwife).isEmpty)
        while desk.today < birth.adding(months: 3) { house.watch.forward(seconds: 86_400) }
        #expect(try desk.attentions.all(for: house.midwife).map(\.attention.kind) == [.overdueDose])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `nobody else reads it, and a recount makes it anew`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.neighbour, book: "melati")
        let child = pen.child("Satria")
        let weighing = pen.entry("growth-visit", on: child.id, [Answer("weight", "5000")])
        _ = try await house.submit([child.line, weighing.line], by: house.neighbour)
        for person in [house.yanti, house.neighbour, Desk.machine] {
            #expect(throws: Refusal.notFound) { try house.desk.attentions.all(for: person) }
        }
        _ = try await house.desk.addAccount(
            name: "bidan.lain", title: "Bidan", role: .midwife, region: "19.05.01", password: "contoh-1234",
            by: Desk.machine)
        let other = try #require(try house.desk.accounts.find("bidan.lain")?.person)
        #expect(try house.desk.attentions.all(for: other).isEmpty)
        let before = try kinds(house.desk, house.midwife)
        #expect(before == ["Satria danger"])
        try house.archive.write { try $0.setSetting("counting-version", "0") }
        try house.desk.recount.all()
        #expect(try kinds(house.desk, house.midwife) == before)
        #expect(try house.desk.verification.differences() == [])
    }
}
