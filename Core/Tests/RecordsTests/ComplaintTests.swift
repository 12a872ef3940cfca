import Plain
import Rules
import Testing

@testable import Records

/// A complaint's way: which step is possible when, and for whom.
@Suite struct ComplaintTests {
    private static let operatorOfVillage = Person(
        account: "desa", name: "Operator", role: .villageOperator, scope: Scope(regions: ["19.05.05.2004"]))
    private static let housing = Person(
        account: "perkim", name: "Perkim", role: .officer, scope: Scope(books: ["perkim"]))
    private static let works = Person(
        account: "pupr", name: "PUPR", role: .officer, scope: Scope(books: ["pupr"]))
    private static let clock = Person(account: "clock", name: "", role: .clock, scope: Scope(regions: [""]))

    private struct Way {
        var village = Village()
        let card: ID

        init(kind: String = "unfit-house") {
            card = village.write("complaint", ["kind": kind, "rt": "02", "note": "Atap bocor"])
        }

        var complaint: Complaint {
            village.book.card(card)?.complaint ?? Complaint(id: card, opened: Village.today)
        }

        /// What the door says; what it accepts is written.
        mutating func take(
            _ form: String, by person: Person, on day: Day = Village.today,
            _ answers: KeyValuePairs<String, String> = [:]
        ) -> Door.Verdict {
            let entry = village.entry(form, on: card, day, writer: person.account, answers)
            let verdict = Door.judge(entry, in: village.book, by: person, today: day)
            if verdict == .accept { village.take(entry) }
            return verdict
        }

        /// To the office of housing.
        mutating func dispatch() {
            _ = take("complaint-verified", by: Village.yanti, ["found": "Benar"])
            _ = take("complaint-submitted", by: operatorOfVillage)
            _ = take("complaint-dispatched", by: clock, ["office": "perkim", "office-name": "Dinas Perkim"])
        }
    }

    @Test func `a complaint goes from a kader to an office and back to the resident`() {
        var way = Way()
        #expect(way.complaint.state == .recorded)
        way.dispatch()
        #expect(way.complaint.state == .dispatched && way.complaint.officeName == "Dinas Perkim")
        #expect(way.take("complaint-received", by: Self.housing, ["assignee": "Dewi"]) == .accept)
        #expect(
            way.take("complaint-planned", by: Self.housing, ["on": "2026-01-15", "reply": "Tim datang Kamis."])
                == .accept)
        #expect(way.take("complaint-working", by: Self.housing) == .accept)
        #expect(
            way.take("complaint-claimed", by: Self.housing, ["result": "Atap diganti", "no-photo": "Hujan"]) == .accept)
        #expect(way.take("complaint-confirmed", by: Village.yanti) == .accept)
        #expect(way.complaint.state == .confirmed && way.complaint.ended == Village.today)
        #expect(
            way.complaint.steps.map(\.state) == [
                .recorded, .verified, .submitted, .dispatched, .received, .planned, .working, .claimed, .confirmed,
            ])
    }

    @Test func `a step that is no longer possible is held with an explanation`() {
        var way = Way()
        way.dispatch()
        #expect(way.take("complaint-verified", by: Village.yanti, ["found": "Benar"]) == .hold(.stepClosed))
        #expect(way.take("complaint-returned", by: Self.operatorOfVillage, ["reason": "?"]) == .hold(.stepClosed))
        #expect(
            way.take("complaint-claimed", by: Self.housing, ["result": "x", "no-photo": "x"]) == .hold(.stepClosed))
    }

    @Test func `an office writes on what it has and on nothing else`() {
        var way = Way()
        #expect(way.take("complaint-received", by: Self.housing) == .hold(.outOfScope))
        way.dispatch()
        #expect(way.take("complaint-received", by: Self.works) == .hold(.outOfScope))
        #expect(way.take("complaint-received", by: Self.operatorOfVillage) == .hold(.notAllowed))
        #expect(way.take("complaint-received", by: Village.yanti) == .hold(.notAllowed))
        #expect(way.take("complaint-received", by: Self.housing) == .accept)
    }

    @Test func `an office passes on once, the second time the regency decides`() {
        var way = Way()
        way.dispatch()
        #expect(
            way.take("complaint-forwarded", by: Self.housing, ["office": "pupr", "reason": "Jalan"]) == .accept)
        #expect(way.complaint.office == "pupr" && way.complaint.formerOffices == ["perkim"])
        #expect(way.take("complaint-received", by: Self.housing) == .hold(.notAllowed))
        #expect(way.take("complaint-note", by: Self.housing, ["note": "Sudah telepon"]) == .accept)
        #expect(
            way.take("complaint-forwarded", by: Self.works, ["office": "perkim", "reason": "Bukan"]) == .hold(.invalid))
        let regency = Person(account: "kab", name: "", role: .regencyCoach, scope: Scope(regions: ["19.05"]))
        #expect(way.take("complaint-forwarded", by: regency, ["office": "perkim", "reason": "Sekda"]) == .accept)
        #expect(way.complaint.state == .dispatched && way.complaint.forwards == 2)
    }

    @Test func `asking for a document stops the clock until it comes`() {
        var way = Way()
        way.dispatch()
        let (asked, given) = (Village.today.adding(days: 2), Village.today.adding(days: 9))
        #expect(way.take("complaint-waiting", by: Self.housing, on: asked, ["needed": "Surat tanah"]) == .accept)
        #expect(way.take("complaint-waiting", by: Self.housing, on: asked, ["needed": "KTP"]) == .hold(.invalid))
        #expect(way.complaint.pause?.reason == "Surat tanah")
        #expect(way.take("complaint-supplement", by: Village.yanti, on: given, ["note": "Ini suratnya"]) == .accept)
        #expect(way.complaint.pauses == [.init(from: asked, to: given, reason: "Surat tanah")])
    }

    @Test(arguments: [(14, true), (15, false)])
    func `within 14 days of its end it may be opened again`(days: Int, opens: Bool) {
        var way = Way()
        way.dispatch()
        _ = way.take("complaint-received", by: Self.housing)
        _ = way.take("complaint-claimed", by: Self.housing, ["result": "Beres", "no-photo": "Malam"])
        _ = way.take("complaint-confirmed", by: Village.yanti)
        let verdict = way.take(
            "complaint-reopened", by: Village.yanti, on: Village.today.adding(days: days), ["reason": "Bocor lagi"])
        #expect(verdict == (opens ? .accept : .hold(.invalid)))
        #expect(way.complaint.state == (opens ? .reopened : .confirmed))
        #expect(way.complaint.isOpen == opens && (way.complaint.ended == nil) == opens)
    }

    @Test func `without photographs an office says why`() {
        var way = Way()
        way.dispatch()
        _ = way.take("complaint-received", by: Self.housing)
        #expect(way.take("complaint-claimed", by: Self.housing, ["result": "Beres"]) == .hold(.invalid))
    }

    @Test func `no state that is open is a dead end for whoever has it`() {
        for state in ComplaintState.allCases where ComplaintStates.atOffice.contains(state) {
            let steps = Forms.all.filter {
                $0.card == .complaint && $0.from.contains(state) && $0.writers.contains(.officer)
            }
            let codes = steps.map(\.code)
            #expect(codes.contains("complaint-forwarded") && codes.contains("complaint-waiting"), "\(state)")
            #expect(codes.contains("complaint-refused"), "\(state)")
        }
    }

    @Test func `a complaint of a secret kind does not come in by the open form`() {
        var village = Village()
        for kind in Catalogue.all where kind.isSecret {
            let entry = village.entry("complaint", ["kind": kind.code, "rt": "02"])
            #expect(Door.judge(entry, in: village.book, by: Village.yanti, today: Village.today) == .hold(.invalid))
        }
    }
}
