import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Numbers that help, and the closed reports that go past every list: no account, no name, no navigation that carries
/// what was typed.
extension Server {
    func addSecretDoor(to router: Router<Visitor>) {
        // A village behind one address may have much to tell; nobody is refused for what others tell of it.
        let allowance = Allowance(perHour: 300, clock: desk.clock)
        router.get("/bantuan") { request, _ in try help(request) }
        router.get("/bantuan/tulis") { request, _ in try write(request) }
        router.get("/bantuan/tambah") { request, _ in
            page(request, SecretReportForm.addition(Words(language(request)), help: "/bantuan"))
        }
        router.post("/bantuan/kirim") { request, context in
            guard allowance.take(context.caller) else { return tooManyReports() }
            return try await take(request)
        }
        router.post("/bantuan/tambah") { request, context in
            guard allowance.take(context.caller) else { return tooManyReports() }
            return try await add(request)
        }
    }

    /// The same bland title for all of them: histories keep titles.
    private func page(_ request: Hummingbird.Request, _ body: HTML) -> Hummingbird.Response {
        let say = Words(language(request))
        var page = Page(title: HelpPages.title(say), body: body)
        page.back = request.uri.path == "/bantuan" ? "/lapor" : "/bantuan"
        return plainPage(page, request)
    }

    private func help(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        page(
            request,
            HelpPages.body(
                Words(language(request)), canWrite: true, write: "/bantuan/tulis", add: "/bantuan/tambah"))
    }

    private func write(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let say = Words(language(request))
        let village = request.asked("desa")
        guard desk.places.isVillage(village) else {
            return page(
                request,
                SecretReportForm.village(
                    say, PublicReportPages.chooseVillage(say, try desk.publicDesk.villages(), to: "/bantuan/tulis")))
        }
        return page(
            request,
            SecretReportForm.form(
                say, units: officeEntries(try desk.regencies.settings(of: village)), village: village,
                id: ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord()),
                code: TicketCode(random: desk.randomWord()), today: desk.today, help: "/bantuan"))
    }

    // MARK: Taking in

    /// Sealed by the phone's worker; or plain, from a page without one, and sealed here.
    private func take(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let form = try await request.form()
        guard let id = ID(value("entri", form)) else { throw Refusal.notFound }
        if form.contains(where: { $0.0 == "isi" }) {
            try await desk.takeSecret(
                id: id, unit: value("tujuan", form), digest: value("sidik", form), report: value("isi", form),
                identity: value("pelapor", form))
        } else {
            guard let kind = Catalogue.find(value("kind", form)), let code = TicketCode(typed: value("kode", form)),
                !value("note", form).isEmpty
            else { throw Refusal.notFound }
            try await desk.takeSecret(
                kind, isInvolved: value("involved", form) == "y", in: value("village", form), id: id, code: code,
                facts: text(of: SecretQuestions.facts, form), identity: text(of: SecretQuestions.identity, form))
        }
        return Reply.json([:])
    }

    /// Neither the answer nor the time it takes tells whether there is such a report.
    private func add(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let form = try await request.form()
        let answered = ContinuousClock.now.advanced(by: .milliseconds(400))
        let note = cut(value("note", form), 2_000)
        if let code = TicketCode(typed: value("kode", form)), !note.isEmpty {
            do {
                try await desk.addToSecret(
                    code, id: ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord()),
                    facts: FormText.joined([("note", note)]))
            } catch is Refusal {
                // Only what is there can refuse.
            }
        }
        try await Task.sleep(until: answered)
        return Reply.json([:])
    }

    /// What was typed into some fields, as one text to be sealed; longer than a field takes is cut, never refused.
    private func text(of fields: [Field], _ form: [(String, String)]) -> String {
        FormText.joined(
            fields.compactMap { field in
                var text = value(field.code, form)
                if case .text(let limit) = field.kind { text = cut(text, limit) }
                return text.isEmpty ? nil : (field.code, text)
            })
    }

    /// At most so many code points, as fields count: one letter can have thousands.
    private func cut(_ text: String, _ limit: Int) -> String { String(text.unicodeScalars.prefix(limit)) }

    private func tooManyReports() -> Hummingbird.Response {
        Reply.problem(.tooManyRequests, "too-many", "Terlalu sering. Coba lagi nanti, atau telepon 129.")
    }
}
