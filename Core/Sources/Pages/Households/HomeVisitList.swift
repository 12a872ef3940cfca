import Plain
import Records
import Rules

/// *Kunjungan rumah*: the houses by neighbourhood, and when somebody was there last.
enum HomeVisitList {
    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard let first = path.first else { return list(turn) }
        guard path.count == 1, let id = ID(first), let household = turn.book.card(id)?.household else {
            return turn.notFound()
        }
        return HomeVisitPages.answer(turn, household)
    }

    private static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let members = HouseholdPages.members(turn)
        // The house that waits longest comes first.
        let found = HouseholdPages.found(turn).ordered {
            OrderKey(Int($0.lastVisit?.day.number ?? 0), $0.head.small())
        }
        var neighbourhoods: [String] = []
        for household in found where !neighbourhoods.contains(household.neighbourhood) {
            neighbourhoods.append(household.neighbourhood)
        }
        let sections = neighbourhoods.ordered { OrderKey($0.number ?? 0, $0) }.html { neighbourhood -> HTML in
            let there = found.filter { $0.neighbourhood == neighbourhood }
            let visited = there.filter { $0.lastVisit?.day.month == turn.today.month }.count
            let title = neighbourhood.isEmpty ? say("RT belum dicatat", "No RT recorded") : "RT \(neighbourhood)"
            return """
                <section class="stack stack--tight"><div class="cluster cluster--apart"><h2>\(title)</h2>\
                <p class="meta">\(say("\(visited) dari \(there.count) bulan ini", "\(visited) of \(there.count) this month"))</p></div>\
                <ul class="rows" role="list">\(there.html { row(turn, $0, members[$0.id]?.count ?? 0) })</ul></section>
                """
        }
        let empty =
            turn.request.asked("cari").isEmpty
            ? say("Belum ada keluarga. Catat keluarga dulu, ya.", "No families yet. Record one first.")
            : say("Belum ada keluarga dengan nama itu.", "No family by that name yet.")
        var page = Page(
            title: say("Kunjungan rumah", "Home visits"),
            body: """
                <h1>\(say("Kunjungan rumah", "Home visits"))</h1>
                \(turn.list(CampaignPages.notices(turn), empty: ""))
                \(turn.searchLine(turn.path("kunjungan"), label: say("Cari kepala keluarga", "Search a head of family")))
                \(turn.results(sections.isEmpty ? "<p class=\"lead\">\(empty)</p>" : sections))
                """)
        page.back = turn.path("")
        if turn.may(.household) {
            page.action =
                "<a class=\"button button--full\" href=\"\(turn.path("keluarga/baru"))\">\(Icon.plus.svg) \(say("Keluarga baru", "New family"))</a>"
        }
        return turn.respond(page)
    }

    private static func row(_ turn: Turn, _ household: Household, _ count: Int) -> HTML {
        let say = turn.say
        let last = household.lastVisit
        let when =
            last.map { say("dikunjungi \(turn.when($0.day))", "visited \(turn.when($0.day))") }
            ?? say("belum pernah dikunjungi", "never visited")
        let people = count == 0 ? "" : say("\(count) orang · ", "\(count) people · ")
        let isToday = last?.day == turn.today
        return turn.row(
            household.head, people + when, to: turn.path("kunjungan/\(household.id.text)"),
            side: isToday ? last.map { turn.tick($0.entry) } ?? "" : Icon.forward.svg)
    }
}

extension Turn {
    /// A day as people say it in passing: hari ini, 9 Nov, 9 Nov 2025.
    func when(_ day: Day) -> String {
        if day == today { return say("hari ini", "today") }
        return day.year == today.year ? soon(day) : "\(soon(day)) \(day.year)"
    }
}
