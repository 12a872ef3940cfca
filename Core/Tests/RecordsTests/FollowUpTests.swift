import Plain
import Rules
import Testing

@testable import Records

/// What a meeting asks of an office, from the meeting to the day on which it is done, and what climbs meanwhile.
@Suite struct FollowUpTests {
    private var team = TeamBook(of: "19.05", keptBy: .regencyCoach)
    private let officer = Person(
        account: "perkim", name: "P", role: .officer, scope: Scope(books: ["perkim"]))

    private mutating func asked(of desk: String = "perkim") -> ID {
        team.write("follow-up", ["what": "Beli timbangan", "to": desk, "until": "2026-02-01"])
    }

    private func work(_ id: ID) -> FollowUp? { team.book.card(id).flatMap { FollowUp($0) } }

    private func posts(_ id: ID) -> [Signpost] { team.book.card(id)?.signposts(in: team.book.place) ?? [] }

    /// Written by the officer, whom the card asks.
    private mutating func step(_ form: String, on id: ID, _ answers: KeyValuePairs<String, String> = [:]) {
        let entry = team.entry(form, on: id, answers)
        #expect(team.judge(entry, by: officer) == .accept, "\(form)")
        #expect(team.judge(entry) == .hold(.notAllowed), "the team does not write the steps of an office")
        team.take(entry)
    }

    @Test mutating func `it waits at the office, then at the team, and ends when the team has made sure`() {
        let id = asked()
        #expect(work(id)?.state == .sent && posts(id).filter(\.isOpen).map(\.key) == ["perkim"])
        step("follow-up-received", on: id, ["who": "Bu Ani"])
        step("follow-up-planned", on: id, ["on": "2026-01-20"])
        #expect(work(id)?.state == .planned && work(id)?.planned == day("2026-01-20"))
        step("follow-up-done", on: id, ["result": "Sudah dibeli"])
        #expect(work(id)?.state == .done && posts(id).filter(\.isOpen).map(\.key) == ["t-19.05"])
        team.write("follow-up-returned", on: id, ["reason": "Baru satu"])
        #expect(work(id)?.state == .returned && posts(id).filter(\.isOpen).map(\.key) == ["perkim"])
        step("follow-up-done", on: id, ["result": "Semua"])
        team.write("follow-up-confirmed", on: id, [:])
        #expect(work(id)?.state == .confirmed && team.book.card(id)?.isOpen == false)
        #expect(posts(id).allSatisfy { !$0.isOpen })
        // Nothing follows what is done.
        #expect(team.judge(team.entry("follow-up-done", on: id, ["result": "x"]), by: officer) == .hold(.invalid))
    }

    @Test mutating func `what is late climbs from rung to rung, and whoever it climbed to may look and not act`() {
        let id = asked()
        let ladder = EscalationLadder.proposed.office
        let calendar = WorkingCalendar([])
        #expect(work(id)?.nextRung(ladder, calendar: calendar)?.day == day("2026-02-02"))
        let clock = Person(account: "clock", name: "", role: .clock, scope: Scope(regions: [""]))
        let late = team.entry("follow-up-late", on: id, ["post": "office-head", "desk": "perkim"])
        #expect(team.judge(late, by: clock) == .accept && team.judge(late) == .hold(.notAllowed))
        team.take(late)
        let next = work(id)?.nextRung(ladder, calendar: calendar)
        #expect(next?.post == .regencySecretary && next?.day == day("2026-02-06"))
        team.take(team.entry("follow-up-late", on: id, ["post": "regency-secretary", "desk": "t-19.05"]))
        #expect(work(id)?.nextRung(ladder, calendar: calendar) == nil)
        let own = posts(id).first { $0.key == "t-19.05" }
        #expect(own?.state == "late" && own?.isOpen == true && own?.isAsked == false)
        #expect(work(id)?.daysLate(on: day("2026-02-11")) == 10)
        step("follow-up-done", on: id, ["result": "Selesai"])
        #expect(posts(id).first { $0.key == "t-19.05" }?.state == "done")
    }

    @Test mutating func `a step is taken back, never written over, and a day that is over is no day to be done by`() {
        let id = asked()
        let received = team.entry("follow-up-received", on: id, [:])
        team.take(received)
        let anew = team.entry("follow-up-received", on: id, corrects: received.id, ["who": "Bu Ani"])
        #expect(team.judge(anew, by: officer) == .hold(.invalid))
        team.write("follow-up-withdrawal", on: id, corrects: received.id, ["reason": "keliru"])
        #expect(work(id)?.state == .sent)
        let over = team.entry("follow-up", ["what": "x", "to": "perkim", "until": "2025-01-01"])
        #expect(team.judge(over) == .hold(.invalid))
    }

    @Test func `what a signpost shows goes through its text unharmed`() {
        let answers = [Answer("what", "Beli\ttimbangan\\baru\n= satu"), Answer("field", "health")]
        #expect([Answer](columns: answers.columns) == answers && [Answer](columns: "").isEmpty)
    }
}

/// A training, and the certificate that a stranger can check.
@Suite struct TrainingTests {
    private var team = TeamBook(of: "19.05", keptBy: .regencyCoach)

    @Test mutating func `who passed is found by her name and by the code of her certificate, who did not is not`() {
        let meeting = team.write(
            "meeting", ["title": "Pelatihan", "day": "2026-01-05", "kind": "training", "phase": "first"])
        let passed = team.write(
            "training-result", on: meeting,
            ["name": "Sri Wahyuni", "birth-year": "1985", "post": "75", "groups": "management infants"])
        team.write("training-result", on: meeting, ["name": "Ani", "birth-year": "1990", "post": "74"])
        let code = TrainingResult.code(of: passed)
        #expect(code.utf8.count == 14 && code == TrainingResult.code(of: passed))
        let keys = team.book.card(meeting)?.signposts(in: team.book.place).map(\.key) ?? []
        #expect(Set(keys.filter { !$0.hasPrefix("door ") }) == ["person sri wahyuni 1985", "certificate \(code)"])
        // Written twice, she stands once; corrected, her certificate keeps its code.
        let twice = team.write(
            "training-result", on: meeting, ["name": "Sri Wahyuni", "birth-year": "1985", "post": "90"])
        team.write(
            "training-result", on: meeting, corrects: twice,
            ["name": "Sri Wahyuni", "birth-year": "1985", "post": "92"])
        let posts = (team.book.card(meeting)?.signposts(in: team.book.place) ?? []).filter {
            !$0.key.hasPrefix("door ")
        }
        #expect(posts.filter { $0.key == "person sri wahyuni 1985" }.count == 1 && posts.count == 3)
        #expect(posts.contains { $0.key == "certificate \(TrainingResult.code(of: twice))" })
        let rapat = team.write("meeting", ["title": "Rakor", "day": "2026-01-05"])
        let wrong = team.entry("training-result", on: rapat, ["name": "Ani", "birth-year": "1990"])
        #expect(team.judge(wrong) == .hold(.invalid))
    }
}
