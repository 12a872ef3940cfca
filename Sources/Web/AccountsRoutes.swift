import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Accounts: who does what where. An administrator has them for her own regions; a midwife and a village operator see the
/// kader and chairs of their area, and give them a new first password.
extension Server {
    func addAccounts(to router: Router<Visitor>) {
        router.get("/akun") { request, _ in
            let book = request.uri.queryParameters["book"].map { [("book", String($0))] } ?? []
            return try accountsPage(request, problems: [], typed: book, shown: nil)
        }
        router.post("/akun") { request, _ in
            let writer = try person(request).person
            let form = try await request.form()
            do {
                let shown = try await changeAccounts(form, by: writer)
                return try accountsPage(request, problems: [], typed: [], shown: shown)
            } catch Refusal.invalid(let problems) {
                return try accountsPage(request, problems: problems, typed: form, shown: nil)
            }
        }
    }

    /// One account and its mandates, and accounts of those whom a decree names.
    func addAccountMandates(to router: Router<Visitor>) {
        router.get("\(AccountsPage.path)/{account}") { request, context in
            try await accountPage(request, try context.part("account"), problems: [], typed: [])
        }
        router.post("\(AccountsPage.path)/{account}") { request, context in
            let writer = try administrator(request).person
            let (name, form) = (try context.part("account"), try await request.form())
            do {
                try await changeMandates(of: name, form, by: writer)
                return Reply.redirect(AccountPage.path(of: name))
            } catch Refusal.invalid(let problems) {
                return try await accountPage(request, name, problems: problems, typed: form)
            }
        }
        router.get("\(NewAccountsPage.path)") { request, _ in
            let mandate = try administrator(request)
            let asked = request.asked("wilayah")
            let region = asked.isEmpty ? mandate.region : asked
            guard region.isEmpty || desk.regions.name(region) != nil, mandate.person.scope.covers(region: region) else {
                throw Refusal.notFound
            }
            // The whole country is not listed: first a regency is chosen.
            let offices =
                region.split(separator: ".").count < 2
                ? [] : try desk.appointments.grantable(below: region, for: mandate.person)
            let page = NewAccountsPage(
                say: Words(language(request)), region: (region, desk.regions.name(region) ?? "Indonesia"),
                below: desk.regions.children(of: region), offices: offices
            ).page
            return deskPage(page, request, mandate, current: AccountsPage.path)
        }
        router.post("\(NewAccountsPage.path)") { request, _ in try await makeAccounts(request) }
    }

    private func accountPage(
        _ request: Hummingbird.Request, _ name: String, problems: [Problem], typed: [(String, String)]
    ) async throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let account = try await desk.account(name, for: mandate.person)
        let home = try desk.accounts.home(of: account, for: mandate.person)
        // Names are written in many ways: the first word finds them.
        let first = account.name.split(separator: " ").map { String($0) }.last { $0.count > 2 } ?? account.name
        let sought = request.asked("cari").isEmpty ? first : request.asked("cari")
        let all = try desk.appointments.grantable(below: home, for: mandate.person)
        var shown = AccountPage(
            say: Words(language(request)), account: account,
            found: all.filter { $0.office.name.sought.contains(sought.sought) }, sought: sought,
            office: { id in all.first { $0.office.card == id } }, area: { areaName($0, $1, for: mandate.person) })
        shown.choice = try choice(of: mandate)
        return deskPage(
            shown.page(problems, typed), request, mandate, current: AccountsPage.path, status: .of(problems))
    }

    private func changeMandates(of name: String, _ form: [(String, String)], by writer: Person) async throws {
        switch value("aksi", form) {
        case "lepas":
            guard let id = ID(value("tugas", form)) else { throw Refusal.notFound }
            try await desk.revoke(id, of: name, by: writer)
        case "ikat":
            let home = try desk.accounts.home(of: try await desk.account(name, for: writer), for: writer)
            guard let id = ID(value("jabatan", form)),
                let found = try desk.appointments.grantable(below: home, for: writer).first(where: {
                    $0.office.card == id
                }), let role = found.role
            else { throw Refusal.notFound }
            guard found.accounts.isEmpty else {
                let holder = found.accounts[0]
                throw Refusal.invalid([
                    Problem(
                        "cari", "Jabatan ini sudah dipakai akun \(holder).",
                        "The account \(holder) hangs on this office.")
                ])
            }
            try await desk.grant(
                role, region: found.region, book: found.book, hangingOn: id, to: name, by: writer)
        case "tugas":
            guard let role = Role(code: value("role", form)) else { throw Refusal.notFound }
            try await desk.grant(
                role, region: value("region", form), book: value("book", form), to: name, by: writer)
        default: throw Refusal.notFound
        }
    }

    private func makeAccounts(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let form = try await request.form()
        let chosen = Set(form.filter { $0.0 == "jabatan" }.compactMap { ID($0.1) })
        let region = value("wilayah", form)
        guard region.split(separator: ".").count >= 2 else { throw Refusal.notFound }
        let offices = try desk.appointments.grantable(below: region, for: mandate.person)
            .filter { chosen.contains($0.office.card) && $0.accounts.isEmpty && $0.role != nil }
        guard !offices.isEmpty else { return Reply.redirect("\(NewAccountsPage.path)?wilayah=\(region)") }
        var (made, problems) = ([NewAccountsPage.Made](), [Problem]())
        for one in offices.prefix(NewAccountsPage.most) {
            do {
                let account = try await desk.addAccount(for: one, by: mandate.person)
                made.append(
                    .init(
                        name: one.office.name, account: account.name, password: account.password,
                        office: one.office.words))
            } catch Refusal.invalid(let found) {
                problems += found
            }
        }
        let page = NewAccountsPage.cards(
            made, problems: problems, origin: request.origin, Words(language(request)))
        return deskPage(page, request, mandate, current: AccountsPage.path, status: .of(problems))
    }

    func administrator(_ request: Hummingbird.Request) throws -> Mandate {
        let mandate = try person(request)
        guard Permission.allows(mandate.person.role, .manageAccounts) else { throw Refusal.notFound }
        return mandate
    }

    /// - Returns: a first password to show once
    private func changeAccounts(
        _ form: [(String, String)], by writer: Person
    ) async throws -> (name: String, password: String)? {
        let name = value("account", form)
        guard Permission.allows(writer.role, .manageAccounts) || value("aksi", form) == "sandi" else {
            throw Refusal.notFound
        }
        switch value("aksi", form) {
        case "sandi": return (name, try await desk.resetPassword(of: name, by: writer))
        case "nonaktif":
            try await desk.setDisabled(true, name, by: writer)
            return nil
        case "aktif":
            try await desk.setDisabled(false, name, by: writer)
            return nil
        default:
            let role = Role(code: value("role", form)) ?? .kader
            let password = try await desk.addAccount(
                name: name, title: value("name", form), role: role, region: value("region", form),
                book: value("book", form), rt: value("neighbourhoods", form), by: writer)
            return (name, password)
        }
    }

    private func accountsPage(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)],
        shown: (name: String, password: String)?
    ) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let isManager = Permission.allows(mandate.person.role, .manageAccounts)
        var page = AccountsPage(
            say: Words(language(request)), isManager: isManager,
            accounts: try desk.accounts.managed(for: mandate.person),
            resets: isManager ? try desk.accounts.resets(for: mandate.person) : [], area: area)
        if isManager {
            page.words = String(request.asked("cari").tidied().prefix(60))
            page.choice = try choice(of: mandate)
        }
        let shownPage = page.page(
            problems, typed, shown: shown.map { ($0.name, $0.password, desk.accounts.isCaseWorker($0.name)) })
        return deskPage(shownPage, request, mandate, current: AccountsPage.path, status: .of(problems))
    }

    /// Areas and books by name, where they are few enough to be chosen from.
    private func choice(of mandate: Mandate) throws -> MandateChoice {
        let regencies = try desk.regencies.managed(for: mandate.person)
        var areas: [(code: String, name: String)] = []
        for regency in regencies {
            areas.append((code: regency.code, name: regency.name))
            for district in desk.regions.children(of: regency.code) {
                areas.append((code: district.code, name: "\(regency.name), \(district.name)"))
                areas += desk.regions.children(of: district.code).map {
                    (code: $0.code, name: "\(district.name), \($0.name)")
                }
            }
        }
        var books = try desk.places.posyandu(in: mandate.region, for: mandate.person).map { place in
            (code: place.book, name: ([place.name] + place.regionNames.prefix(1)).joined(separator: ", "))
        }
        for regency in regencies {
            books += try desk.regencies.settings(of: regency.code).offices.map { (code: $0.book, name: $0.name) }
        }
        var choice = MandateChoice()
        if areas.count <= MandateChoice.most { choice.areas = areas }
        if books.count <= MandateChoice.most { choice.books = books }
        return choice
    }

    func area(_ mandate: Mandate) -> String? { areaName(mandate.region, mandate.book, for: mandate.person) }

    private func areaName(_ region: String, _ book: String, for person: Person) -> String? {
        if book.isEmpty { return desk.regions.name(region) }
        let officer = Person(account: "", name: "", role: .officer, scope: Scope(books: [book]))
        if let office = try? desk.regencies.officeName(of: officer) { return office }
        return (try? desk.places.find(book, for: person))?.name ?? book
    }
}
