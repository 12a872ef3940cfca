package import Desk
package import Pages
package import Plain
import Records
package import Rules

/// What somebody else asks of an office or a team, above its complaints: its part of another's complaint, invitations,
/// follow-ups, what is late below.
package struct WaitingRows {
    private let say: Words
    private let found: [Signposts.Found]
    private let today: Day
    private let calendar: WorkingCalendar

    /// - Parameter calendar: of the regency of the complaints among them, whose days are working days
    package init(_ found: [Signposts.Found], today: Day, calendar: WorkingCalendar, _ say: Words) {
        self.found = found
        self.today = today
        self.calendar = calendar
        self.say = say
    }

    package var html: HTML {
        let parts = found.filter { $0.kind == .complaint }
        let others = found.filter { $0.kind != .complaint }
        return
            "\(section("bagian", say("Diminta ikut menangani", "Asked to take part"), parts))\(section("dari-tim", say("Dari tim pembina", "From coaching teams"), others))"
    }

    private func section(_ id: String, _ title: String, _ found: [Signposts.Found]) -> HTML {
        guard !found.isEmpty else { return "" }
        return """
            <section class="stack stack--tight wide" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            <ul class="rows" role="list">\(found.html { row($0) })</ul></section>
            """
    }

    private func row(_ found: Signposts.Found) -> HTML {
        let (title, note, side) = words(found)
        return """
            <li><a class="row" href="\(found.path)"><span class="row__body"><span class="row__title">\(title)</span>\
            <span class="row__note">\(note)</span></span><span class="row__side">\(side)</span></a></li>
            """
    }

    private func words(_ found: Signposts.Found) -> (String, String, HTML) {
        switch found.kind {
        case .complaint:
            let state = OfficePart.State(rawValue: found.state) ?? .asked
            let kind = Catalogue.find(found.text("kind"))?.title
            let about = [kind.map { say($0) } ?? say("Laporan", "Complaint"), found.bookName]
            let who = state == .late ? [found.text("office-name")] : [say(state.title)]
            return (
                found.text("what"), (who + about).joined(separator: " · "),
                ComplaintWords.left(calendar.workingDays(after: today, through: found.until), say)
            )
        case .meeting:
            let reply = Meeting.Reply(rawValue: found.state)
            let day = DayWords.short(found.until, say.language)
            if found.until < today {
                return (
                    found.text("title"),
                    say("Rapat \(day) sudah selesai. Tulis laporannya.", "Held on \(day). Write the report."),
                    Icon.forward.svg
                )
            }
            let note = [say("Undangan rapat \(day)", "Invited for \(day)"), found.text("time"), found.text("place")]
            let side: HTML =
                reply.map { "<span class=\"tag is-good\">\(say($0.title))</span>" }
                ?? "<span class=\"tag is-watch\">\(say("Belum dijawab", "No answer yet"))</span>"
            return (found.text("title"), note.filter { !$0.isEmpty }.joined(separator: ", "), side)
        case .programme:
            let state = Programme.State(rawValue: found.state) ?? .planned
            let until = DayWords.plain(found.until, say.language)
            return (
                found.text("activity"),
                say(
                    "Program kerja, \(say(state.title).small()), sampai \(until)",
                    "Programme, \(say(state.title).small()), until \(until)"),
                FollowUpWords.left(found.until, on: today, say)
            )
        case .readiness:
            return (
                say("Serahkan empat hal layanan dinas", "Hand in four things of your services"),
                say(
                    "\(found.state) dari 4 sudah ada · \(found.bookName)",
                    "\(found.state) of 4 are here · \(found.bookName)"),
                FollowUpWords.left(found.until, on: today, say)
            )
        case .announcement:
            return (
                found.text("title"), say("Pengumuman · \(found.bookName)", "Announcement · \(found.bookName)"),
                "<span class=\"tag is-watch\">\(say("Belum dibaca", "Not read"))</span>"
            )
        default:
            let state = FollowUp.State(rawValue: found.state) ?? .sent
            let words =
                state == .late
                ? say("Tindak lanjut terlambat di bawah", "A late follow-up below")
                : say("Tindak lanjut, \(say(state.title).small())", "Follow-up, \(say(state.title).small())")
            return (
                found.text("what"), "\(words) · \(found.bookName)",
                FollowUpWords.side(state, due: found.until, on: today, say)
            )
        }
    }
}
