package import Desk
package import Pages
import Plain
package import Records
import Rules

/// Accounts: who does what where. A manager has the whole table; whoever only gives new passwords has her kader.
package struct AccountsPage {
    package static let path = "/akun"

    private let say: Words
    private let isManager: Bool
    private let accounts: [Mandate]
    private let resets: [PasswordReset]
    private let area: (Mandate) -> String?
    /// What a new account can be for.
    package var choice = MandateChoice()
    /// What somebody looks for in the table.
    package var words = ""

    /// - Parameters:
    ///   - resets: passwords that were given anew, the last ones first
    ///   - area: what the region or the book of an account is called; `nil` is everywhere
    package init(
        say: Words, isManager: Bool, accounts: [Mandate], resets: [PasswordReset],
        area: @escaping (Mandate) -> String?
    ) {
        self.say = say
        self.isManager = isManager
        self.accounts = accounts
        self.resets = resets
        self.area = area
    }

    /// - Parameter shown: a first password, shown once
    package func page(
        _ problems: [Problem], _ typed: [(String, String)],
        shown: (name: String, password: String, isCaseWorker: Bool)?
    ) -> Page {
        let title = isManager ? say("Akun", "Accounts") : say("Sandi kader", "Kader's passwords")
        let once: HTML =
            shown.map {
                """
                <section class="card stack stack--tight" role="status"><h2>\(say("Kata sandi pertama", "First password")) \($0.name)</h2>\
                <p class="code">\($0.password)</p><p>\(say("Catat sekarang. Hanya tampil sekali dan harus diganti.", "Write it down now. It is shown once and must be changed."))</p>\($0.isCaseWorker ? "<p>\(say("Dia membaca laporan setelah unitnya menerima.", "She reads reports once her unit has let her in."))</p>" : "" as HTML)</section>
                """
            } ?? ""
        let set = FieldSet(say: say, problems: problems, values: typed)
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(once)\(set.summary())\(isManager ? search : "")
                \(isManager ? table : kader)
                \(isManager ? given : "")\(isManager ? addForm(set) : "")
                """)
    }

    private var given: HTML {
        guard !resets.isEmpty else { return "" }
        let rows = resets.prefix(50).html { reset -> HTML in
            let day = DayWords.plain(reset.day, say.language)
            return "<li>\(day) · \(reset.account) · \(say("dari \(reset.by)", "by \(reset.by)"))</li>"
        }
        return """
            <section class="card stack" aria-labelledby="sandi-baru"><h2 id="sandi-baru">\(say("Sandi yang diberikan ulang", "Passwords given anew"))</h2><ul>\(rows)</ul></section>
            """
    }

    private var found: [Mandate] {
        accounts.filter { mandate in
            let text =
                "\(mandate.person.account) \(mandate.person.name) \(areaName(mandate)) \(say(mandate.person.role.title))"
            return words.isEmpty || text.sought.contains(words.sought)
        }
    }

    private var search: HTML {
        let label = say("Cari nama, peran atau wilayah", "Look for a name, a role or an area")
        let all: HTML =
            words.isEmpty
            ? "" : "<a class=\"button\" href=\"\(AccountsPage.path)\">\(say("Tutup pencarian", "Close the search"))</a>"
        return """
            <form class="searchline" role="search" action="\(AccountsPage.path)"><label class="hidden" for="cari">\(label)</label>\
            <input class="input input--desk" id="cari" name="cari" type="search" placeholder="\(label)" autocomplete="off" value="\(words)" data-garis-miring>\
            <button class="button" aria-label="\(say("Cari", "Search"))">\(Icon.search.svg)</button>\(all)</form>
            <p class="cluster"><a class="button" href="#tambah">\(Icon.plus.svg) \(say("Tambah akun", "Add an account"))</a>\
            <a class="button" href="\(NewAccountsPage.path)">\(say("Buat akun dari SK", "Make accounts of decrees"))</a></p>
            """
    }

    private var table: HTML {
        let found = found
        if found.isEmpty { return "<p>\(say("Belum ada akun seperti itu.", "No such account."))</p>" }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(say("Daftar akun", "Accounts"))"><table class="table"><caption class="hidden">\(say("Daftar akun", "Accounts"))</caption>\
            <thead><tr><th scope="col">\(say("Nama pengguna", "User name"))</th><th scope="col">\(say("Nama", "Name"))</th><th scope="col">\(say("Peran", "Role"))</th>\
            <th scope="col">\(say("Wilayah", "Region"))</th><th scope="col">\(say("Tindakan", "Actions"))</th></tr></thead><tbody>\(found.html { row($0) })</tbody></table></div>
            """
    }

    /// What a midwife opens on her phone: each kader with the one thing that can be done.
    private var kader: HTML {
        let rows = accounts.html { mandate -> HTML in
            """
            <li class="row"><span class="row__body"><span class="row__title">\(mandate.person.name)</span>\
            <span class="row__note">\(mandate.person.account) · \(areaName(mandate)) · \(devicesLink(mandate.person))</span></span>\
            <form class="row__side" method="post" action="/akun">\(newPassword(mandate.person))</form></li>
            """
        }
        return accounts.isEmpty
            ? "<p>\(say("Belum ada kader.", "No kader yet."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func titles(_ mandate: Mandate) -> String {
        let others = mandate.others.count
        return say(mandate.person.role.title)
            + (others == 0 ? "" : say(" dan \(others) tugas lain", " and \(others) more"))
    }

    private func areaName(_ mandate: Mandate) -> String {
        area(mandate) ?? say("Seluruh wilayah", "All regions")
    }

    private func devicesLink(_ person: Person) -> HTML {
        "<a class=\"more\" href=\"\(DevicesPage.path(of: person.account))\" aria-label=\"\(say("Perangkat", "Devices")) \(person.account)\">\(say("Perangkat", "Devices"))</a>"
    }

    private func newPassword(_ person: Person) -> HTML {
        """
        <input type="hidden" name="account" value="\(person.account)">\
        <button class="button" name="aksi" value="sandi" aria-label="\(say("Sandi baru", "New password")) \(person.account)">\(say("Sandi baru", "New password"))</button>
        """
    }

    private func row(_ mandate: Mandate) -> HTML {
        let person = mandate.person
        let toggle =
            mandate.isDisabled ? ("aktif", say("Aktifkan", "Enable")) : ("nonaktif", say("Nonaktifkan", "Disable"))
        return """
            <tr><th scope="row"><a class="more" href="\(AccountPage.path(of: person.account))">\(person.account)</a><br>\(devicesLink(person))</th><td>\(person.name)</td><td>\(titles(mandate))</td><td>\(areaName(mandate))</td>\
            <td>\(mandate.isOver ? over(person) : "<form class=\"cluster cluster--tight\" method=\"post\" action=\"/akun\">\(newPassword(person))<button class=\"button\" name=\"aksi\" value=\"\(toggle.0)\" aria-label=\"\(toggle.1) \(person.account)\">\(toggle.1)</button></form>" as HTML)</td></tr>
            """
    }

    /// Neither a password nor a button helps where the office is over.
    private func over(_ person: Person) -> HTML {
        "<a class=\"more\" href=\"\(AccountPage.path(of: person.account))\">\(say("Masa tugas selesai", "The term is over"))</a>"
    }

    private func addForm(_ set: FieldSet) -> HTML {
        """
        <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah akun", "Add an account"))</h2>
        <form class="stack" method="post" action="/akun">\
        \(set.text("account", say("Nama pengguna", "User name"), hint: say("Contoh: kader1.melati", "Example: kader1.melati")))\
        \(set.text("name", say("Nama", "Name"), hint: "Bu Yanti"))
        \(choice.fields(set, say))
        \(set.text("neighbourhoods", say("RT yang dipegang", "RT that she heads"), hint: say("Untuk Ketua RT atau Kadus. Contoh: 3, atau 1 2 3", "For the head of RT or Dusun. Example: 3, or 1 2 3")))
        <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
        """
    }
}
