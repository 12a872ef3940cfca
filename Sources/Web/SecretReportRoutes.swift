import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// The desk of a named unit.
extension Server {
    func addSecretReports(to router: Router<Visitor>) {
        router.get("/kasus") { request, _ in try await reports(request, problems: []) }
        router.post("/kasus") { request, _ in try await find(request) }
        router.post("/kasus/petugas") { request, _ in
            let mandate = try worker(request)
            let form = try await request.form()
            guard let entry = ID(value("entri", form)) else { throw Refusal.notFound }
            try await desk.accept(
                value("account", form), earlier: value("earlier", form) == "y", entry: entry, by: mandate.person)
            return Reply.redirect(SecretReportPages.path + "#petugas")
        }
        router.post("/kasus/kunci") { request, _ in
            let mandate = try worker(request)
            do {
                try await desk.accept(mandate.person.account, holding: value("kunci", try await request.form()))
            } catch Refusal.invalid(let problems) {
                return try await reports(request, problems: problems)
            }
            return Reply.redirect(SecretReportPages.path)
        }
        router.get("/kasus/{id}") { request, context in try await oneReport(request, context, problems: [], typed: []) }
        router.post("/kasus/{id}/buka") { request, context in try await openReport(request, context) }
        router.post("/kasus/{id}/langkah") { request, context in
            try await change(request, context) { form, id, entry, person in
                try await desk.writeStep(
                    value("step", form), note: String(value("note", form).tidied(keepsLines: true).prefix(2_000)),
                    on: id, entry: entry,
                    by: person)
            }
        }
        router.post("/kasus/{id}/terlibat") { request, context in
            try await change(request, context) { form, id, entry, person in
                guard value("yakin", form) == "y" else {
                    throw Refusal.invalid([
                        Problem("", "Centang dulu bahwa dia terlibat.", "Tick that she is involved.")
                    ])
                }
                try await desk.markInvolved(value("account", form), on: id, entry: entry, by: person)
            }
        }
        router.post("/kasus/{id}/teruskan") { request, context in
            try await change(request, context) { form, id, entry, person in
                try await desk.pass(id, to: value("office", form), entry: entry, by: person)
            }
        }
    }

    private func worker(_ request: Hummingbird.Request) throws -> Mandate {
        let mandate = try person(request)
        guard mandate.person.role == .caseWorker else { throw Refusal.notFound }
        return mandate
    }

    private func reportPages(_ request: Hummingbird.Request) -> SecretReportPages {
        let say = Words(language(request))
        let desk = desk
        return SecretReportPages(
            say: say,
            moment: { DayWords.short(desk.day(at: $0), say.language) + " " + desk.timeOfDay(at: $0) },
            place: { desk.regions.names(upwardsFrom: $0).prefix(2).joined(separator: ", ") })
    }

    private func reportPage(
        _ request: Hummingbird.Request, _ mandate: Mandate, _ body: HTML, status: HTTPResponse.Status = .ok
    ) throws -> Hummingbird.Response {
        let page = Page(title: Words(language(request))("Kasus", "Cases"), body: body)
        return deskPage(
            page, request, mandate, current: SecretReportPages.path, bar: try areaTitle(mandate), status: status)
    }

    private func reports(_ request: Hummingbird.Request, problems: [Problem]) async throws -> Hummingbird.Response {
        let mandate = try worker(request)
        let (lines, members) = (
            try await desk.secretReports(for: mandate.person), try await desk.members(for: mandate.person)
        )
        let pages = reportPages(request)
        let people = MemberPages(say: pages.say, moment: pages.moment)
        let isAccepted = members.contains { $0.account == mandate.person.account && $0.isAccepted }
        let body =
            isAccepted
            ? pages.list(
                lines, problems: problems, notice: people.notice(members),
                people: people.section(members, own: mandate.person.account, entry: desk.newID().text))
            : people.waiting(problems)
        return try reportPage(request, mandate, body, status: .of(problems))
    }

    /// By the code, which is never part of an address.
    private func find(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try worker(request)
        if let code = TicketCode(typed: value("kode", try await request.form())),
            let id = try? await desk.secretReportID(code, for: mandate.person)
        {
            return Reply.redirect("\(SecretReportPages.path)/\(id.text)")
        }
        return try await reports(
            request, problems: [Problem("kode", "Tidak ada kasus dengan kode ini.", "No case has this code.")])
    }

    private func reportID(_ context: Visitor) throws -> ID {
        guard let id = ID(try context.part("id")) else { throw Refusal.notFound }
        return id
    }

    private func oneReport(
        _ request: Hummingbird.Request, _ context: Visitor, problems: [Problem], typed: [(String, String)]
    ) async throws -> Hummingbird.Response {
        let mandate = try worker(request)
        let found = try await desk.secretReport(try reportID(context), for: mandate.person)
        let values = typed.filter { $0.0 != "entri" } + [("entri", desk.newID().text)]
        return try reportPage(
            request, mandate, reportPages(request).page(found, problems: problems, typed: values),
            status: .of(problems))
    }

    /// Shown in the answer to a post: no address leads to what was told, and no history keeps it.
    private func openReport(_ request: Hummingbird.Request, _ context: Visitor) async throws -> Hummingbird.Response {
        let mandate = try worker(request)
        let (form, id) = (try await request.form(), try reportID(context))
        guard let reason = ReadingReason(rawValue: value("reason", form)), reason != .passing else {
            return try await oneReport(
                request, context, problems: [Problem("report-r", "Pilih alasannya.", "Choose the reason.")], typed: [])
        }
        let part = value("part", form) == "identity" ? "identity" : "report"
        let found = try await desk.secretReport(id, for: mandate.person)
        let texts = try await desk.open(
            id, part, because: reason, note: String(value("note", form).tidied().prefix(160)), for: mandate.person)
        return try reportPage(request, mandate, reportPages(request).opened(texts, of: found, part: part))
    }

    private func change(
        _ request: Hummingbird.Request, _ context: Visitor,
        _ work: ([(String, String)], ID, ID, Person) async throws -> Void
    ) async throws -> Hummingbird.Response {
        let mandate = try worker(request)
        let (form, id) = (try await request.form(), try reportID(context))
        guard let entry = ID(value("entri", form)) else { throw Refusal.notFound }
        do {
            try await work(form, id, entry, mandate.person)
        } catch Refusal.invalid(let problems) {
            return try await oneReport(request, context, problems: problems, typed: form)
        }
        // Passed on, or marked herself: it is no longer hers to see.
        let isHers = (try? await desk.secretReport(id, for: mandate.person)) != nil
        return Reply.redirect(isHers ? "\(SecretReportPages.path)/\(id.text)" : SecretReportPages.path)
    }
}
