package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Jadwal hari buka* of an area: who opens next, which days passed without opening, and who has no schedule.
package struct SchedulesPage {
    private let all: [ListedSchedule]
    private let area: String
    private let name: String
    private let opensBook: Bool
    private let say: Words

    /// - Parameter opensBook: the reader may look into the book, where the schedule is written
    package init(_ all: [ListedSchedule], of area: String, name: String, opensBook: Bool, _ say: Words) {
        self.all = all
        self.area = area
        self.name = name
        self.opensBook = opensBook
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/jadwal" }

    package var page: Page {
        let title = say("Jadwal hari buka", "Schedule of session days")
        let known = all.filter { $0.schedule.said != nil }
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(say("\(known.count) dari \(all.count) Posyandu punya jadwal.", "\(known.count) of \(all.count) Posyandu have one."))</p></div>
                <div class="split split--wide split--even">\(coming(known))<div class="stack">\(late(known))\(without)</div></div>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
        page.isDesk = true
        return page
    }

    private func coming(_ known: [ListedSchedule]) -> HTML {
        let lines = known.compactMap { one in one.coming(3).first.map { (one, $0) } }
            .sorted { ($0.1.day, $0.0.place.name) < ($1.1.day, $1.0.place.name) }
        let rows = lines.html { one, next -> HTML in
            let later = one.coming(3).dropFirst().map { short($0.day) }.joined(separator: ", ")
            let notes = [
                next.hours, next.place, village(one), later.isEmpty ? "" : say("lalu \(later)", "then \(later)"),
            ]
            return row(one, notes, "<strong>\(DayWords.weekday(next.day, say.language)) \(short(next.day))</strong>")
        }
        return section("berikut", say("Hari buka berikutnya", "Next session days"), rows)
    }

    private func late(_ known: [ListedSchedule]) -> HTML {
        let rows = known.filter { !$0.missed.isEmpty }.html { one -> HTML in
            row(one, [village(one), one.missed.map { short($0) }.joined(separator: ", ")], Icon.forward.svg)
        }
        return rows.isEmpty ? "" : section("lewat", say("Lewat tanpa buka", "Passed without opening"), rows)
    }

    private var without: HTML {
        let rows = all.filter { $0.schedule.said == nil }.html { row($0, [village($0)], Icon.forward.svg) }
        return rows.isEmpty ? "" : section("belum", say("Belum ada jadwal", "No schedule yet"), rows)
    }

    private func section(_ id: String, _ title: String, _ rows: HTML) -> HTML {
        guard !rows.isEmpty else { return "" }
        return """
            <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private func row(_ one: ListedSchedule, _ notes: [String], _ side: HTML) -> HTML {
        let path = opensBook ? "/b/\(one.place.book)/jadwal" : OverviewPages.path(of: "b:" + one.place.book)
        return """
            <li><a class="row" href="\(path)"><span class="row__body"><span class="row__title">\(one.place.name)</span>\
            <span class="row__note">\(notes.filter { !$0.isEmpty }.joined(separator: " · "))</span></span><span class="row__side">\(side)</span></a></li>
            """
    }

    /// Not said on the page of the village itself.
    private func village(_ one: ListedSchedule) -> String {
        one.place.region == area ? "" : one.place.regionNames.first ?? ""
    }

    private func short(_ day: Day) -> String {
        "\(day.dayOfMonth) \(DayWords.shortMonth(day.month, say.language))"
    }
}
