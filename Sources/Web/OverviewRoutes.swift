import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// The pages of those who coach: counts by area and month, each number opening its list.
extension Server {
    func addOverview(to router: Router<Visitor>) {
        router.get("/wilayah") { request, _ in try overview(request, area: "") }
        router.get("/wilayah/{area}") { request, context in
            try overview(request, area: Server.area(try context.parameters.require("area")))
        }
        router.get("/posyandu/{book}") { request, context in
            try overview(request, area: "b:" + (try context.parameters.require("book")))
        }
        router.get("/wilayah/{area}/daftar/{indicator}") { request, context in
            try await list(
                request, area: Server.area(try context.parameters.require("area")),
                indicator: try context.parameters.require("indicator"))
        }
        router.get("/posyandu/{book}/daftar/{indicator}") { request, context in
            try await list(
                request, area: "b:" + (try context.parameters.require("book")),
                indicator: try context.parameters.require("indicator"))
        }
    }

    private static func area(_ word: String) -> String { word == OverviewPages.everywhere ? "" : word }

    private func asked(_ request: Hummingbird.Request) -> Month? {
        request.uri.queryParameters["bulan"].flatMap { Month(iso: String($0)) }
    }

    /// A year of counts up to the month asked for, else up to this one; while nothing is counted in it, up to the last one
    /// with weighings: on the first days of a month nobody wants an empty page.
    private func year(_ request: Hummingbird.Request, _ area: String, _ person: Person) throws -> (AreaCounts, Month) {
        let month = asked(request) ?? desk.today.month
        let counts = try desk.overview.counts(of: area, from: month.adding(-11), to: month, for: person)
        guard asked(request) == nil, !counts.hasFlow(in: month),
            let last = (0..<12).map({ month.adding(-$0) }).first(where: { counts.count("d", $0) > 0 }), last != month
        else { return (counts, month) }
        return (try desk.overview.counts(of: area, from: last.adding(-11), to: last, for: person), last)
    }

    private func overview(_ request: Hummingbird.Request, area: String) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let (counts, month) = try year(request, area, mandate.person)
        let below = try desk.overview.areas(below: area, month: month, for: mandate.person)
        let shell = shell(request, title: counts.name)
        let say = Words(shell.language)
        var pages = OverviewPages(say: say, month: month, area: counts, today: desk.today)
        pages.isCompared = request.asked("banding") == "1"
        let region =
            area.hasPrefix("b:") ? try desk.places.find(String(area.dropFirst(2)), for: mandate.person).region : area
        let settings = try desk.regencies.settings(of: region)
        for indicator in Indicator.all where indicator.share != nil {
            pages.targets[indicator.code] = settings.target(of: indicator, in: month.year)
        }
        var page = Page(
            title: counts.name,
            body: """
                \(pages.heading)\(try recounting(say))\(pages.reporting)
                \(pages.figures)
                <div class="split split--wide split--even">\(pages.chart)\(pages.classes)</div>
                \(NeedCounts(pages: pages, say: say).section)
                \(pages.table(below, isVillage: area.split(separator: ".").count >= 4))
                \(pages.unconfirmedRules)
                <p><a class="more" href="\(Server.indicatorPath)">\(say("Arti setiap angka", "What each number means"))</a></p>
                \(bookLinks(area, mandate.person, say))
                """)
        page.isDesk = true
        page.barNote = areaNote(area, mandate)
        page.deskLinks = deskLinks(mandate, say, current: OverviewPages.path(of: area))
        return Reply.html(shell.render(page))
    }

    /// Names stand behind a number only for those who serve residents.
    private func canList(_ person: Person) -> Bool { Permission.allows(person.role, .readResidents) }

    private func areaNote(_ area: String, _ mandate: Mandate) -> String {
        guard !area.hasPrefix("b:") else {
            return (try? desk.places.find(String(area.dropFirst(2)), for: mandate.person))?.regionNames.prefix(3)
                .joined(
                    separator: ", ") ?? ""
        }
        return desk.regions.names(upwardsFrom: area).dropFirst().joined(separator: ", ")
    }

    private func bookLinks(_ area: String, _ person: Person, _ say: Words) -> HTML {
        guard area.hasPrefix("b:"), canList(person) else { return "" }
        return
            "<p><a class=\"button\" href=\"/b/\(String(area.dropFirst(2)))/warga\">\(Icon.people.svg) \(say("Warga Posyandu ini", "Residents of this Posyandu"))</a></p>"
    }

    private func list(
        _ request: Hummingbird.Request, area: String, indicator: String
    ) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let month = asked(request) ?? desk.today.month
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        guard let listed = Indicator.find(indicator), listed.subject != .complaints, listed.share == nil else {
            throw Refusal.notFound
        }
        let title = say(Indicator.title(of: indicator))
        let counts = try desk.overview.counts(of: area, from: month, to: month, for: mandate.person)
        var body: HTML = """
            <h1>\(title)</h1><p class="lead">\(counts.name), \(DayWords.monthAndYear(month, shell.language)): \(counts.count(indicator, month))</p>
            """
        body += "<p class=\"meta\">\(say(listed.definition))</p>\(try recounting(say))"
        if canList(mandate.person) {
            let residents = try desk.overview.residents(under: listed, month: month, in: area, for: mandate.person)
            body +=
                indicator == "pregnant"
                ? try await pregnancies(residents, mandate.person, say) : rows(residents, say)
        } else {
            let below = try desk.overview.areas(below: area, month: month, for: mandate.person)
            body += OverviewPages(say: say, month: month, area: counts, today: desk.today).breakdown(below, indicator)
        }
        body +=
            "<p><a class=\"more\" href=\"\(OverviewPages.path(of: area))?bulan=\(month.iso)\">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>"
        var page = Page(title: title, body: body)
        page.barTitle = counts.name
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "")
        return Reply.html(shell.render(page))
    }

    private func rows(_ residents: [ListedResident], _ say: Words) -> HTML {
        if residents.isEmpty { return "<p>\(say("Belum ada.", "Nobody."))</p>" }
        let rows = residents.html { resident -> HTML in
            let rt = resident.rt.isEmpty ? "" : "RT \(resident.rt)"
            let age =
                resident.kind == .resident ? DayWords.age(birth: resident.birth, on: desk.today, say.language) : ""
            let note = [age, rt, resident.bookName].filter { !$0.isEmpty }.joined(separator: " · ")
            let marks = resident.marks.compactMap { Indicator.find($0)?.tag.map { say($0) } }
            return """
                <li><a class="row" href="/b/\(resident.book)/\(resident.kind.path)/\(resident.id.text)"><span class="row__body">\
                <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
                <span class="row__side">\(marks.joined(separator: " · "))</span></a></li>
                """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    /// The pregnant women of an area with their six circles, those who missed a check first.
    private func pregnancies(
        _ residents: [ListedResident], _ person: Person, _ say: Words
    ) async throws -> HTML {
        var listed: [(missed: Int, row: HTML)] = []
        for resident in residents {
            let book = try await desk.book(resident.book, for: person)
            guard let woman = book.resident(resident.id), let pregnancy = woman.pregnancy else { continue }
            let plan = DueServices.antenatal(pregnancy, of: woman, on: desk.today)
            let missed = Antenatal.missed(plan)
            let weeks = Antenatal.weeks(lastPeriod: pregnancy.lastPeriod, on: desk.today)
            let alert: HTML =
                missed == 0 ? "" : "<span class=\"tag is-act\">\(say("\(missed) terlewat", "\(missed) missed"))</span>"
            listed.append(
                (
                    missed,
                    """
                    <li><a class="row" href="/b/\(resident.book)/warga/\(resident.id.text)"><span class="row__body">\
                    <span class="row__title">\(resident.name)</span><span class="row__note">\(say("Hamil \(weeks) minggu", "\(weeks) weeks")) · \(resident.bookName)</span>\
                    \(PregnancyPages.circles(plan, say))</span><span class="row__side">\(alert)</span></a></li>
                    """
                ))
        }
        let rows = listed.sorted { $0.missed > $1.missed }.html { $0.row }
        return """
            <p class="lead">\(say("Harusnya enam kali periksa.", "Six checks are due in each pregnancy."))</p><ul class="rows" role="list">\(rows)</ul>
            """
    }
}
