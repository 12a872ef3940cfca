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

    static func area(_ word: String) -> String { word == OverviewPages.everywhere ? "" : word }

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
        var pages = OverviewPages(say: Words(language(request)), month: month, area: counts, today: desk.today)
        pages.opensProfiles = Form.profile.audience.contains(mandate.person.role)
        pages.opensAid = Form.aidReceived.audience.contains(mandate.person.role)
        pages.opensBudgets =
            Form.budgetLine.audience.contains(mandate.person.role) && mandate.person.scope.covers(region: area)
        pages.focus = try desk.focus(of: area, for: mandate.person)
        pages.ownRegion = Roles.teams.contains(mandate.person.role) ? mandate.region : ""
        pages.isCompared = request.asked("banding") == "1"
        let region =
            area.hasPrefix("b:") ? try desk.places.find(String(area.dropFirst(2)), for: mandate.person).region : area
        let settings = try desk.regencies.settings(of: region)
        pages.fields = settings.fields
        for indicator in Indicator.all where indicator.share != nil {
            pages.targets[indicator.code] = settings.target(of: indicator, in: month.year)
        }
        var page = pages.page(
            below: below, isBeingRecounted: try desk.recount.isBeingRecounted(), opensBook: canList(mandate.person))
        page.barNote = areaNote(area, mandate)
        return deskPage(page, request, mandate, current: OverviewPages.path(of: area), bar: counts.name)
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

    private func list(
        _ request: Hummingbird.Request, area: String, indicator: String
    ) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let month = asked(request) ?? desk.today.month
        guard let listed = Indicator.find(indicator), listed.subject != .complaints, listed.share == nil else {
            throw Refusal.notFound
        }
        let counts = try desk.overview.counts(of: area, from: month, to: month, for: mandate.person)
        let page = OverviewListPage(
            say: Words(language(request)), indicator: listed, month: month, counts: counts, today: desk.today,
            content: try await content(of: listed, in: area, month, for: mandate.person)
        ).page(isBeingRecounted: try desk.recount.isBeingRecounted())
        return deskPage(page, request, mandate, current: "")
    }

    private func content(
        of indicator: Indicator, in area: String, _ month: Month, for person: Person
    ) async throws -> OverviewListPage.Content {
        guard canList(person), Overview.tells(indicator, person) else {
            return .below(try desk.overview.areas(below: area, month: month, for: person))
        }
        let residents = try desk.overview.residents(under: indicator, month: month, in: area, for: person)
        guard indicator.code == "pregnant" else { return .residents(residents) }
        var women: [(listed: ListedResident, woman: Resident)] = []
        for listed in residents {
            if let woman = try await desk.book(listed.book, for: person).resident(listed.id) {
                women.append((listed, woman))
            }
        }
        return .pregnancies(women)
    }
}
