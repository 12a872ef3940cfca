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
            try choices(mandate, &page)
        }
        let shownPage = page.page(
            problems, typed, shown: shown.map { ($0.name, $0.password, desk.accounts.isCaseWorker($0.name)) })
        return deskPage(shownPage, request, mandate, current: AccountsPage.path, status: .of(problems))
    }

    /// Areas and books by name, where they are few enough to be chosen from.
    private func choices(_ mandate: Mandate, _ page: inout AccountsPage) throws {
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
        if areas.count <= AccountsPage.mostChoices { page.areas = areas }
        if books.count <= AccountsPage.mostChoices { page.books = books }
    }

    private func area(_ mandate: Mandate) -> String? {
        if let office = try? desk.regencies.officeName(of: mandate.person) { return office }
        return place(mandate)
    }

    private func place(_ mandate: Mandate) -> String? {
        mandate.book.isEmpty
            ? desk.regions.name(mandate.region)
            : (try? desk.places.find(mandate.book, for: mandate.person))?.name ?? mandate.book
    }
}
