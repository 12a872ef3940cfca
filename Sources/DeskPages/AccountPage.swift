package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// One account: what its owner answers for, on which office each mandate hangs, and what else she gets.
package struct AccountPage {
    /// Where one is looked for.
    package static func path(of account: String) -> String { "\(AccountsPage.path)/\(account)" }

    private let say: Words
    private let account: Account
    private let found: [Appointments.Grantable]
    private let sought: String
    private let office: (ID) -> Appointments.Grantable?
    private let area: (_ region: String, _ book: String) -> String?
    /// What else she can answer for.
    package var choice = MandateChoice()

    /// - Parameters:
    ///   - found: offices of people of the name that was looked for
    ///   - office: on which a mandate hangs; `nil` when it is over
    ///   - area: what a region or a book is called
    package init(
        say: Words, account: Account, found: [Appointments.Grantable], sought: String,
        office: @escaping (ID) -> Appointments.Grantable?, area: @escaping (_ region: String, _ book: String) -> String?
    ) {
        self.say = say
        self.account = account
        self.found = found
        self.sought = sought
        self.office = office
        self.area = area
    }

    package func page(_ problems: [Problem], _ typed: [(String, String)]) -> Page {
        let set = FieldSet(say: say, problems: problems, values: typed)
        return Page(
            title: account.name,
            body: """
                <p class="back"><a class="more" href="\(AccountsPage.path)">\(Icon.back.svg) \(say("Akun", "Accounts"))</a></p>
                <div><h1>\(account.name)</h1><p class="lead">\(account.account)</p></div>\(set.summary())
                <div class="split split--wide split--even">\(mandates)<div class="stack">\(offices)\(form(set))</div></div>
                """)
    }

    private var mandates: HTML {
        let first = account.role.map { title($0, account.region, account.book) } ?? ""
        let hanging = account.mandates.filter {
            $0.role == account.role && $0.region == account.region && $0.book == account.book
        }
        let others = account.mandates.filter { !hanging.contains($0) }
        let rows = others.html { row($0, title: title($0.role, $0.region, $0.book)) }
        return """
            <section class="card stack" aria-labelledby="tugas"><h2 id="tugas">\(say("Tugasnya", "What she answers for"))</h2>
            <ul class="rows" role="list">\(hanging.isEmpty ? alone(first) : hanging.html { row($0, title: first, isFirst: true) })\(rows)</ul>
            <p class="meta">\(say("Tugas berhenti sendiri ketika jabatannya berakhir.", "A mandate ends by itself with the office."))</p></section>
            """
    }

    private func alone(_ title: String) -> HTML {
        """
        <li class="row"><span class="row__body"><span class="row__title">\(title)</span>\
        <span class="row__note">\(say("Tidak melekat pada SK", "Hangs on no decree"))</span></span></li>
        """
    }

    /// - Parameter isFirst: what she answers for without it too, tied to an office
    private func row(_ granted: Account.Granted, title: String, isFirst: Bool = false) -> HTML {
        var note = say("Tidak melekat pada SK", "Hangs on no decree")
        var isOver = false
        if let appointment = granted.appointment {
            if let held = office(appointment)?.office {
                let until = DayWords.plain(held.until, say.language)
                let words = say(held.words)
                note = [
                    words, held.decree.isEmpty ? "" : "SK \(held.decree)", say("sampai \(until)", "until \(until)"),
                ]
                .filter { !$0.isEmpty }.joined(separator: " · ")
            } else {
                note = say("Jabatannya tidak berlaku hari ini", "The office does not hold today")
                isOver = true
            }
        }
        return """
            <li class="row"><span class="row__body"><span class="row__title">\(title)\(isOver ? " <span class=\"tag is-watch\">\(say("berhenti", "ended"))</span>" : "" as HTML)</span>\
            <span class="row__note">\(note)</span></span>\(isFirst && isOver ? "" : taking(granted, isFirst ? say("Lepas dari SK", "Untie from the decree") : say("Lepas", "Take away"), title))</li>
            """
    }

    private func taking(_ granted: Account.Granted, _ label: String, _ title: String) -> HTML {
        """
        <form class="row__side" method="post" action="\(AccountPage.path(of: account.account))"><input type="hidden" name="tugas" value="\(granted.id.text)">\
        <button class="button" name="aksi" value="lepas" aria-label="\(label): \(title)">\(label)</button></form>
        """
    }

    /// Offices that people of her name hold: one tap ties the account to one.
    private var offices: HTML {
        let rows = found.filter { !$0.accounts.contains(account.account) }.prefix(30).html { one -> HTML in
            let office = one.office
            let words = say(office.words)
            let button: HTML =
                one.role == nil
                ? "<span class=\"row__side\">\(say("Tanpa akun", "Has no account"))</span>"
                : """
                <form class="row__side" method="post" action="\(AccountPage.path(of: account.account))"><input type="hidden" name="jabatan" value="\(office.card.text)">\
                <button class="button" name="aksi" value="ikat" aria-label="\(say("Beri tugas ini", "Give this")): \(words)">\(say("Beri tugas ini", "Give this"))</button></form>
                """
            return """
                <li class="row"><span class="row__body"><span class="row__title">\(office.name)</span><span class="row__note">\(words)</span></span>\(button)</li>
                """
        }
        let list: HTML =
            rows.isEmpty
            ? "<p>\(say("Tidak ada jabatan dengan nama itu.", "Nobody of that name holds an office."))</p>"
            : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
        return """
            <section class="card stack" aria-labelledby="jabatan"><h2 id="jabatan">\(say("Ikat ke jabatan", "Tie it to an office"))</h2>
            <form class="measure" action="\(AccountPage.path(of: account.account))"><label class="hidden" for="cari">\(say("Nama di SK", "Name in the decree"))</label>\
            <input class="input" id="cari" name="cari" value="\(sought)" autocomplete="off"><button class="button">\(say("Cari", "Look"))</button></form>
            \(list)</section>
            """
    }

    private func form(_ set: FieldSet) -> HTML {
        """
        <details class="fold"\(flag: "open", set.value("aksi") == "tugas")><summary>\(say("Tugas lain tanpa jabatan", "Another mandate without an office"))</summary>
        <form class="stack" method="post" action="\(AccountPage.path(of: account.account))">\
        \(choice.fields(set, say, but: [.caseWorker, .neighbourhoodHead]))
        <button class="button" name="aksi" value="tugas">\(say("Tambah tugas", "Add it"))</button></form></details>
        """
    }

    private func title(_ role: Role, _ region: String, _ book: String) -> String {
        [say(role.title), area(region, book) ?? say("Seluruh wilayah", "All regions")].joined(separator: " · ")
    }
}
