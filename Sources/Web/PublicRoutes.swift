import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Pages for residents without an account: telling a problem, following it, and what everybody may see.
extension Server {
    func addPublic(to router: Router<Visitor>) {
        let reports = PublicLimits(clock: desk.clock)
        let looks = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 600, clock: desk.clock)
        router.get("/lapor") { request, _ in try report(request, problems: [], typed: []) }
        router.post("/lapor") { request, context in
            let form = try await request.form()
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
                return publicPage(
                    request, say(request)("Lacak laporan", "Follow a complaint"), ask(request))
            }
            return try track(request, typed, problems: [])
        }
        router.get("/lacak/{code}") { request, context in
            guard looks.take(context.caller) else { return tooMany(request) }
            return try track(request, try context.part("code"), problems: [])
        }
        router.post("/lacak/{code}") { request, context in
            guard looks.take(context.caller) else { return tooMany(request) }
            return try await answer(request, try context.part("code"))
        }
    }

    private func say(_ request: Hummingbird.Request) -> Words { Words(language(request)) }

    private func publicPage(
        _ request: Hummingbird.Request, _ title: String, _ body: HTML, status: Int = 200
    ) -> Hummingbird.Response {
        var shell = shell(request, title: "Pandu")
        shell.alerts = []
        return Reply.html(shell.render(Page(title: title, body: body)), status: .init(code: status))
    }

    private func tooMany(_ request: Hummingbird.Request) -> Hummingbird.Response {
        let say = say(request)
        return publicPage(
            request, say("Tunggu sebentar", "Please wait"),
            """
            <h1>\(say("Tunggu sebentar", "Please wait"))</h1>
            <p class="lead">\(say("Sudah banyak laporan dari tempat ini. Coba lagi satu jam lagi.", "Many reports came from this place. Try again in an hour."))</p>
            <p>\(say("Tidak bisa menunggu? Datang ke Posyandu atau kantor desa.", "It cannot wait? Go to the Posyandu or the village office."))</p>
            <p><a class="button button--main button--full" href="/bantuan">\(say("Ada bahaya? Nomor bantuan", "In danger? Numbers that help"))</a></p>
            """,
            status: 429)
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
                nearby: try nearby(say, kind, village, id))
            return publicPage(
                request, say.either(kind.title.indonesian, kind.title.english), body,
                status: problems.isEmpty ? 200 : 422)
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
        let say = say(request)
        do {
            try await desk.support(card, kind, in: value("desa", form), entry: id)
        } catch Refusal.invalid, Refusal.conflict {
            return publicPage(
                request, say("Belum tersimpan", "Not saved"),
                """
                <h1>\(say("Dukungan belum tersimpan", "Your support is not saved"))</h1>
                <p class="lead">\(say("Buka daftarnya lagi, lalu coba sekali lagi.", "Open the list again, then try once more."))</p>
                <p><a class="button button--main button--full" href="/lapor?desa=\(value("desa", form))&jenis=\(kind.code)">\(say("Buka lagi", "Open again"))</a></p>
                """, status: 409)
        }
        return publicPage(
            request, say("Terima kasih", "Thank you"),
            """
            <h1>\(say("Terima kasih, dukungan sudah dicatat", "Thank you, your support is recorded"))</h1>
            <p class="lead">\(say("Desa dan dinas melihat berapa orang mendukung.", "The village and the office see how many support it."))</p>
            <p><a class="button button--full" href="/lapor">\(say("Lapor masalah lain", "Tell another problem"))</a></p>
            """)
    }

    /// The form was sent before with other words: what came first stands, and more can be added to it. Whoever sent
    /// it with the id of somebody else's has told nothing yet: the form comes again with all that was typed.
    private func alreadyTold(
        _ request: Hummingbird.Request, _ code: TicketCode, _ form: [(String, String)]
    ) throws -> Hummingbird.Response {
        guard try desk.publicDesk.tracked(code.text) != nil else {
            return try notYetTold(request, [Desk.notReceived], form)
        }
        let say = say(request)
        return publicPage(
            request, say("Sudah diterima", "Received already"),
            """
            <h1>\(say("Laporan ini sudah diterima", "This complaint was received already"))</h1>
            <p class="lead">\(say("Ada yang berubah? Tulis di Tambah keterangan.", "Has something changed? Write it under Add facts."))</p>
            <p><a class="button button--main button--full" href="/lacak/\(code.text)">\(say("Lihat laporannya", "See the complaint"))</a></p>
            """, status: 409)
    }

    /// The form once more, with another id and another code: these are bound to what was not received.
    private func notYetTold(
        _ request: Hummingbird.Request, _ problems: [Problem], _ form: [(String, String)]
    ) throws -> Hummingbird.Response {
        try report(request, problems: problems, typed: form.filter { $0.0 != "entri" && $0.0 != "kode" })
    }

    // MARK: Following

    private func ask(_ request: Hummingbird.Request, wrong: String? = nil) -> HTML {
        let say = say(request)
        return """
            <h1>\(say("Lacak laporan", "Follow a complaint"))</h1>
            \(TrackingPage.askForm(say, wrong: wrong))
            <p class="meta">\(say("Laporan rahasia tidak tampil di sini.", "Secret reports are not shown here."))</p>
            <p class="cluster"><a class="more" href="/lapor">\(say("Buat laporan baru", "Make a new report"))</a>\
            <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a></p>
            """
    }

    private func track(
        _ request: Hummingbird.Request, _ typed: String, problems: [Problem], values: [(String, String)] = []
    ) throws -> Hummingbird.Response {
        let say = say(request)
        guard let tracked = try desk.publicDesk.tracked(typed) else {
            return publicPage(
                request, say("Lacak laporan", "Follow a complaint"), ask(request, wrong: String(typed.prefix(40))),
                status: 404)
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
        return publicPage(request, page.title, page.body, status: problems.isEmpty ? 200 : 422)
    }

    private func answer(_ request: Hummingbird.Request, _ typed: String) async throws -> Hummingbird.Response {
        let form = try await request.form()
        guard let id = ID(value("entri", form)) else { throw Refusal.notFound }
        do {
            try await desk.answer(typed, value("langkah", form), id: id, typed: form)
        } catch Refusal.invalid(let problems) {
            return try track(request, typed, problems: problems, values: form)
        }
        return Reply.redirect("/lacak/\(TicketCode(typed: typed)?.text ?? "")?terkirim=y")
    }
}
