import Plain
import Records
import Rules

/// What is known of a pregnancy beside its checks: each line leads to where it is written.
enum PregnancyFacts {
    static func list(_ pregnancy: Pregnancy, _ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        var rows: HTML = ""
        func row(_ title: String, _ note: String, _ form: Form, _ side: HTML = "") {
            guard turn.may(form) else {
                rows +=
                    "<li class=\"row\"><span class=\"row__body\"><span class=\"row__title\">\(title)</span><span class=\"row__note\">\(note)</span></span></li>"
                return
            }
            rows += turn.row(title, note, to: turn.path("warga/\(resident.id.text)/tulis/\(form.code)"), side: side)
        }
        row(say("Berat naik", "Weight gained"), gained(pregnancy, resident, turn), .pregnancyStart)
        let tablets = resident.tablets(in: pregnancy)
        row(
            say("Tablet tambah darah", "Iron tablets"),
            say("\(tablets) dari \(Antenatal.tablets) diterima", "\(tablets) of \(Antenatal.tablets) received"),
            .antenatalVisit)
        let classes = resident.written(.pregnancyClass).count
        row(
            turn.phrase(Form.pregnancyClass.title),
            say("\(classes) dari \(Antenatal.classes) kali", "\(classes) of \(Antenatal.classes)"), .pregnancyClass)
        let plan = resident.written(.birthPlan).last
        let isNear = Antenatal.weeks(lastPeriod: pregnancy.lastPeriod, on: turn.today) >= BirthPlan.weeks
        row(
            turn.phrase(Form.birthPlan.title), missing(plan, turn), .birthPlan,
            isNear && !isPlanned(resident)
                ? "<span class=\"tag is-watch\">\(say("Lengkapi", "Complete it"))</span>" : "")
        return "\(risks(resident, turn))<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    static func isPlanned(_ resident: Resident) -> Bool {
        resident.written(.birthPlan).last.map { BirthPlan.isComplete($0.answers) } ?? false
    }

    /// How much since the first weight, and how much it should be by the end.
    private static func gained(_ pregnancy: Pregnancy, _ resident: Resident, _ turn: Turn) -> String {
        let starts = resident.written(.pregnancyStart)
        let first = starts.last { $0[PregnancyStart.weight] != nil }?[PregnancyStart.weight]
        let height = starts.last { $0[PregnancyStart.height] != nil }?[PregnancyStart.height]
        guard let first, let target = PregnancyStart.target(height, first) else {
            return turn.say("Catat tinggi dan berat awal", "Record height and first weight")
        }
        let last = resident.checks(of: pregnancy).compactMap { $0[AntenatalVisit.weight] }.last ?? first
        let grams = Int(last.value) - Int(first.value)
        let now = (grams < 0 ? "−" : "") + NumberWords.kilograms(Grams(abs(grams))) + " kg"
        return turn.say(
            "\(now), target \(target.indonesian) sampai lahir", "\(now), should be \(target.english) by the end")
    }

    /// What of the plan is not settled.
    private static func missing(_ plan: Finding?, _ turn: Turn) -> String {
        guard let plan else { return turn.say("Belum ada", "None yet") }
        let open = [
            ("place", turn.say("tempat", "place")), ("companion", turn.say("pendamping", "companion")),
            ("transport", turn.say("kendaraan", "vehicle")), ("donor", turn.say("pendonor", "donor")),
            ("fund", turn.say("biaya", "money")),
        ].filter { plan[$0.0] == nil }.map { $0.1 }
        return open.isEmpty
            ? turn.say("Lengkap", "Complete")
            : turn.say("Belum ada: ", "Missing: ") + open.joined(separator: ", ")
    }

    private static func risks(_ resident: Resident, _ turn: Turn) -> HTML {
        guard let start = resident.written(.pregnancyStart).last else { return "" }
        let found = Screening.pregnancyStart.judge(
            Found(start.form.code, on: start.day, start.answers), resident.known)
        guard !found.reasons.isEmpty else { return "" }
        return """
            <p class="notice is-watch">\(Icon.warning.svg)<span>\(Verdict.list(found.reasons, turn.say))</span></p>
            """
    }

    /// From week 28 on the plan is to be settled.
    static func duty(_ resident: Resident, _ turn: Turn) -> Duty? {
        guard let pregnancy = resident.pregnancy, resident.isActive, turn.may(.birthPlan),
            !pregnancy.isOverdue(on: turn.today), !isPlanned(resident),
            Antenatal.weeks(lastPeriod: pregnancy.lastPeriod, on: turn.today) >= BirthPlan.weeks
        else { return nil }
        let due = Antenatal.dueDate(lastPeriod: pregnancy.lastPeriod)
        return Duty(
            name: resident.name, title: turn.say("Lengkapi rencana persalinan", "Complete the birth plan"),
            tag: "\(turn.say("lahir", "due")) \(turn.soon(due))", rank: 4,
            path: turn.path("warga/\(resident.id.text)/tulis/\(Form.birthPlan.code)"))
    }
}
