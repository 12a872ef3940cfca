import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Pengaturan*: what a regency settles for its complaints. Only an administrator opens this, for her own regencies.
extension Server {
    static let regencyPath = "/pengaturan"

    func addRegency(to router: Router<Visitor>) {
        router.get("/pengaturan") { request, _ in
            try await regencyPage(request, request.asked("wilayah"), .shown)
        }
        router.post("/pengaturan") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            let (region, part) = (value("wilayah", form), value("bagian", form))
            do {
                if part == RegencyTyping.posts {
                    let secret = try await desk.putHolder(
                        of: value("post", form), name: value("name", form),
                        Subscription.Channel(code: value("channel", form)), address: value("address", form),
                        in: region, by: writer)
                    if !secret.isEmpty { return try await regencyPage(request, region, .shown, secret: secret) }
                } else {
                    try await change(part, form, in: region, by: writer)
                }
                return Reply.redirect("/pengaturan?wilayah=\(region)&simpan=\(part)#\(part)")
            } catch Refusal.invalid(let problems) {
                return try await regencyPage(
                    request, region, RegencyTyping(part: part, problems: problems, values: form))
            }
        }
    }

    private func change(_ part: String, _ form: [(String, String)], in region: String, by writer: Person) async throws {
        switch part {
        case RegencyTyping.office:
            let roles = form.filter { $0.0 == "roles" }.compactMap { OfficeRole(code: $0.1) }
            guard try desk.regencies.managed(for: writer).contains(where: { $0.code == region }) else {
                throw Refusal.notFound
            }
            try await desk.putOffice(
                book: value("book", form), name: value("name", form), region: region, roles: roles,
                head: value("head", form), disabled: value("disabled", form) == "y", by: writer)
        case RegencyTyping.fields:
            try await desk.putFieldNames(RegencyFields.answers(form), in: region, by: writer)
        case RegencyTyping.terms: try await desk.putTerms(form, in: region, by: writer)
        case RegencyTyping.holiday:
            guard let day = NumberReading.day(value("day", form)) else {
                throw Refusal.invalid([
                    Problem("day", "Isi tanggalnya. Contoh: 17-08-2026.", "Fill in the day. Example: 17-08-2026.")
                ])
            }
            try await desk.putHoliday(
                day, name: value("name", form), in: region, isWorkingDay: value("working", form) == "y", by: writer)
        default: throw Refusal.notFound
        }
    }

    private func regencyPage(
        _ request: Hummingbird.Request, _ asked: String, _ typing: RegencyTyping, secret: String = ""
    ) async throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let say = Words(language(request))
        let known = try desk.regencies.managed(for: mandate.person)
        let region = asked.isEmpty ? known.first?.code ?? "" : asked
        guard let name = known.first(where: { $0.code == region })?.name else {
            if asked.isEmpty { return settingsPage(request, mandate, RegencyPage.nothing(say)) }
            throw Refusal.notFound
        }
        let (settings, offices, holidays) = try await desk.regencySettings(of: region, for: mandate.person)
        let page = RegencyPage(
            say: say, region: region, name: name, known: known, settings: settings, offices: offices,
            holidays: holidays, astray: try desk.regencies.astray(in: region), typing: typing, today: desk.today,
            saved: request.asked("simpan"), edited: request.asked("buku"),
            posts: RegencyPosts(
                posts: try desk.regencies.posts(of: region), secret: secret, asked: request.asked("jabatan")))
        return settingsPage(request, mandate, page.body, problems: typing.problems)
    }

    private func settingsPage(
        _ request: Hummingbird.Request, _ mandate: Mandate, _ body: HTML, problems: [Problem] = []
    ) -> Hummingbird.Response {
        let page = Page(title: Words(language(request))("Pengaturan", "Settings"), body: body)
        return deskPage(page, request, mandate, current: Server.regencyPath, status: .of(problems))
    }
}
