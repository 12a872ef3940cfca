import Plain
import Records
import Rules

/// Something a kader should do for a resident; made from the cards, never written by itself.
struct Duty {
    let name: String
    let title: String
    let tag: HTML
    /// Smaller comes first.
    let rank: Int
    let path: String
    var icon = Icon.heart

    func row(_ turn: Turn) -> HTML {
        """
        <li><a class="row" href="\(path)"><span class="badge is-kesehatan">\(icon.svg)</span>\
        <span class="row__body"><span class="row__title">\(name)</span>\
        <span class="row__note">\(title)</span></span><span class="row__side">\(tag)</span></a></li>
        """
    }

    static func all(_ turn: Turn) -> [Duty] {
        var tasks: [Duty] = []
        for resident in turn.book.residents {
            tasks += of(resident, turn)
        }
        for card in turn.book.cards {
            if let task = card.household.flatMap({ unreported($0, turn) }) { tasks.append(task) }
        }
        tasks += turn.book.complaints.compactMap { complaint($0, turn) }
        tasks += Review.all(turn.book, on: turn.today).compactMap { review($0, turn) }
        return tasks.ordered { OrderKey($0.rank, $0.name) }
    }

    /// What should be done for one resident.
    static func of(_ resident: Resident, _ turn: Turn) -> [Duty] {
        [
            unanswered(resident, turn), referral(resident, turn), antenatal(resident, turn),
            PregnancyFacts.duty(resident, turn), contraception(resident, turn),
            AfterBirthPages.duty(.postnatalVisit, resident, turn),
            AfterBirthPages.duty(.newbornVisit, resident, turn),
            homeVisit(resident, turn), lateDoses(resident, turn), recheck(resident, turn),
        ].compactMap { $0 } + untold(resident, turn)
    }

    /// Somebody who must go to a health post today and was not referred: stands until somebody does.
    private static func unanswered(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard let open = Verdict.unanswered(resident, by: turn.today, turn.say) else { return nil }
        let step = turn.may(.referral) ? "rujuk" : "hasil"
        return Duty(
            name: resident.name, title: Verdict.list(open.verdict.conclusions.reasons, turn.say),
            tag: "<span class=\"tag is-urgent\">\(open.verdict.title)</span>", rank: 0,
            path: turn.path("hari/\(open.day.iso)/\(step)/\(resident.id.text)"), icon: .warning)
    }

    /// A problem that a visit of the last two weeks found and nobody has told.
    private static func unreported(_ household: Household, _ turn: Turn) -> Duty? {
        guard let last = household.lastVisit, turn.today.days(since: last.day) <= 14, turn.may(.complaint) else {
            return nil
        }
        for field in VisitQuestions.fields {
            for code in household.answer(in: field, on: last.day)?.problems ?? []
            where turn.book.openComplaint(code, of: household.id) == nil {
                guard let kind = Catalogue.find(code) else { continue }
                return Duty(
                    name: HouseholdPages.name(household, turn.say),
                    title: turn.say("Laporkan: \(turn.phrase(kind.title))", "Report: \(turn.phrase(kind.title))"),
                    tag: "\(turn.soon(last.day))", rank: 2, path: turn.path("kunjungan/\(household.id.text)"),
                    icon: .report)
            }
        }
        return nil
    }

    /// What was found of her in the last two months and no office was told.
    private static func untold(_ resident: Resident, _ turn: Turn) -> [Duty] {
        guard turn.may(.complaint) else { return [] }
        return resident.toReport(on: turn.today).compactMap { kind, finding in
            guard turn.today.days(since: finding.day) <= 60,
                turn.book.complaint(kind, of: resident, since: finding.day) == nil
            else { return nil }
            return Duty(
                name: resident.name,
                title: turn.say("Laporkan: \(turn.phrase(kind.title))", "Report: \(turn.phrase(kind.title))"),
                tag: "\(turn.soon(finding.day))", rank: 2,
                path: turn.path("lapor/\(kind.code)?warga=\(resident.id.text)"), icon: .report)
        }
    }

    /// A referral until it is followed up: take her there, ask whether she went, visit her, do what the midwife asks.
    private static func referral(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard let referral = resident.referrals.last else { return nil }
        let (say, days) = (turn.say, turn.today.days(since: referral.day))
        let there = referral.destination
        let (title, rank): (String, Int)
        var writes = true
        switch referral.state {
        case .came, .closed: return nil
        case .treated:
            (title, rank) = (
                say(
                    "Pesan bidan: \(referral.steps.last?.message ?? "")",
                    "The midwife asks: \(referral.steps.last?.message ?? "")"), 1
            )
        case .missed: (title, rank) = (say("Kunjungi, tidak datang ke \(there)", "Turn, did not come to \(there)"), 1)
        case .referred where days > 60: return nil
        case .referred where days > referral.asksAfterDays:
            (title, rank) = (say("Tanyakan: sudah ke \(there)?", "Ask: has she been to \(there)?"), 2)
        case .referred:
            (title, rank) = (say("Antar ke \(there)", "Take to \(there)"), referral.isUrgent ? 0 : 2)
            writes = false
        }
        guard !writes || turn.may(.referralStep) else { return nil }
        return Duty(
            name: resident.name, title: title,
            tag: referral.isUrgent && referral.state == .referred
                ? "<span class=\"tag is-urgent\">\(say("Hari ini", "Today"))</span>"
                : "\(turn.soon(referral.steps.last?.day ?? referral.day))" as HTML,
            rank: rank,
            path: turn.path("warga/\(resident.id.text)\(writes ? "/tulis/referral-step" : "")"))
    }

    private static func antenatal(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard let pregnancy = resident.pregnancy else { return nil }
        if pregnancy.isOverdue(on: turn.today) {
            guard turn.may(.delivery) else { return nil }
            return Duty(
                name: resident.name, title: turn.say("Tanyakan: sudah lahir?", "Ask: is the baby born?"),
                tag: "<span class=\"tag is-act\">\(turn.say("Lewat waktu", "Overdue"))</span>", rank: 1,
                path: BirthPages.path(resident, turn))
        }
        let plan = DueServices.antenatal(pregnancy, of: resident, on: turn.today)
        let missed = Antenatal.missed(plan)
        guard let next = Antenatal.next(plan), missed > 0 || next.state == .open else { return nil }
        return Duty(
            name: resident.name,
            title: missed > 0
                ? turn.say("\(missed) periksa hamil terlewat", "\(missed) antenatal visits missed")
                : turn.say("Periksa hamil ke-\(next.number)", "Antenatal visit \(next.number)"),
            tag: missed > 0
                ? "<span class=\"tag is-act\">\(turn.say("Terlewat", "Missed"))</span>"
                : next.closes < turn.today
                    ? "\(turn.say("sekarang", "now"))" : "\(turn.say("sampai", "until")) \(turn.soon(next.closes))",
            rank: missed > 0 ? 1 : 4, path: turn.path("warga/\(resident.id.text)"))
    }

    private static func homeVisit(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard turn.may(.homeVisit), let task = resident.visitTasks.last(where: { $0.done == nil }) else { return nil }
        return Duty(
            name: resident.name,
            title: task.due > task.day
                ? turn.say("Kunjungi lagi, sedang pergi", "Turn again, was away")
                : turn.say("Kunjungi, tidak datang", "Turn, did not come"),
            tag: "\(turn.soon(task.due))", rank: 3,
            path: turn.path("warga/\(resident.id.text)/tulis/home-visit"))
    }

    /// Doses that should have been given by now: on her card stands what, and where her KIA book is copied.
    private static func lateDoses(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard resident.isActive else { return nil }
        let late = DueServices.overdue(resident, on: turn.today).map { turn.phrase($0.label) }
        guard let first = late.first else { return nil }
        let names = late.count == 1 ? first : "\(first) +\(late.count - 1)"
        return Duty(
            name: resident.name, title: turn.say("Ajak imunisasi: \(names)", "Bring for vaccines: \(names)"),
            tag: "<span class=\"tag is-watch\">\(turn.say("Terlambat", "Late"))</span>", rank: 4,
            path: turn.path("warga/\(resident.id.text)"))
    }

    /// From three days before it is due again, for a month.
    private static func contraception(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard resident.isActive, turn.may(.familyPlanning), let due = resident.contraceptionDue,
            (-3...30).contains(turn.today.days(since: due))
        else { return nil }
        return Duty(
            name: resident.name, title: turn.say("Ingatkan: jadwal bertemu bidan", "Remind: the midwife waits for her"),
            tag: "\(turn.soon(due))", rank: 4, path: turn.path("warga/\(resident.id.text)"))
    }

    /// Somebody who was told to come again, and has not yet; after half a year the list of the screening says so.
    private static func recheck(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard let found = resident.recheck(by: turn.today), turn.today.days(since: found.due) <= 183,
            turn.may(found.form)
        else { return nil }
        let words = turn.phrase(found.conclusion.kind.topic ?? found.conclusion.kind.words)
        return Duty(
            name: resident.name, title: turn.say("Periksa lagi: \(words)", "Check again: \(words)"),
            tag: "\(turn.soon(found.due))", rank: 3,
            path: turn.path("warga/\(resident.id.text)/tulis/\(found.form.code)"))
    }

    /// A complaint whose reporter has to be asked: what is missing, what the office waits for, whether it is solved.
    private static func complaint(_ complaint: Complaint, _ turn: Turn) -> Duty? {
        let title: String
        if complaint.state == .claimed {
            title = turn.say("Tanyakan pelapor: sudah beres?", "Ask the reporter: is it solved?")
        } else if complaint.state == .returned {
            title = turn.say("Lengkapi laporannya", "Add what is missing")
        } else if let pause = complaint.pause {
            title = turn.say("Dinas minta: \(pause.reason)", "The office asks for: \(pause.reason)")
        } else {
            return nil
        }
        return Duty(
            name: ComplaintWords.title(complaint, turn.say), title: title,
            tag: "\(turn.soon(complaint.steps.last?.day ?? complaint.opened))", rank: 2,
            path: turn.path("laporan/\(complaint.id.text)"), icon: .report)
    }

    /// What two people wrote differently; the card shows both.
    private static func review(_ review: Review, _ turn: Turn) -> Duty? {
        guard let resident = turn.book.resident(review.card), resident.isActive else { return nil }
        let title: String
        switch review.kind {
        case .readings(let one, let other):
            let words = [one, other].map { reading in
                reading.weight.map { NumberWords.kilograms($0) + " kg" }
                    ?? reading.length.map { NumberWords.centimetres($0) + " cm" } ?? ""
            }
            title = turn.say("Dua ukuran: \(words[0]) dan \(words[1])", "Two readings: \(words[0]) and \(words[1])")
        case .setTwice(let entry):
            let form = Forms.find(entry.form).map { turn.phrase($0.title) } ?? ""
            title = turn.say("Ditulis dua orang: \(form)", "Written by two: \(form)")
        }
        return Duty(
            name: resident.name, title: title,
            tag: "<span class=\"tag is-watch\">\(turn.say("Pilih", "Choose"))</span>", rank: 2,
            path: turn.path("warga/\(resident.id.text)"))
    }
}
