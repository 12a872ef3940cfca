package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// What the midwife's list says of somebody.
package struct AttentionWords {
    package let say: Words
    package let today: Day

    package init(say: Words, today: Day) {
        self.say = say
        self.today = today
    }

    package func row(_ line: AttentionLine) -> HTML {
        let (resident, found) = (line.resident, line.attention)
        let card = "/b/\(resident.book)/warga/\(resident.id.text)"
        let age = resident.birth.map { DayWords.age(birth: $0, on: today, say.language) } ?? ""
        let place = [resident.rt.isEmpty ? "" : "RT \(resident.rt)", resident.bookName, line.village]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let answer = answer(found, card: card, book: resident.book, id: resident.id)
        return """
            <li class="row"><span class="row__body"><span class="row__title"><a href="\(card)">\(resident.name)\(age.isEmpty ? "" : ", \(age)")</a></span>\
            <span>\(why(found))</span><span class="row__note">\(place)</span></span>\
            <span class="row__side cluster cluster--tight"><span class="tag \(tone(found))">\(when(found))</span>\
            <a class="button" href="\(answer.path)">\(answer.title)<span class="hidden"> \(resident.name)</span></a></span></li>
            """
    }

    private func tone(_ found: Attention) -> HTML {
        found.isUrgent ? "is-urgent" : found.kind <= .finding ? "is-act" : "is-watch"
    }

    /// Since when it stands.
    private func when(_ found: Attention) -> String {
        let days = today.days(since: found.since)
        if days == 0 { return say("Hari ini", "Today") }
        return days > 60 ? DayWords.short(found.since, say.language) : say("\(days) hari", "\(days) days")
    }

    package func why(_ found: Attention) -> String {
        let reasons = Verdict.list(found.reasons, say)
        let news: String =
            switch found.kind {
            case .danger: say("Bahaya, belum dirujuk", "In danger, not referred")
            case .urgentReferral: say("Dirujuk untuk hari ini, belum ada kabar", "Referred for today, no news")
            case .missedReferral: say("Dirujuk, tidak datang", "Was referred and did not go")
            case .overduePregnancy: say("Lewat 42 minggu, belum dicatat lahir", "Past 42 weeks, no birth recorded")
            case .cameReferral: say("Sudah periksa, kader menunggu pesan", "Went; the kader waits for word")
            case .finding: say("Perlu diperiksa minggu ini", "To be seen this week")
            case .openReferral: say("Dirujuk, belum ada kabar", "Referred, no news")
            case .missedChecks: say("Periksa hamil terlewat", "Missed an antenatal check")
            case .overdueDose: say("Imunisasi terlambat", "A vaccine is late")
            }
        return reasons.isEmpty ? news + "." : "\(reasons). \(news)."
    }

    /// What she does about it: one tap from here.
    private func answer(
        _ found: Attention, card: String, book: String, id: ID
    ) -> (title: String, path: String) {
        switch found.kind {
        case .danger, .finding:
            (say("Rujuk", "Refer"), "/b/\(book)/hari/\(found.since.iso)/rujuk/\(id.text)")
        case .urgentReferral, .missedReferral, .cameReferral, .openReferral:
            (say("Jawab kader", "Answer the kader"), card + "/tulis/referral-step")
        case .overduePregnancy: (say("Catat hasilnya", "Record the outcome"), card + "/tulis/delivery")
        case .missedChecks: (say("Catat periksa", "Record a check"), card + "/tulis/antenatal-visit")
        case .overdueDose: (say("Salin dari buku KIA", "Copy from the KIA book"), card + "/tulis/dose-record")
        }
    }
}
