import Plain
import Rules
import Testing

@testable import Records

/// Several offices on one complaint: who asks, who answers, who reads, and what holds the end back.
@Suite struct PartTests {
    private static let village = Person(
        account: "desa", name: "Operator", role: .villageOperator, scope: Scope(regions: ["19.05.05.2004"]))
    private static let clock = Person(account: "clock", name: "", role: .clock, scope: Scope(regions: [""]))
    private static func office(_ book: String) -> Person {
        Person(account: book, name: book, role: .officer, scope: Scope(books: [book]))
    }
    private static let lead = office("perkim")
    private static let works = office("pupr")
    private static let third = office("dinsos")

    private struct Case {
        var village = Village()
        let card: ID

        init() { card = village.write("complaint", ["kind": "unfit-house", "rt": "02"]) }

        var complaint: Complaint {
            village.book.card(card)?.complaint ?? Complaint(id: card, opened: Village.today)
        }

        mutating func take(
            _ form: String, by person: Person, on day: Day = Village.today,
            _ answers: KeyValuePairs<String, String> = [:]
        ) -> Door.Verdict {
            let entry = village.entry(form, on: card, day, writer: person.account, answers)
            let verdict = Door.judge(entry, in: village.book, by: person, today: day)
            if verdict == .accept { village.take(entry) }
            return verdict
        }

        /// With the office of housing, which has begun.
        mutating func begin() {
            _ = take("complaint-verified", by: Village.yanti, ["found": "Benar"])
            _ = take("complaint-submitted", by: PartTests.village)
            _ = take("complaint-dispatched", by: PartTests.clock, ["office": "perkim", "office-name": "Perkim"])
            _ = take("complaint-received", by: PartTests.lead)
        }

        mutating func ask(_ office: String, by person: Person, until: String = "2026-02-02") -> Door.Verdict {
            take(
                "complaint-part", by: person,
                ["office": office, "office-name": office, "what": "Pasang lampu", "until": until])
        }
    }

    @Test func `the office that leads ends a complaint when every part is done`() {
        var one = Case()
        one.begin()
        #expect(one.ask("pupr", by: Self.lead) == .accept)
        let end: KeyValuePairs = ["result": "Beres", "no-photo": "Hujan"]
        #expect(one.take("complaint-claimed", by: Self.lead, end) == .hold(.invalid))
        #expect(one.take("complaint-part-planned", by: Self.works, ["desk": "pupr", "on": "2026-01-20"]) == .accept)
        #expect(one.complaint.parts.first?.state == .planned)
        #expect(one.take("complaint-claimed", by: Self.lead, end) == .hold(.invalid))
        #expect(
            one.take("complaint-part-done", by: Self.works, ["desk": "pupr", "result": "Menyala", "no-photo": "Gelap"])
                == .accept)
        #expect(one.complaint.openParts.isEmpty && one.complaint.parts.first?.result == "Menyala")
        #expect(one.complaint.state == .received, "A part moves its complaint nowhere.")
        #expect(one.take("complaint-claimed", by: Self.lead, end) == .accept)
    }

    @Test func `a part that is refused, or released with a reason, holds nothing back`() {
        var one = Case()
        one.begin()
        #expect(one.ask("pupr", by: Self.lead) == .accept && one.ask("dinsos", by: Self.lead) == .accept)
        #expect(
            one.take("complaint-part-refused", by: Self.works, ["desk": "pupr", "reason": "Jalan desa"]) == .accept)
        #expect(
            one.take("complaint-part-released", by: Self.lead, ["office": "pupr", "reason": "x"]) == .hold(.invalid))
        #expect(
            one.take("complaint-part-released", by: Self.third, ["office": "dinsos", "reason": "x"])
                == .hold(.notAllowed))
        #expect(
            one.take("complaint-part-released", by: Self.lead, ["office": "dinsos", "reason": "Sudah dibantu desa"])
                == .accept)
        #expect(one.complaint.parts.map(\.state) == [.refused, .released])
        #expect(one.take("complaint-claimed", by: Self.lead, ["result": "Beres", "no-photo": "Hujan"]) == .accept)
        // What was refused may be asked for again while the complaint is open.
        #expect(one.ask("pupr", by: Self.lead) == .hold(.stepClosed))
    }

    @Test func `the village asks while it has the complaint, an office while it leads, nobody else`() {
        var one = Case()
        #expect(one.ask("pupr", by: Self.village) == .hold(.stepClosed))
        _ = one.take("complaint-verified", by: Village.yanti, ["found": "Benar"])
        #expect(one.ask("pupr", by: Self.village, until: "2025-12-01") == .hold(.invalid))
        #expect(one.ask("pupr", by: Self.village) == .accept)
        #expect(one.ask("pupr", by: Self.village) == .hold(.invalid), "It takes part already.")
        #expect(one.ask("dinsos", by: Village.yanti) == .hold(.notAllowed))
        _ = one.take("complaint-submitted", by: Self.village)
        _ = one.take("complaint-dispatched", by: Self.clock, ["office": "perkim"])
        #expect(one.ask("dinsos", by: Self.village) == .hold(.notAllowed))
        #expect(one.ask("dinsos", by: Self.works) == .hold(.notAllowed), "Who is asked asks nobody.")
        #expect(one.ask("perkim", by: Self.lead) == .hold(.invalid), "It leads.")
        #expect(one.take("complaint-received", by: Self.works) == .hold(.notAllowed))
        #expect(one.take("complaint-part-done", by: Self.lead, ["desk": "pupr"]) == .hold(.notAllowed))
        #expect(one.take("complaint-part-done", by: Self.third, ["desk": "pupr"]) == .hold(.outOfScope))
        #expect(one.take("complaint-part-done", by: Village.yanti, ["desk": "pupr"]) == .hold(.notAllowed))
    }

    @Test func `a part is read by its office, by whoever leads and by the village, and by no third`() throws {
        var one = Case()
        one.begin()
        _ = one.ask("pupr", by: Self.lead)
        _ = one.ask("dinsos", by: Self.lead)
        let complaint = one.complaint
        let entries = one.village.book.timeline(of: one.card).filter { $0.form == "complaint-part" }
        let (first, second) = (try #require(entries.first), try #require(entries.last))
        for (person, reads) in [(Self.lead, [true, true]), (Self.works, [true, false]), (Self.third, [false, true])] {
            #expect([first, second].map { Permission.reads(person, $0, on: complaint) } == reads, "\(person.account)")
        }
        #expect(Permission.reads(Self.village, first, on: complaint))
        #expect(!Permission.reads(Village.yanti, first, on: complaint))
        let reporter = one.village.entry("complaint-reporter", on: one.card, Village.today, writer: "x", [:])
        #expect(Permission.reads(Self.lead, reporter, on: complaint))
        #expect(!Permission.reads(Self.works, reporter, on: complaint), "Who told it is for the office that leads.")
    }

    @Test func `it waits at the office with its own day, climbs when late, and is gone with its complaint`() throws {
        var one = Case()
        one.begin()
        _ = one.ask("pupr", by: Self.lead, until: "2026-01-30")
        func posts() -> [Signpost] {
            one.village.book.card(one.card).map { $0.signposts(in: one.village.book.place) } ?? []
        }
        #expect(posts().map(\.key) == ["pupr"] && posts().first?.until == Day(iso: "2026-01-30"))
        let part = try #require(one.complaint.parts.first)
        let calendar = WorkingCalendar([])
        let ladder = EscalationLadder.proposed.office
        #expect(part.nextRung(ladder, calendar: calendar)?.day == Day(iso: "2026-01-31"))
        let late = try #require(Day(iso: "2026-02-02"))
        #expect(
            one.take(
                "complaint-part-late", by: Self.clock, on: late,
                ["office": "pupr", "post": "office-head", "desk": "t-19.05"]) == .accept)
        #expect(posts().map(\.key) == ["pupr", "t-19.05"] && posts().map(\.isAsked) == [true, false])
        #expect(one.complaint.parts.first?.nextRung(ladder, calendar: calendar)?.post == .regencySecretary)
        _ = one.take("complaint-refused", by: Self.lead, on: late, ["ground": "land", "reason": "Bukan milik"])
        #expect(!one.complaint.isOpen && posts().allSatisfy { !$0.isOpen })
    }
}
