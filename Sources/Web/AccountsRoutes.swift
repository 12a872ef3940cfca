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
                book: value("book", form), by: writer)
            return (name, password)
        }
    }

    private func accountsPage(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)],
        shown: (name: String, password: String)?
    ) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let isManager = Permission.allows(mandate.person.role, .manageAccounts)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let accounts = try desk.accounts.managed(for: mandate.person)
        let title = isManager ? say("Akun", "Accounts") : say("Sandi kader", "Kader's passwords")
        let once: HTML =
            shown.map {
                """
                <section class="card stack stack--tight" role="status"><h2>\(say("Kata sandi pertama", "First password")) \($0.name)</h2>\
                <p class="code">\($0.password)</p><p>\(say("Catat sekarang. Hanya tampil sekali dan harus diganti.", "Write it down now. It is shown once and must be changed."))</p>\(desk.accounts.isCaseWorker($0.name) ? "<p>\(say("Dia membaca laporan setelah unitnya menerima.", "She reads reports once her unit has let her in."))</p>" : "" as HTML)</section>
                """
            } ?? ""
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(once)\(FieldSet(say: say, problems: problems, values: typed).summary())
                \(isManager ? table(accounts, say) : kader(accounts, say))
                \(isManager ? try resets(mandate.person, say) : "")\(isManager ? addForm(say, problems, typed) : "")
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/akun")
        return Reply.html(shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func resets(_ person: Person, _ say: Words) throws -> HTML {
        let resets = try desk.accounts.resets(for: person)
        guard !resets.isEmpty else { return "" }
        let rows = resets.prefix(50).html { reset -> HTML in
            let day = DayWords.plain(reset.day, say.language)
            return "<li>\(day) · \(reset.account) · \(say("dari \(reset.by)", "by \(reset.by)"))</li>"
        }
        return """
            <section class="card stack" aria-labelledby="sandi-baru"><h2 id="sandi-baru">\(say("Sandi yang diberikan ulang", "Passwords given anew"))</h2><ul>\(rows)</ul></section>
            """
    }

    private func table(_ accounts: [Mandate], _ say: Words) -> HTML {
        """
        <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(say("Daftar akun", "Accounts"))"><table class="table"><caption class="hidden">\(say("Daftar akun", "Accounts"))</caption>\
        <thead><tr><th scope="col">\(say("Nama pengguna", "User name"))</th><th scope="col">\(say("Nama", "Name"))</th><th scope="col">\(say("Peran", "Role"))</th>\
        <th scope="col">\(say("Wilayah", "Region"))</th><th scope="col">\(say("Tindakan", "Actions"))</th></tr></thead><tbody>\(accounts.html { row($0, say) })</tbody></table></div>
        """
    }

    /// What a midwife opens on her phone: each kader with the one thing that can be done.
    private func kader(_ accounts: [Mandate], _ say: Words) -> HTML {
        let rows = accounts.html { mandate -> HTML in
            """
            <li class="row"><span class="row__body"><span class="row__title">\(mandate.person.name)</span>\
            <span class="row__note">\(mandate.person.account) · \(area(mandate, say)) · \(devicesLink(mandate.person, say))</span></span>\
            <form class="row__side" method="post" action="/akun">\(newPassword(mandate.person, say))</form></li>
            """
        }
        return accounts.isEmpty
            ? "<p>\(say("Belum ada kader.", "No kader yet."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func area(_ mandate: Mandate, _ say: Words) -> String {
        mandate.book.isEmpty
            ? desk.regions.name(mandate.region) ?? say("Seluruh wilayah", "All regions")
            : (try? desk.places.find(mandate.book, for: mandate.person))?.name ?? mandate.book
    }

    private func devicesLink(_ person: Person, _ say: Words) -> HTML {
        "<a href=\"\(DevicesPage.path(of: person.account))\" aria-label=\"\(say("Perangkat", "Devices")) \(person.account)\">\(say("Perangkat", "Devices"))</a>"
    }

    private func newPassword(_ person: Person, _ say: Words) -> HTML {
        """
        <input type="hidden" name="account" value="\(person.account)">\
        <button class="button" name="aksi" value="sandi" aria-label="\(say("Sandi baru", "New password")) \(person.account)">\(say("Sandi baru", "New password"))</button>
        """
    }

    private func row(_ mandate: Mandate, _ say: Words) -> HTML {
        let person = mandate.person
        let toggle =
            mandate.isDisabled ? ("aktif", say("Aktifkan", "Enable")) : ("nonaktif", say("Nonaktifkan", "Disable"))
        return """
            <tr><th scope="row">\(person.account)<br>\(devicesLink(person, say))</th><td>\(person.name)</td><td>\(say.either(person.role.title.indonesian, person.role.title.english))</td><td>\(area(mandate, say))</td>\
            <td><form class="cluster cluster--tight" method="post" action="/akun">\(newPassword(person, say))\
            <button class="button" name="aksi" value="\(toggle.0)" aria-label="\(toggle.1) \(person.account)">\(toggle.1)</button></form></td></tr>
            """
    }

    private func addForm(_ say: Words, _ problems: [Problem], _ typed: [(String, String)]) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: typed)
        let roles = Role.allCases.filter { $0 != .clock && $0 != .resident }.html { role -> HTML in
            """
            <option value="\(role.code)"\(flag: "selected", set.value("role") == role.code)>\(say.either(role.title.indonesian, role.title.english))</option>
            """
        }
        return """
            <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah akun", "Add an account"))</h2>
            <form class="stack" method="post" action="/akun">\
            \(set.text("account", say("Nama pengguna", "User name"), hint: say("Contoh: kader1.melati", "Example: kader1.melati")))\
            \(set.text("name", say("Nama", "Name"), hint: "Bu Yanti"))
            <div class="field"><label class="field__label" for="role">\(say("Peran", "Role"))</label><select class="input" id="role" name="role">\(roles)</select></div>
            \(set.text("region", say("Kode wilayah", "Region code"), hint: say("Untuk bidan, operator dan pembina. Contoh: 19.05.05", "For midwives, operators and coaches. Example: 19.05.05")))\
            \(set.text("book", say("Kode buku Posyandu", "Book of the Posyandu"), hint: say("Untuk kader dan ketua. Lihat di Posyandu.", "For kader and chair. See under Posyandu.")))
            <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
            """
    }
}
