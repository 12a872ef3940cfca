package import Pages
import Plain
package import Records
package import Rules

/// What an entry would do to a card, so that whoever lets it in knows exactly what she decides.
package struct EntryEffect {
    package struct Line: Hashable, Sendable {
        package let label: String
        /// What the card says now; `nil` when the entry adds to it.
        package let before: String?
        package let after: String
    }

    /// What changes: the fold of the card without and with the entry, compared, and what a corrected entry said.
    package private(set) var changed: [Line] = []
    /// What comes in beside what is there.
    package private(set) var added: [Line] = []
    /// Labels of what it says again as it stands.
    package private(set) var kept: [String] = []

    private let book: Book
    private let entry: Entry
    private let form: Form
    private let fields: FieldPresentation
    private let say: Words

    package init(_ entry: Entry, _ form: Form, in book: Book, _ fields: FieldPresentation, _ say: Words) {
        (self.book, self.entry, self.form, self.fields, self.say) = (book, entry, form, fields, say)
        let card = book.card(entry.card)
        let empty = Card(id: entry.card, kind: form.card, opened: entry.day)
        var folded = card ?? empty
        form.fold(entry, &folded)
        let now = facts(card ?? empty)
        var told: [String] = []
        for (old, new) in zip(now, facts(folded)) {
            told.append(old.code)
            if old.text != new.text {
                changed.append(Line(label: new.label, before: old.text, after: new.text))
            } else if entry[new.code] != nil {
                kept.append(new.label)
            }
        }
        let earlier = entry.corrects.flatMap { book.entry($0) }.flatMap { book.standing(of: $0) }
        if let earlier { correct(earlier, beside: told) }
        let stands = earlier == nil ? lastOfItsState() : nil
        for answer in entry.answers where !told.contains(answer.field) && answer.field != Campaign.field {
            tell(answer, before: (earlier ?? stands)?[answer.field], isInstead: earlier != nil || stands != nil)
        }
        if changed.isEmpty, added.isEmpty, kept.isEmpty {
            added.append(
                Line(
                    label: say.either(form.title.indonesian, form.title.english), before: nil,
                    after: DayWords.plain(entry.day, say.language)))
        }
    }

    private mutating func tell(_ answer: Answer, before: String?, isInstead: Bool) {
        let field = form.field(answer.field)?.named(fields)
        let label = field.map { say.either($0.label.indonesian, $0.label.english) } ?? answer.field
        guard isInstead else {
            added.append(Line(label: label, before: nil, after: words(answer, form)))
            return
        }
        if before == answer.text {
            kept.append(label)
        } else {
            let old = before.map { words(Answer(answer.field, $0), form) } ?? nothing
            changed.append(Line(label: label, before: old, after: words(answer, form)))
        }
    }

    /// What stood in the corrected entry and is gone with it.
    private mutating func correct(_ earlier: Entry, beside told: [String]) {
        guard let its = Forms.find(earlier.form) else { return }
        let isSame = its.code == form.code
        let day = DayWords.plain(earlier.day, say.language)
        if !isSame, earlier.answers.isEmpty {
            let title = say.either(its.title.indonesian, its.title.english)
            changed.append(Line(label: title, before: day, after: say("dibatalkan", "taken back")))
        } else if isSame, earlier.day != entry.day {
            changed.append(
                Line(label: say("Hari", "Day"), before: day, after: DayWords.plain(entry.day, say.language)))
        }
        for answer in earlier.answers where !isSame || entry[answer.field] == nil && !told.contains(answer.field) {
            let field = its.field(answer.field)?.named(fields)
            changed.append(
                Line(
                    label: field.map { say.either($0.label.indonesian, $0.label.english) } ?? answer.field,
                    before: words(answer, its), after: isSame ? nothing : say("dibatalkan", "taken back")))
        }
    }

    /// The entry that says how it is now, where a new one of the form stands instead of it.
    private func lastOfItsState() -> Entry? {
        guard form.conflict == .set || Registers.find(form.code)?.isState == true else { return nil }
        return book.timeline(of: entry.card).last { $0.form == form.code }
    }

    private func words(_ answer: Answer, _ form: Form) -> String {
        AnswerWords.words(answer, form.field(answer.field)?.named(fields), say) { book.card($0)?.name }
    }

    private var nothing: String { say("belum ada", "nothing") }

    private typealias Fact = (code: String, label: String, text: String)

    /// What a card says of itself; by the codes of the questions that change it.
    private func facts(_ card: Card) -> [Fact] {
        func fact(_ code: String, _ label: String, _ text: String?) -> Fact {
            (code, label, text.flatMap { $0.isEmpty ? nil : $0 } ?? nothing)
        }
        func place(_ rt: String, _ address: String) -> [Fact] {
            [fact("rt", "RT", rt), fact("address", say("Alamat", "Address"), address)]
        }
        if let card = card.resident {
            return [
                fact("name", say("Nama", "Name"), card.name),
                fact("sex", say("Jenis kelamin", "Sex"), card.sex.map(sexWords)),
                fact("birth", say("Tanggal lahir", "Date of birth"), card.birth.map(words)),
                fact("mother", say("Nama ibu", "Mother's name"), card.mother),
            ] + place(card.neighbourhood, card.address) + [
                fact("phone", say("Nomor HP", "Phone"), card.phone),
                fact("household", say("Keluarga", "Household"), card.household.map { book.card($0)?.name ?? "…" }),
                fact("no-kia", say("Buku KIA", "KIA book"), card.hasHealthBook ? say("ada", "yes") : nil),
                fact("nik", "NIK", words(card.nationalID)),
                fact("state", say("Status", "Status"), words(card)),
                fact("pregnancy", say("Kehamilan", "Pregnancy"), card.pregnancies.last.map(words)),
                fact("referral", say("Rujukan", "Referral"), card.referrals.last.map(words)),
                fact(
                    "danger", say("Perlu dirujuk", "To be referred"),
                    Judgement.unanswered(card).map { Verdict.list($0.reasons, say) }),
                fact(
                    "task", say("Tugas kunjungan", "Visits to make"),
                    "\(card.visitTasks.filter { $0.done == nil }.count)"),
                fact(
                    "present", say("Hadir", "Present") + " " + words(entry.day),
                    card.isPresent(on: entry.day) ? say("ya", "yes") : nil),
            ]
        }
        if let card = card.household {
            return [fact("head", say("Kepala keluarga", "Head of household"), card.head)]
                + place(card.neighbourhood, card.address)
        }
        if let card = card.complaint {
            let isKnown = book.card(card.id) != nil || entry.form != Form.complaint.code
            return [
                fact(
                    "state", say("Status", "Status"),
                    isKnown ? say.either(card.state.title.indonesian, card.state.title.english) : nil)
            ]
        }
        if let card = card.sessionDay {
            return [
                fact("closed", say("Hari buka", "Session day"), card.closings.isEmpty ? nil : say("ditutup", "closed"))
            ]
        }
        return []
    }

    private func words(_ day: Day) -> String { DayWords.plain(day, say.language) }
    private func sexWords(_ sex: Sex) -> String {
        sex == .male ? say("laki-laki", "male") : say("perempuan", "female")
    }

    private func words(_ state: NationalIDState) -> String? {
        switch state {
        case .none: nil
        case .temporary(let masked): masked + say(", belum dicocokkan", ", not checked")
        case .verified(let masked): masked + say(", cocok", ", checked")
        }
    }

    private func words(_ card: Resident) -> String {
        if let into = card.mergedInto {
            return say("kartu ganda dari ", "double of ") + (book.card(into)?.name ?? say("kartu lain", "another card"))
        }
        return switch card.state {
        case .living: say("aktif", "active")
        case .died(let day): say("meninggal ", "died ") + words(day)
        case .movedOut(let day, _): say("pindah ", "moved away ") + words(day)
        }
    }

    private func words(_ pregnancy: Pregnancy) -> String {
        if let ended = pregnancy.ended { return say("selesai ", "ended ") + words(ended) }
        return say("haid terakhir ", "last period ") + words(pregnancy.lastPeriod)
    }

    private func words(_ referral: Referral) -> String {
        let step: String =
            if case .choice(let steps)? = Form.referralStep.field("step")?.kind,
                let step = steps.first(where: { $0.code == referral.state.rawValue })
            {
                say.either(step.label.indonesian, step.label.english)
            } else {
                say("dirujuk", "referred")
            }
        return "\(words(referral.day)), \(referral.destination), \(step.begunSmall())"
    }
}
