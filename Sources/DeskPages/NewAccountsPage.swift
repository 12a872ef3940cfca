package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// Accounts for those whom a decree names: who has none yet, ticked and made at once, and the cards with which they sign
/// in for the first time.
package struct NewAccountsPage {
    package static let path = "/akun-baru"
    /// As many as are made at once.
    package static let most = 40

    private let say: Words
    private let region: (code: String, name: String)
    private let below: [(code: String, name: String)]
    private let offices: [Appointments.Grantable]

    /// - Parameters:
    ///   - region: of whose offices it is
    ///   - below: the regions in it
    ///   - offices: all that are held in it
    package init(
        say: Words, region: (code: String, name: String), below: [(code: String, name: String)],
        offices: [Appointments.Grantable]
    ) {
        self.say = say
        self.region = region
        self.below = below
        self.offices = offices
    }

    package var page: Page {
        let free = offices.filter { $0.accounts.isEmpty && $0.role != nil }
        let regions = below.html { region -> HTML in
            "<li><a class=\"row\" href=\"\(NewAccountsPage.path)?wilayah=\(region.code)\"><span class=\"row__body\"><span class=\"row__title\">\(region.name)</span></span>\(Icon.forward.svg)</a></li>"
        }
        let aside: HTML =
            regions.isEmpty
            ? ""
            : """
            <section class="card stack" aria-labelledby="wilayah"><h2 id="wilayah">\(say("Wilayah di bawahnya", "Regions below"))</h2><ul class="rows" role="list">\(regions)</ul></section>
            """
        return Page(
            title: say("Akun dari SK", "Accounts of decrees"),
            body: """
                <p class="back"><a class="more" href="\(AccountsPage.path)">\(Icon.back.svg) \(say("Akun", "Accounts"))</a></p>
                <div><h1>\(say("Akun dari SK", "Accounts of decrees"))</h1><p class="lead">\(region.name)</p></div>
                <div class="split split--wide split--even">\(list(free))\(aside)</div>
                """)
    }

    private func list(_ free: [Appointments.Grantable]) -> HTML {
        guard region.code.split(separator: ".").count >= 2 else {
            return "<p class=\"lead\">\(say("Pilih kabupatennya dulu.", "Choose the regency first."))</p>"
        }
        guard !free.isEmpty else {
            return """
                <p class="notice is-good">\(Icon.tick.svg)<span>\(say("Tidak ada orang tercatat yang belum punya akun.", "Nobody written down lacks an account."))</span></p>
                """
        }
        let rows = free.prefix(NewAccountsPage.most).html { one -> HTML in
            let note = [say(one.office.words), one.role.map { say($0.title) } ?? ""].joined(separator: " · ")
            return """
                <li><label class="row"><input type="checkbox" name="jabatan" value="\(one.office.card.text)"><span class="row__body"><span class="row__title">\(one.office.name)</span>\
                <span class="row__note">\(note)</span></span></label></li>
                """
        }
        let more: HTML =
            free.count > NewAccountsPage.most
            ? """
            <p class="meta">\(say("\(free.count - NewAccountsPage.most) lagi menyusul setelah ini.", "\(free.count - NewAccountsPage.most) more come after these."))</p>
            """ : ""
        return """
            <form class="card stack" method="post" action="\(NewAccountsPage.path)"><input type="hidden" name="wilayah" value="\(region.code)">
            <h2>\(say("\(free.count) orang belum punya akun", "\(free.count) people have no account"))</h2>
            <p class="meta">\(say("Sudah punya akun? Ikat lewat halaman akunnya.", "Has she one already? Tie it on the account's page."))</p>
            <ul class="rows" role="list">\(rows)</ul>\(more)
            <button class="button button--main">\(say("Buat akun yang dicentang", "Make accounts of those ticked"))</button></form>
            """
    }

    /// An account that was just made.
    package struct Made {
        let name: String
        let account: String
        let password: String
        let office: Phrase

        package init(name: String, account: String, password: String, office: Phrase) {
            self.name = name
            self.account = account
            self.password = password
            self.office = office
        }
    }

    /// What is cut out and handed over: each shown this once.
    package static func cards(_ made: [Made], problems: [Problem], origin: String, _ say: Words) -> Page {
        let address = origin + "/masuk"
        let cards = made.html { one -> HTML in
            """
            <article class="card stack stack--tight slip"><h2>\(one.name)</h2><p class="meta">\(say(one.office))</p>
            <div class="pair">\(QRCode(address)?.svg(label: say("Kode gambar ke halaman masuk", "Code of the page to sign in")))<dl class="facts"><div><dt>\(say("Alamat", "Address"))</dt><dd>\(origin)</dd></div>\
            <div><dt>\(say("Nama pengguna", "User name"))</dt><dd><strong>\(one.account)</strong></dd></div><div><dt>\(say("Kata sandi pertama", "First password"))</dt><dd><strong>\(one.password)</strong></dd></div></dl></div>
            <p class="meta">\(say("Masuk, lalu ganti sandinya. Jangan diberikan ke orang lain.", "Sign in, then change the password. Give it to nobody."))</p></article>
            """
        }
        let set = FieldSet(say: say, problems: problems, values: [])
        return Page(
            title: say("Kartu masuk", "Sign-in cards"),
            body: """
                <p class="back no-print"><a class="more" href="\(NewAccountsPage.path)">\(Icon.back.svg) \(say("Akun dari SK", "Accounts of decrees"))</a></p>
                <div class="no-print"><h1>\(say("\(made.count) kartu masuk", "\(made.count) sign-in cards"))</h1>\
                <p class="lead">\(say("Cetak sekarang. Sandinya hanya tampil sekali ini.", "Print them now. The passwords are shown this once."))</p></div>\(set.summary())
                <p class="no-print"><button class="button button--main" type="button" hidden data-cetak>\(say("Cetak", "Print"))</button></p>
                <div class="slips">\(cards)</div>
                """)
    }
}
