import Archive
import Desk
import Plain
import Rules
import Testing

@testable import Records

/// What a person may let in, and what nobody can.
@Suite struct ReleaseTests {
    /// Puts a line there as held for a reason, as though the door had answered so.
    private func hold(_ entry: Entry, _ reason: HeldReason, by writer: String, _ house: Posyandu) throws -> Int64 {
        try house.archive.write {
            try $0.hold(
                id: entry.id, book: entry.book, writer: writer, line: entry.line, reason: reason.code, received: 0)
        }
        let held = try house.desk.held.entries(in: entry.book, for: house.midwife, limit: 10_000)
        return try #require(held.first { $0.entry?.id == entry.id }).no
    }

    @Test func `no setting, whatever it was held for, is ever let in through a Posyandu's book`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        for form in Forms.all where !form.lies(in: .posyandu) {
            for reason in HeldReason.allCases where reason != .unreadable {
                let answers =
                    form.code == Form.account.code
                    ? [
                        Answer("account", "yanti"), Answer("name", "Y"), Answer("role", "kader"),
                        Answer("book", "flamboyan"),
                    ]
                    : form.fields.filter(\.isRequired).map { Answer($0.code, "1") }
                let no = try hold(pen.entry(form.code, answers), reason, by: "yanti", house)
                await #expect(throws: Refusal.self, "\(form.code) \(reason.code)") {
                    try await house.desk.release(no, by: house.midwife)
                }
            }
        }
        #expect(try house.desk.accounts.find("yanti")?.person.role == .kader)
        #expect(try house.desk.verification.differences() == [])
    }

    /// An answer that the field takes; nothing for one that names a card.
    private func answer(_ field: Field) -> Answer? {
        let text: String? =
            switch field.kind {
            case .weight(let range), .length(let range): String(range.lowerBound)
            case .count(let range, _), .tenths(let range, _): String(range.lowerBound)
            case .pastDay, .anyDay: Posyandu.today.iso
            case .choice(let choices), .choices(let choices): choices.first?.code
            case .flag: "y"
            case .text: "uji"
            case .registered(let length, _): String(repeating: "1", count: length)
            case .posyandu: "melati"
            case .position, .photos, .document, .reference, .parties: nil
            case .nationalID: "1905054502250001"
            }
        return text.map { Answer(field.code, $0) }
    }

    /// The same entries on a child's card, sent by accounts of every role: who may write a form elsewhere may have it let
    /// in here, and nobody else, whatever it is held for.
    @Test func `for every form, role and reason only what the sender's own role may write is let in`() async throws {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        let child = yanti.child()
        _ = try await house.submit([child.line], by: house.yanti)
        try await house.desk.putOffice(
            book: "perkim", name: "Perkim", region: "19.05", roles: [.housing], by: Desk.machine)
        var (taken, refused) = (0, 0)
        for role in Role.allCases where role != .clock && role != .resident {
            let name = "jauh.\(role.code)"
            let (region, book): (String, String) =
                switch role {
                case .kader, .chair: ("", "melati")
                case .villageOperator, .neighbourhoodHead: ("19.05.05.2001", "")
                case .officer, .caseWorker: ("", "perkim")
                case .regencyCoach: ("19.04", "")
                default: ("19.05.04", "")
                }
            _ = try await house.desk.addAccount(
                name: name, title: name, role: role, region: region, book: book,
                rt: role == .neighbourhoodHead ? "1" : "", password: "contoh-1234", by: Desk.machine)
            var pen = Pen(book: "flamboyan", writer: name, device: "hp-jauh-0001")
            for form in Forms.all where form.card == .resident && !form.opensCard && form.conflict != .guarded {
                for reason in HeldReason.allCases where reason != .unreadable {
                    let entry = pen.entry(form.code, on: child.id, form.fields.filter(\.isRequired).compactMap(answer))
                    let no = try hold(entry, reason, by: name, house)
                    do {
                        try await house.desk.release(no, by: house.midwife)
                        taken += 1
                        #expect(
                            form.writers.contains(role) && reason.isAnswerable, "\(name) \(form.code) \(reason.code)")
                    } catch is Refusal {
                        refused += 1
                    }
                }
            }
        }
        // The walk lets something in, or it would prove nothing.
        #expect(taken > 50)
        #expect(refused > taken)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `a forged writer, a value out of bounds and a question that no form asks stay outside`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        var forged = pen.child()
        forged.writer = "rosita"
        var early = pen.child()
        early.day = try #require(Day(iso: "1900-01-01"))
        var junk = pen.child()
        junk.answers.append(Answer("junk", "x"))
        var future = pen.child()
        future.formVersion = -2_147_483_648
        var moment = pen.child()
        moment.writtenAt = -1
        let receipts = try await house.submit([forged, early, junk, future, moment].map(\.line), by: house.yanti)
        #expect(
            receipts == ["held not-allowed", "held invalid", "held invalid", "held unreadable", "held invalid"])
        for item in try house.desk.held.entries(in: "flamboyan", for: house.midwife, limit: 10_000) {
            #expect(!item.canBeLetIn)
            await #expect(throws: Refusal.conflict) { try await house.desk.release(item.no, by: house.midwife) }
        }
        // Whatever the reason says that it is held for.
        for (bad, place) in zip([forged, early, junk, future, moment], 0...) {
            var bad = bad
            bad.id = ID(high: bad.id.high, low: bad.id.low ^ 1)
            bad.card = bad.id
            for reason in HeldReason.allCases where reason != .unreadable {
                let no = try hold(bad, reason, by: "yanti", house)
                await #expect(throws: Refusal.conflict, "\(place) \(reason.code)") {
                    try await house.desk.release(no, by: house.midwife)
                }
                bad.id = ID(high: bad.id.high, low: bad.id.low &+ 2)
                bad.card = bad.id
            }
        }
        #expect(try await house.desk.book("flamboyan", for: house.midwife).entries.isEmpty)
    }

    @Test func `what a neighbour wrote for this book is let in once somebody says so`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.neighbour)
        let child = pen.child()
        #expect(try await house.submit([child.line], by: house.neighbour) == ["held out-of-scope"])
        let held = try #require(try house.desk.held.entries(in: "flamboyan", for: house.midwife).first)
        #expect(held.canBeLetIn)
        try await house.desk.release(held.no, by: house.midwife)
        #expect(try await house.desk.book("flamboyan", for: house.midwife).entries.map(\.id) == [child.id])
    }

    @Test func `a line over 64 KB is no entry`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        var child = pen.child()
        child.answers.append(Answer("note", String(repeating: "a", count: 70_000)))
        #expect(try await house.submit([child.line], by: house.yanti) == ["held unreadable"])
    }
}
