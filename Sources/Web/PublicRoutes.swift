import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Pages for residents without an account: telling a problem, following it, and what everybody may see.
extension Server {
    func addPublic(to router: Router<Visitor>) {
        let reports = PublicLimits(clock: desk.clock)
        let photos = ResidentPhotos(clock: desk.clock)
        let looks = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 600, clock: desk.clock)
        router.get("/lapor") { request, _ in try report(request, problems: [], typed: []) }
        router.post("/lapor") { request, context in
            let form = try await residentForm(request, from: context.caller, photos) { typed in
                reports.allow(typed, from: context.caller)
            }
            guard reports.allow(form, from: context.caller) else { return tooMany(request) }
            let answer = try await takeReport(request, form)
            if answer.status == .ok { reports.count(form, from: context.caller) }
            return answer
        }
        router.post("/lapor/dukung") { request, context in
            let form = try await request.form()
            guard reports.allow(form, from: context.caller) else { return tooMany(request) }
            let answer = try await support(request, form)
            reports.count(form, from: context.caller)
            return answer
        }
        router.get("/lacak") { request, context in
            guard looks.take(context.caller) else { return tooMany(request) }
            let typed = request.asked("kode")
            guard !typed.isEmpty else {
                return plainPage(PublicAnswerPages(say(request)).ask(), request)
            }
            return try track(request, typed, problems: [])
        }
        router.get("/lacak/{code}") { request, context in
            guard looks.take(context.caller) else { return tooMany(request) }
            return try track(request, try context.part("code"), problems: [])
        }
        router.post("/lacak/{code}") { request, context in
            guard looks.take(context.caller) else { return tooMany(request) }
            let code = try context.part("code")
            let form = try await residentForm(request, from: context.caller, photos) { _ in
                try desk.publicDesk.tracked(code) != nil
            }
            return try await answer(request, code, form)
        }
        let pictures = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 6_000, clock: desk.clock)
        router.get("/lacak/{code}/foto/{digest}") { request, context in
            guard pictures.take(context.caller) else { return tooMany(request) }
            return try residentPhoto(try context.part("code"), try context.part("digest"))
        }
    }

    private func say(_ request: Hummingbird.Request) -> Words { Words(language(request)) }

    private func publicPage(
        _ request: Hummingbird.Request, _ title: String, _ body: HTML, status: HTTPResponse.Status = .ok
    ) -> Hummingbird.Response {
        plainPage(Page(title: title, body: body), request, status: status)
    }

    private func tooMany(_ request: Hummingbird.Request) -> Hummingbird.Response {
        plainPage(PublicAnswerPages(say(request)).tooMany, request, status: .tooManyRequests)
    }

    // MARK: Telling

    private func report(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)]
    ) throws -> Hummingbird.Response {
        let say = say(request)
        func asked(_ name: String) -> String {
            typed.first { $0.0 == name }?.1 ?? request.asked(name)
        }
        let village = asked("desa")
        guard let name = desk.places.isVillage(village) ? desk.regions.name(village) : nil else {
            return publicPage(
                request, say("Lapor", "Report"), PublicReportPages.villages(say, try desk.publicDesk.villages()))
        }
        if let kind = Catalogue.find(asked("jenis")), !kind.isSecret {
            let id = ID(asked("entri")) ?? ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord())
            let code = TicketCode(typed: asked("kode")) ?? TicketCode(random: desk.randomWord())
            let body = PublicReportPages.form(
                say, village: village, kind: kind,
                posyandu: try desk.publicDesk.posyandu(of: village).map { ($0.book, $0.name) },
                code: code, id: id, problems: problems, values: typed,
                nearby: try nearby(say, kind, village, id), service: try service(say, kind, village))
            return publicPage(
                request, say.either(kind.title.indonesian, kind.title.english), body, status: .of(problems))
        }
        let fields = try desk.regencies.settings(of: village).fields
        if let group = fields.group(code: asked("bidang")) {
            return publicPage(
                request, say.either(group.title.indonesian, group.title.english),
                PublicReportPages.kinds(say, village: village, group: group, fields: fields))
        }
        return publicPage(
            request, say("Masalah apa?", "What is the problem?"),
            PublicReportPages.fields(say, village: village, name: name, fields: fields))
    }

    private func takeReport(
        _ request: Hummingbird.Request, _ form: [(String, String)]
    ) async throws -> Hummingbird.Response {
        guard let kind = Catalogue.find(value("jenis", form)), let id = ID(value("entri", form)),
            let code = TicketCode(typed: value("kode", form))
        else { throw Refusal.notFound }
        do {
            try await desk.report(
                kind, in: value("desa", form), posyandu: value("posyandu", form), id: id, typed: form)
        } catch Refusal.invalid(let problems) where problems == [Desk.notReceived] {
            return try notYetTold(request, problems, form)
        } catch Refusal.invalid(let problems) {
            return try report(request, problems: problems, typed: form)
        } catch Refusal.conflict {
            return try alreadyTold(request, code, form)
        }
        let say = say(request)
        return publicPage(
            request, say("Tanda terima", "Receipt"),
            PublicReportPages.receipt(
                say, code: code, kind: kind, isUrgent: value("urgent", form) == "y", origin: request.origin))
    }

    /// What the office that answers for a kind has handed in of its services.
    private func service(_ say: Words, _ kind: ComplaintKind, _ village: String) throws -> HTML {
        guard let office = try desk.regencies.settings(of: village).office(for: kind.office) else { return "" }
        return PublicReportPages.service(say, office: office.name, try desk.signposts.service(of: office.book))
    }

    private func nearby(_ say: Words, _ kind: ComplaintKind, _ village: String, _ id: ID) throws -> HTML {
        let told = try desk.publicDesk.toldNearby(kind, in: village).map { found in
            let place = [found.rt.isEmpty ? "" : "RT \(found.rt)", found.landmark].filter { !$0.isEmpty }
            let state = say.either(found.state.title.indonesian, found.state.title.english)
            return (
                card: found.id,
                place: place.isEmpty ? say("Tempatnya di peta", "On the map") : place.joined(separator: ", "),
                when: "\(DayWords.plain(found.opened, say.language)) · \(state)"
            )
        }
        return PublicReportPages.nearby(say, village: village, kind: kind, id: id, told: told)
    }

    private func support(
        _ request: Hummingbird.Request, _ form: [(String, String)]
    ) async throws -> Hummingbird.Response {
        guard let kind = Catalogue.find(value("jenis", form)), let card = ID(value("kartu", form)),
            let id = ID(value("entri", form))
        else { throw Refusal.notFound }
        let (village, pages) = (value("desa", form), PublicAnswerPages(say(request)))
        do {
            try await desk.support(card, kind, in: village, entry: id)
        } catch Refusal.invalid, Refusal.conflict {
            return plainPage(pages.unsupported(kind, in: village), request, status: .conflict)
        }
        return plainPage(pages.supported, request)
    }

    /// The form was sent before with other words: what came first stands, and more can be added to it. Whoever sent
    /// it with the id of somebody else's has told nothing yet: the form comes again with all that was typed.
    private func alreadyTold(
        _ request: Hummingbird.Request, _ code: TicketCode, _ form: [(String, String)]
    ) throws -> Hummingbird.Response {
        guard try desk.publicDesk.tracked(code.text) != nil else {
            return try notYetTold(request, [Desk.notReceived], form)
        }
        return plainPage(PublicAnswerPages(say(request)).alreadyTold(code), request, status: .conflict)
    }

    /// The form once more, with another id and another code: these are bound to what was not received.
    private func notYetTold(
        _ request: Hummingbird.Request, _ problems: [Problem], _ form: [(String, String)]
    ) throws -> Hummingbird.Response {
        try report(request, problems: problems, typed: form.filter { $0.0 != "entri" && $0.0 != "kode" })
    }

    // MARK: Following

    private func track(
        _ request: Hummingbird.Request, _ typed: String, problems: [Problem], values: [(String, String)] = []
    ) throws -> Hummingbird.Response {
        let say = say(request)
        guard let tracked = try desk.publicDesk.tracked(typed) else {
            let page = PublicAnswerPages(say).ask(wrong: String(typed.prefix(40)))
            return plainPage(page, request, status: .notFound)
        }
        let (complaint, book, settings) = (tracked.complaint, tracked.book, tracked.settings)
        let expected = complaint.catalogued.flatMap { settings.office(for: $0.office)?.name }
        let clock = settings.terms.clock(of: complaint.catalogued)
        var page = TrackingPage(
            say: say, code: tracked.code, complaint: complaint, entries: tracked.entries,
            place: book.place.regionNames.prefix(2).joined(separator: ", "),
            office: complaint.officeName.isEmpty ? expected ?? say("dinas", "the office") : complaint.officeName,
            deadline: complaint.deadline(clock: clock, calendar: settings.calendar),
            today: try desk.regencies.today(in: book.place.region),
            hash: book.hash, formID: ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord()),
            problems: problems)
        page.values = values
        page.isSent = problems.isEmpty && !request.asked("terkirim").isEmpty
        return publicPage(request, page.title, page.body, status: .of(problems))
    }

    private func answer(
        _ request: Hummingbird.Request, _ typed: String, _ form: [(String, String)]
    ) async throws -> Hummingbird.Response {
        guard let id = ID(value("entri", form)) else { throw Refusal.notFound }
        do {
            try await desk.answer(typed, value("langkah", form), id: id, typed: form)
        } catch Refusal.invalid(let problems) {
            return try track(request, typed, problems: problems, values: form)
        }
        return Reply.redirect("/lacak/\(TicketCode(typed: typed)?.text ?? "")?terkirim=y")
    }
}
