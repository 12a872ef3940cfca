import Archive
import Desk
import Plain
import Records
import Rules
import Testing

/// A complaint through the one door: from the village to an office, by routing and by the clock, with every list and
/// count right at every step.
@Suite struct ComplaintDeskTests {
    private func told(_ pen: inout Pen, _ kind: String = "unfit-house", digest: String = "") -> Entry {
        pen.entry(
            "complaint",
            [Answer("kind", kind), Answer("rt", "02"), Answer("note", "Atap bocor")]
                + (digest.isEmpty ? [] : [Answer("digest", digest)]))
    }

    private func count(_ posyandu: Posyandu, _ person: Person, _ filter: ComplaintList.Filter) throws -> Int {
        let list = try posyandu.desk.complaints.inbox(filter, for: person)
        if let counted = list.counts[filter] ?? (list.lines.isEmpty ? 0 : nil) { #expect(counted == list.lines.count) }
        return list.lines.count
    }

    private func isWell(_ posyandu: Posyandu) throws { #expect(try posyandu.desk.verification.differences() == []) }

    @Test func `a complaint is found by place, kind, village or who does it, within the list of who looks`()
        async throws
    {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        let landmark = "Belakang musala"
        let entry = kader.entry("complaint", [Answer("kind", "unfit-house"), Answer("landmark", landmark)])
        #expect(try await posyandu.submit([entry.line], by: posyandu.yanti) == ["stored"])
        func found(_ words: String, _ person: Person) throws -> Int {
            try posyandu.desk.complaints.inbox(.all, words: words, for: person).lines.count
        }
        for words in [landmark, landmark.lowercased(), "layak huni", "BUYAN"] {
            #expect(try found(words, people.housing) == 1, "\(words)")
            #expect(try found(words, people.operator) == 1, "\(words)")
            #expect(try found(words, people.education) == 0, "\(words)")
        }
        // Signs of the database's own stand for themselves.
        for words in ["%", "_", "\\", "tidak ada begini"] { #expect(try found(words, people.housing) == 0) }
    }

    @Test func `from the moment it is told the office sees it coming, and has it when the village sent it on`()
        async throws
    {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var (kader, village, office) = (
            posyandu.pen(posyandu.yanti), posyandu.pen(people.operator), posyandu.pen(people.housing)
        )
        let entry = told(&kader)
        #expect(try await posyandu.submit([entry.line], by: posyandu.yanti) == ["stored"])
        #expect(try count(posyandu, people.housing, .coming) == 1)
        #expect(try count(posyandu, people.education, .coming) == 0)
        // It may not write before it has it.
        let early = office.entry("complaint-received", on: entry.card, [])
        #expect(try await posyandu.submit([early.line], by: people.housing) == ["held out-of-scope"])
        try isWell(posyandu)

        let seen = village.entry("complaint-verified", on: entry.card, [Answer("found", "Benar")])
        let sent = village.entry("complaint-submitted", on: entry.card, [])
        #expect(try await posyandu.submit([seen.line, sent.line], by: people.operator) == ["stored", "stored"])
        #expect(try count(posyandu, people.housing, .new) == 1)
        #expect(try count(posyandu, people.housing, .coming) == 0)
        let line = try #require(try posyandu.desk.complaints.inbox(.new, for: people.housing).lines.first)
        #expect(line.officeName == "Dinas Perkim" && line.stage == .response && line.left == 3)
        try isWell(posyandu)

        let received = office.entry("complaint-received", on: entry.card, [Answer("assignee", "perkim.dewi")])
        let claimed = office.entry(
            "complaint-claimed", on: entry.card, [Answer("result", "Atap diganti"), Answer("no-photo", "Malam")])
        #expect(try await posyandu.submit([received.line, claimed.line], by: people.housing) == ["stored", "stored"])
        #expect(try count(posyandu, people.housing, .mine) == 1)
        let confirmed = kader.entry("complaint-confirmed", on: entry.card, [])
        #expect(try await posyandu.submit([confirmed.line], by: posyandu.yanti) == ["stored"])
        #expect(try count(posyandu, people.housing, .all) == 0)
        #expect(try count(posyandu, people.housing, .ended) == 1)
        try isWell(posyandu)
    }

    @Test func `an office reads what it has or will get, and nothing else`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        let entry = told(&kader)
        let who = kader.entry("complaint-reporter", on: entry.card, [Answer("name", "Pak Rahman")])
        _ = try await posyandu.submit([entry.line, who.line], by: posyandu.yanti)
        let coming = try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: people.housing)
        #expect(coming.card(entry.id)?.complaint?.reporter == nil)
        #expect(throws: Refusal.notFound) {
            try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: people.education)
        }
        #expect(throws: Refusal.notFound) {
            try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: posyandu.neighbour)
        }
        await #expect(throws: Refusal.notFound) { try await posyandu.desk.book("flamboyan", for: people.housing) }
    }

    @Test(arguments: [(false, "Pak Rahman"), (true, nil)])
    func `who told it is named to the office that has it, unless she said no, and never to a coach`(
        isConfidential: Bool, name: String?
    ) async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        var village = posyandu.pen(people.operator)
        let entry = told(&kader)
        let who = kader.entry(
            "complaint-reporter", on: entry.card,
            [Answer("name", "Pak Rahman")] + (isConfidential ? [Answer("confidential", "y")] : []))
        let seen = village.entry("complaint-verified", on: entry.card, [Answer("found", "Benar")])
        let sent = village.entry("complaint-submitted", on: entry.card, [])
        _ = try await posyandu.submit([entry.line, who.line], by: posyandu.yanti)
        _ = try await posyandu.submit([seen.line, sent.line], by: people.operator)
        func reporter(_ person: Person) throws -> String? {
            try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: person).card(entry.id)?.complaint?
                .reporter?
                .name
        }
        let coach = Person(account: "x", name: "x", role: .districtCoach, scope: Scope(regions: ["19.05.05"]))
        #expect(try reporter(people.housing) == name)
        #expect(try reporter(coach) == nil)
        #expect(try reporter(people.operator) == "Pak Rahman")
    }

    @Test func `an urgent one goes at once, one that the village leaves lying goes on as not verified`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        var urgent = told(&kader)
        urgent.answers.append(Answer("urgent", "y"))
        let slow = told(&kader, "out-of-school")
        _ = try await posyandu.submit([urgent.line, slow.line], by: posyandu.yanti)
        #expect(try count(posyandu, people.housing, .new) == 1)
        #expect(try count(posyandu, people.education, .coming) == 1)
        // Tuesday 20 October: five working days are over on the 27th.
        posyandu.watch.forward(seconds: 7 * 86_400)
        try await posyandu.desk.tick()
        #expect(try count(posyandu, people.education, .coming) == 1)
        posyandu.watch.forward(seconds: 86_400)
        try await posyandu.desk.tick()
        #expect(try count(posyandu, people.education, .new) == 1)
        let book = try posyandu.desk.complaints.find(slow.id, in: "flamboyan", for: people.education)
        let complaint = try #require(book.card(slow.id)?.complaint)
        #expect(complaint.isUnverified && complaint.escalations == ["village:village-head"])
        // The village still owes its look: two working days later the camat hears of it.
        posyandu.watch.forward(seconds: 3 * 86_400)
        try await posyandu.desk.tick()
        let later = try posyandu.desk.complaints.find(slow.id, in: "flamboyan", for: people.education)
        #expect(
            later.card(slow.id)?.complaint?.escalations.contains("village:district-head") == true,
            "\(later.card(slow.id)?.complaint?.escalations ?? [])")
        try isWell(posyandu)
    }

    @Test func `a phone's wrong calendar hurries neither the village nor the office`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        var other = posyandu.pen(posyandu.rosita, device: "hp-lama-0001")
        let honest = told(&kader)
        let wrong = other.entry(
            "complaint", day: Day(number: 10_957), [Answer("kind", "unfit-house"), Answer("rt", "03")])
        #expect(try await posyandu.submit([honest.line], by: posyandu.yanti) == ["stored"])
        #expect(try await posyandu.submit([wrong.line], by: posyandu.rosita) == ["stored"])
        try await posyandu.desk.tick()
        let lines = try posyandu.desk.complaints.inbox(.all, for: people.operator).lines
        #expect(lines.count == 2 && Set(lines.map(\.due)).count == 1)
        let book = try posyandu.desk.complaints.find(wrong.id, in: "flamboyan", for: people.operator)
        let complaint = try #require(book.card(wrong.id)?.complaint)
        #expect(complaint.state == .recorded && complaint.escalations.isEmpty && complaint.opened == Posyandu.today)
        // What happened when is still as she wrote it.
        #expect(book.entry(wrong.id)?.day == Day(number: 10_957))
        try isWell(posyandu)
    }

    @Test func `the ladder is climbed once per rung, and silence ends it apart`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        var entry = told(&kader)
        entry.answers.append(Answer("urgent", "y"))
        _ = try await posyandu.submit([entry.line], by: posyandu.yanti)
        func complaint() throws -> Complaint {
            try #require(
                try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: people.housing).card(entry.id)?
                    .complaint)
        }
        var told: [[String]] = []
        for _ in 0..<14 {
            posyandu.watch.forward(seconds: 86_400)
            try await posyandu.desk.tick()
            try await posyandu.desk.tick()
            if told.last != (try complaint().escalations) { told.append(try complaint().escalations) }
        }
        #expect(told == [[], ["response:office-head"], ["response:office-head", "response:regency-secretary"]])
        #expect(try count(posyandu, people.housing, .late) == 1)
        var office = posyandu.pen(people.housing)
        let day = Posyandu.today.adding(days: 14)
        let lines = [
            office.entry("complaint-received", on: entry.card, day: day, []),
            office.entry(
                "complaint-claimed", on: entry.card, day: day, [Answer("result", "Beres"), Answer("no-photo", "Gelap")]),
        ].map(\.line)
        #expect(try await posyandu.submit(lines, by: people.housing) == ["stored", "stored"])
        for passed in 1...23 {
            posyandu.watch.forward(seconds: 86_400)
            try await posyandu.desk.tick()
            let now = try complaint()
            #expect(now.reminders == (passed < 3 ? 0 : passed < 6 ? 1 : passed < 9 ? 2 : 3), "day \(passed)")
            #expect((now.state == .unconfirmed) == (passed == 23))
        }
        try isWell(posyandu)
    }

    @Test func `an office that comes late to a regency gets what waited for it`() async throws {
        let posyandu = try await Posyandu()
        var kader = posyandu.pen(posyandu.yanti)
        var entry = told(&kader)
        entry.answers.append(Answer("urgent", "y"))
        _ = try await posyandu.submit([entry.line], by: posyandu.yanti)
        #expect(
            try posyandu.desk.regencies.astray(in: "19.05").count
                == Catalogue.all.filter { $0.office != .village }.count)
        let people = try await posyandu.offices()
        try await posyandu.desk.tick()
        #expect(try count(posyandu, people.housing, .new) == 1)
        #expect(!(try posyandu.desk.regencies.astray(in: "19.05").contains { $0.code == "unfit-house" }))
        try await posyandu.desk.putHoliday(
            Posyandu.today.adding(days: 1), name: "Hari jadi", in: "19.05", by: Desk.machine)
        #expect(try posyandu.desk.complaints.inbox(.new, for: people.housing).lines.first?.left == 3)
        #expect(
            try posyandu.desk.complaints.inbox(.new, for: people.housing).lines.first?.due
                == Posyandu.today.adding(days: 6))
        try isWell(posyandu)
    }

    @Test func `what nobody answers for waits without keeping the clock from others`() async throws {
        let posyandu = try await Posyandu()
        var kader = posyandu.pen(posyandu.yanti)
        let stranded = (0..<60).map { _ in told(&kader, "out-of-school") }
        _ = try await posyandu.submit(stranded.map(\.line), by: posyandu.yanti)
        try await posyandu.desk.putOffice(
            book: "perkim", name: "Dinas Perkim", region: "19.05", roles: [.housing], by: Desk.machine)
        let other = told(&kader)
        _ = try await posyandu.submit([other.line], by: posyandu.yanti)
        posyandu.watch.forward(seconds: 9 * 86_400)
        try await posyandu.desk.tick()
        let book = try await posyandu.desk.book("flamboyan", for: posyandu.yanti)
        #expect(book.card(other.id)?.complaint?.office == "perkim")
        #expect(
            stranded.allSatisfy {
                book.card($0.id)?.complaint?.escalations == ["village:village-head", "village:district-head"]
            })
        let entries = book.entries.count
        try await posyandu.desk.tick()
        #expect(try await posyandu.desk.book("flamboyan", for: posyandu.yanti).entries.count == entries)
        try isWell(posyandu)
    }

    @Test func `a complaint goes to a registered office of its regency and nowhere else`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        try await posyandu.desk.putOffice(
            book: "puprbuleleng", name: "PUPR", region: "51.08", roles: [.housing], by: Desk.machine)
        var (kader, office) = (posyandu.pen(posyandu.yanti), posyandu.pen(people.housing))
        var entry = told(&kader)
        entry.answers.append(Answer("urgent", "y"))
        _ = try await posyandu.submit([entry.line], by: posyandu.yanti)
        // A Posyandu's book, another regency's office, nothing at all.
        for target in ["melati", "puprbuleleng", "tidakada"] {
            let away = office.entry(
                "complaint-forwarded", on: entry.card, [Answer("office", target), Answer("reason", "Bukan kami")])
            #expect(try await posyandu.submit([away.line], by: people.housing) == ["held invalid"], "\(target)")
        }
        let away = office.entry(
            "complaint-forwarded", on: entry.card, [Answer("office", "disdik"), Answer("reason", "Bukan kami")])
        #expect(try await posyandu.submit([away.line], by: people.housing) == ["stored"])
        try isWell(posyandu)
    }

    @Test func `a note inside an office leaves the card as the kader knows it`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var (kader, office) = (posyandu.pen(posyandu.yanti), posyandu.pen(people.housing))
        var entry = told(&kader)
        entry.answers.append(Answer("urgent", "y"))
        _ = try await posyandu.submit([entry.line], by: posyandu.yanti)
        func steps() async throws -> Int? {
            try await posyandu.desk.book("flamboyan", for: posyandu.yanti).card(entry.id)?.complaint?.steps.count
        }
        let before = try await steps()
        let note = office.entry("complaint-note", on: entry.card, [Answer("note", "Rahasia dalam")])
        #expect(try await posyandu.submit([note.line], by: people.housing) == ["stored"])
        #expect(try await steps() == before)
        let feed = try posyandu.desk.feed.most(of: "flamboyan", after: 0, hash: "", for: posyandu.yanti)
        #expect(!feed.text.contains("Rahasia dalam"))
        #expect(throws: Refusal.notFound) {
            try posyandu.desk.complaints.find(entry.id, in: "flamboyan", for: posyandu.neighbour)
        }
    }
}
