import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// What those who keep a team look at beside its book.
extension Server {
    func addTeams(to router: Router<Visitor>) {
        router.get("\(DoubleOfficePage.path)") { request, _ in
            let mandate = try person(request)
            let doubles = try desk.appointments.doubles(for: mandate.person)
            let team = BookKind.team.book(of: mandate.region)
            let shown = DoubleOfficePage(doubles, own: team, Words(language(request)))
            return deskPage(
                Page(title: shown.title, body: shown.body), request, mandate, current: "/b/\(team)/")
        }
        router.get("/wilayah/{area}/pelatihan") { request, context in
            let area = try context.parameters.require("area")
            let mandate = try person(request)
            let page = TrainingPage(
                try desk.trainings.kader(in: area, for: mandate.person), in: area, of: desk.regions.name(area) ?? area,
                Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "", bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("\(DirectoryPage.path)") { request, _ in
            let mandate = try person(request)
            let say = Words(language(request))
            let people = try desk.appointments.directory(for: mandate.person)
            let region = people.first?.region ?? mandate.region
            let offices = try desk.regencies.settings(of: region).offices.map(\.name)
            return deskPage(DirectoryPage(people, offices: offices, say).page, request, mandate, current: "")
        }
        router.get("\(LibraryPage.path)") { request, _ in
            let mandate = try person(request)
            let page = LibraryPage(
                try desk.signposts.library(for: mandate.person),
                fields: try desk.regencies.fields(for: mandate.person),
                today: try desk.regencies.today(for: mandate.person),
                Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "")
        }
        router.get("/tim/{book}/program/unduh") { request, context in
            try await yearFile(try context.parameters.require("book"), request)
        }
        router.get("/tim/{book}/program/kalender") { request, context in
            try await yearCalendar(try context.parameters.require("book"), request)
        }
        router.get("/wilayah/{area}/penerapan") { request, context in
            let area = try context.part("area")
            return deskPage(
                try rollout(of: area, request).page, request, try person(request), current: "",
                bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("/wilayah/{area}/penerapan/unduh") { request, context in
            let area = try context.part("area")
            let page = try rollout(of: area, request)
            let table = Spreadsheet([.init("Penerapan", heads: page.heads, texts: page.cells)])
            return try Reply.table("penerapan-\(area)", table, for: request)
        }
        router.get("/wilayah/{area}/belum") { request, context in
            let area = try context.parameters.require("area")
            return deskPage(
                try gaps(of: area, request).page, request, try person(request), current: "",
                bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("/wilayah/{area}/belum/unduh") { request, context in
            let area = try context.parameters.require("area")
            let page = try gaps(of: area, request)
            let table = Spreadsheet([.init("Desa belum lengkap", heads: page.heads, texts: page.lines)])
            return try Reply.table("desa-belum-lengkap-\(area)", table, for: request)
        }
    }

    /// What coaching teams ask of somebody.
    func waiting(_ person: Person, _ say: Words) throws -> WaitingRows {
        let today = try desk.regencies.today(for: person)
        let found = try desk.signposts.waiting(on: today, for: person)
        let told = found.first { $0.kind == .complaint }
        let calendar = try told.map { try desk.regencies.settings(of: $0.region).calendar } ?? WorkingCalendar([])
        return WaitingRows(found, today: today, calendar: calendar, say)
    }

    /// Percent of every share that a region reached this month, or in the last month that is whole.
    func reached(in region: String, for person: Person) throws -> [String: Int] {
        let month = try desk.regencies.today(in: region).month
        let counts = try desk.overview.counts(of: region, from: month.adding(-1), to: month, for: person)
        var reached: [String: Int] = [:]
        for indicator in Indicator.all {
            guard let share = indicator.share else { continue }
            reached[indicator.code] = counts.percent(share, month) ?? counts.percent(share, month.adding(-1))
        }
        return reached
    }

    /// The programme of a year for a spreadsheet.
    private func yearFile(_ id: String, _ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let book = try await desk.book(id, for: mandate.person)
        guard book.place.kind == .team else { throw Refusal.notFound }
        let now = try desk.regencies.today(for: mandate.person).month.year
        let year = request.asked("tahun").number ?? now
        let names = try desk.regencies.parties(of: book.place.region)
        let sheet = ProgrammeSheet(book, year: year, parties: names, Words(language(request)))
        let table = Spreadsheet([.init("Program kerja \(year)", heads: sheet.heads, texts: sheet.lines)])
        return try Reply.table("program-kerja-\(year)", table, for: request)
    }

    /// The same with the meetings of the year, for a calendar.
    private func yearCalendar(_ id: String, _ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let book = try await desk.book(id, for: mandate.person)
        guard book.place.kind == .team else { throw Refusal.notFound }
        let year = try request.asked("tahun").number ?? desk.regencies.today(for: mandate.person).month.year
        let activities = book.cards.compactMap { Programme($0) }.filter { $0.year == year && $0.state != .cancelled }
            .map { CalendarFile.Event(id: $0.id.text, from: $0.from, until: $0.until, title: $0.activity) }
        let meetings = book.cards.compactMap { Meeting($0) }.filter { $0.day.year == year }.map { meeting in
            CalendarFile.Event(
                id: meeting.id.text, from: meeting.day, until: meeting.day, title: meeting.title,
                place: book.card(meeting.id)?.facts.text("place") ?? "")
        }
        let file = CalendarFile(activities + meetings, title: book.place.name, now: desk.clock())
        return Reply.file("program-kerja-\(year).ics", "text/calendar; charset=utf-8", file.text)
    }

    private func rollout(of area: String, _ request: Hummingbird.Request) throws -> RolloutPage {
        let person = try person(request).person
        return RolloutPage(
            try desk.rollout.all(in: area, for: person), of: area, name: desk.regions.name(area) ?? area,
            opensProfiles: Form.profile.audience.contains(person.role), Words(language(request)))
    }

    private func gaps(of area: String, _ request: Hummingbird.Request) throws -> VillageGapsPage {
        let gaps = try desk.villageGaps.all(in: area, for: try person(request).person)
        return VillageGapsPage(
            gaps, of: area, name: desk.regions.name(area) ?? area, Words(language(request)))
    }
}
