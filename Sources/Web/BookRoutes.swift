import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

extension Server {
    /// The same pages that the phone makes itself, for browsers without the worker and for the first visit.
    func addBooks(to router: Router<Visitor>) {
        router.get("/b/{book}/**") { request, _ in try await look(request) }
        router.get("/b/{book}") { request, _ in try await look(request) }
        router.post("/b/{book}/**") { request, _ in try await write(request) }
    }

    private func look(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let target = try target(request)
        let mandate = try person(request, at: target)
        if let card = alone(target, mandate.person) { return try page(of: card, target, request, mandate) }
        let book = try await desk.book(target.book, for: mandate.person)
        var context = try context(of: book.place, for: mandate.person, request)
        if book.place.kind != .posyandu {
            context.deskLinks = deskLinks(mandate, Words(language(request)), current: "/b/\(target.book)/")
        } else if Server.hasInbox(mandate.person.role) {
            try stand(at: mandate, request, &context)
        }
        try addMeetings(to: &context, target)
        if book.place.kind == .team, target.path.first == CardKind.programme.path {
            context.reached = try reached(in: book.place.region, for: mandate.person)
        }
        if book.place.kind == .team, target.path.first == CardKind.announcement.path, target.path.count == 2,
            let card = ID(target.path[1]).flatMap({ book.card($0) })
        {
            context.readers = try desk.signposts.readers(of: card, in: book.place)
        }
        if book.place.kind == .team, target.path.first == CardKind.appointment.path, target.path.count == 2 {
            context.elsewhere = try ID(target.path[1]).map { try elsewhere(of: $0) } ?? []
        }
        if book.place.kind == .team, target.path.isEmpty, Roles.coaches.contains(mandate.person.role) {
            let seen = try await desk.rolesSeen(in: book.place.region, for: mandate.person)
            context.roles = (seen.filter(\.knows).count, seen.count)
        }
        let answer = DeskSite.answer(
            pageRequest(request, target, mandate.person, form: nil), book: book, context: context)
        return drawn(answer, request)
    }

    /// What is known of whoever holds an office beside its card: her accounts, what she passed and what she came to.
    private func elsewhere(of office: ID) throws -> [(label: Phrase, words: Phrase)] {
        let accounts = try desk.appointments.accounts(on: office)
        let history = try desk.trainings.history(of: office)
        func words(_ count: Int, _ all: (Language) -> [String]) -> Phrase {
            count == 0
                ? Phrase("Belum ada", "None yet")
                : Phrase(
                    indonesian: all(.indonesian).joined(separator: ", "),
                    english: all(.english).joined(separator: ", "))
        }
        func named(_ items: [Trainings.History.Item]) -> Phrase {
            words(items.count) { language in
                items.map { "\($0.title) (\(DayWords.plain($0.day, language)))" }
            }
        }
        let terms = try desk.appointments.term(of: office).map { term(number: $0) }
        return (terms.map { [$0] } ?? []) + [
            (Phrase("Akun", "Account"), words(accounts.count) { _ in accounts }),
            (Phrase("Pelatihan lulus", "Trainings passed"), named(history.passed)),
            (Phrase("Rapat dihadiri", "Meetings attended"), named(history.attended)),
        ]
    }

    private func term(number: Int) -> (label: Phrase, words: Phrase) {
        let most = OfficeTerm.most
        let words =
            number > most
            ? Phrase(
                indonesian: "Ke-\(number). Aturan menyebut paling banyak \(most) kali.",
                english: "The \(number)th. The rule says at most \(most).")
            : Phrase(
                indonesian: "Ke-\(number) dari paling banyak \(most)", english: "\(number) of at most \(most)")
        return (Phrase("Masa jabatan", "Term"), words)
    }

    /// Where a meeting is written or read: those that it may pass on.
    private func addMeetings(to context: inout Context, _ target: Target) throws {
        guard context.place.kind == .team, target.path.first == CardKind.meeting.path else { return }
        context.meetings = try desk.cascades.passable(by: context.place.book)
    }

    /// Going back draws a page once more, and the browser puts into it what was typed: it must not write that twice. So
    /// the address of a form says which one it is.
    func drawn(_ answer: Pages.Response, _ request: Hummingbird.Request) -> Hummingbird.Response {
        guard answer.hasForm, answer.status == 200, request.asked(Server.begun).isEmpty,
            let mode = HTTPField.Name("Sec-Fetch-Mode"), request.headers[mode] == "navigate"
        else { return Reply.page(answer) }
        let query = request.uri.query.map { "\($0)&" } ?? ""
        return Reply.redirect("\(request.uri.path)?\(query)\(Server.begun)=\(desk.newID().text)")
    }

    /// In the address of a page with a form: of what moment it is, and what its ids are made of.
    private static let begun = "isian"

    private func write(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let target = try target(request)
        let mandate = try person(request, at: target)
        let form = try await formWithPhotos(request, from: mandate.person)
        if let card = alone(target, mandate.person) {
            return try await write(on: card, target, form, request, mandate)
        }
        let place = try desk.places.find(target.book, for: mandate.person)
        if !place.kind.prefix.isEmpty { try await desk.openRegionBook(target.book, for: mandate.person) }
        var around = try context(of: place, for: mandate.person, request)
        if Server.hasInbox(mandate.person.role) { try stand(at: mandate, request, &around) }
        try addMeetings(to: &around, target)
        let context = around
        let asked = pageRequest(request, target, mandate.person, form: form)
        let (answer, receipts) = try await desk.write(in: target.book, as: mandate.person) { book, found in
            var asked = asked
            asked.found = found
            let answer = DeskSite.answer(asked, book: book, context: context)
            return (answer, answer.entries)
        }
        for receipt in receipts where receipt.status == .held {
            return held(request, receipt, home: "/b/\(target.book)/")
        }
        return Reply.page(answer)
    }

    /// As whom somebody opens a page of a book: as what she has chosen to be, else as whoever of her mandates opens it.
    private func person(_ request: Hummingbird.Request, at target: Target) throws -> Mandate {
        let mandate = try person(request)
        guard !mandate.others.isEmpty, alone(target, mandate.person) == nil else { return mandate }
        return ([mandate] + mandate.others).first { (try? desk.places.find(target.book, for: $0.person)) != nil }
            ?? mandate
    }

    private func target(_ request: Hummingbird.Request) throws -> Target {
        let query = request.uri.query.map { "?" + $0 } ?? ""
        guard let target = Pages.Request.target(request.uri.path + query) else { throw Refusal.notFound }
        return target
    }

    /// Whose book, who looks, what the writers are called: the same on the server and on the phone.
    func context(of place: Place, for person: Person, _ request: Hummingbird.Request) throws -> Context {
        let settings = try desk.regencies.settings(of: place.region)
        var context = Context(
            person: person, place: place, names: try desk.accounts.names(for: place),
            neighbours: try desk.places.neighbours(of: place),
            offices: officeEntries(settings), fields: settings.fields, terms: settings.terms,
            ownDays: settings.ownDays, origin: request.origin,
            language: language(request),
            utcOffsetMinutes: settings.utcOffsetMinutes ?? desk.utcOffsetMinutes, isDemo: options.isDemo,
            edition: assets.version)
        context.campaigns = settings.campaigns.filter { !$0.isEnded }
        context.villageHead = settings.villageHead
        if place.kind == .posyandu {
            context.news = try desk.signposts.news(for: place, on: try desk.regencies.today(in: place.region))
        }
        if place.kind == .team { context.parties = try desk.regencies.parties(of: place.region) }
        return context
    }

    /// The offices of a regency, as pages know them.
    func officeEntries(_ settings: RegionSettings) -> [OfficeEntry] {
        settings.offices.map { office in
            OfficeEntry(
                book: office.book, name: office.name, roles: office.roles.map { $0.code }, key: office.key)
        }
    }

    func pageRequest(
        _ request: Hummingbird.Request, _ target: Target, _ person: Person, form: [(String, String)]?
    ) -> Pages.Request {
        var page = Pages.Request(
            isPost: form != nil, path: target.path, query: target.query, form: form ?? [], now: desk.clock(),
            random: (desk.randomWord(), desk.randomWord(), desk.randomWord(), desk.randomWord()),
            codeDigest: form.map { Desk.codeDigest(typed: value("kode", $0)) } ?? "",
            device: Desk.webDevice(of: person), nextNumber: 0)
        page.unsent = request.unsentMarks(of: person)
        if form == nil, let begun = ID(request.asked(Server.begun)) {
            page.begun = Int64(begun.high >> 16)
            page.random = Desk.words(
                of: begun, at: request.uri.path, in: request.cookie(request.sessionCookieName) ?? "")
        }
        return page
    }
}
