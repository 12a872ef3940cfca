package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Jadwal Posyandu* for everybody: when and where each Posyandu of a village opens, and never who serves there.
package enum PublicSchedulePages {
    package static let path = "/jadwal"

    /// - Parameter villages: districts with their villages, by code
    package static func villages(
        _ say: Words, _ districts: [(name: String, villages: [(code: String, name: String)])]
    ) -> Page {
        let title = say("Jadwal Posyandu", "When Posyandu open")
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>
                <p class="lead">\(say("Kapan Posyandu buka, di mana, jam berapa.", "When a Posyandu opens, and where."))</p>
                \(PublicReportPages.chooseVillage(say, districts, to: path))
                """)
    }

    package static func village(_ say: Words, _ name: String, _ all: [ListedSchedule]) -> Page {
        let title = say("Jadwal Posyandu", "When Posyandu open")
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(name)</p>
                \(all.html { card($0, say) })
                <p class="cluster"><a class="more" href="\(path)">\(say("Desa lain", "Another village"))</a>\
                <a class="more" href="/lapor">\(say("Lapor masalah tanpa akun", "Report a problem without an account"))</a></p>
                """)
    }

    private static func card(_ one: ListedSchedule, _ say: Words) -> HTML {
        let id = "p-\(one.place.book)"
        guard let said = one.schedule.said else {
            return """
                <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(one.place.name)</h2>
                <p>\(say("Jadwalnya belum ada. Tanyakan ke kader, ya.", "There is no schedule yet. Please ask a kader."))</p></section>
                """
        }
        let rows = one.coming(4).html { open -> HTML in
            let moved =
                open.day == open.planned
                ? ""
                : " · " + say("pindah dari \(plain(open.planned, say))", "moved from \(plain(open.planned, say))")
            let hours = say("pukul \(open.hours)", "at \(open.hours)")
            return """
                <li class="row"><span class="row__body"><span class="row__title">\(DayWords.long(open.day, say.language))</span>\
                <span class="row__note">\(hours) · \(open.place)\(moved)</span></span></li>
                """
        }
        return """
            <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(one.place.name)</h2>
            <p>\(SchedulePages.words(said, say))</p><ul class="rows" role="list">\(rows)</ul>
            <p><a class="button" href="\(path)/\(one.place.book).ics">\(Icon.clock.svg) \(say("Simpan ke kalender HP", "Put into a calendar"))</a></p></section>
            """
    }

    private static func plain(_ day: Day, _ say: Words) -> String { DayWords.plain(day, say.language) }
}
