import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Who hears of complaints outside of Pandu, and what could not be delivered. Only an administrator opens this.
extension Server {
    static let subscriptionPath = "/langganan"

    func addSubscriptions(to router: Router<Visitor>) {
        router.get("/langganan") { request, _ in
            try subscriptionsPage(request, problems: [], typed: [], secret: "")
        }
        router.post("/langganan") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            do {
                guard let secret = try await changeSubscriptions(form, by: writer) else {
                    return Reply.redirect(Server.subscriptionPath)
                }
                return try subscriptionsPage(request, problems: [], typed: [], secret: secret)
            } catch Refusal.invalid(let problems) {
                return try subscriptionsPage(request, problems: problems, typed: form, secret: "")
            }
        }
    }

    /// - Returns: a secret to show once
    private func changeSubscriptions(_ form: [(String, String)], by writer: Person) async throws -> String? {
        let action = value("aksi", form)
        if action.isEmpty {
            let secret = try await desk.subscribe(
                Subscription.Channel(code: value("channel", form)), name: value("name", form),
                region: value("region", form), office: value("book", form), address: value("address", form),
                by: writer)
            return secret.isEmpty ? nil : secret
        }
        guard let id = ID(value("langganan", form)) else { throw Refusal.notFound }
        if action == "ulang" {
            try await desk.renewDeliveries(of: id, by: writer)
        } else {
            try await desk.setStopped(action == "henti", subscription: id, by: writer)
        }
        return nil
    }

    private func subscriptionsPage(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)], secret: String
    ) throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let once: HTML =
            secret.isEmpty
            ? ""
            : """
            <section class="card stack stack--tight" role="status"><h2>\(say("Kunci tanda tangan", "Signing secret"))</h2>\
            <p class="code code--small wrap">\(secret)</p><p>\(say("Catat sekarang. Hanya tampil sekali.", "Write it down now. It is shown once."))</p></section>
            """
        var page = Page(
            title: say("Langganan", "Subscriptions"),
            body: """
                <h1>\(say("Langganan pemberitahuan", "Subscriptions to notices"))</h1>
                <p class="lead">\(say("Hanya angka dan kode yang keluar. Nama tidak ikut.", "Only numbers and codes leave. No names."))</p>
                \(once)\(FieldSet(say: say, problems: problems, values: typed).summary())
                \(list(try desk.subscriptions.all(for: mandate.person), say))
                \(addForm(problems, typed, say))
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: Server.subscriptionPath)
        return Reply.html(shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func list(_ subscribed: [Subscribed], _ say: Words) -> HTML {
        guard !subscribed.isEmpty else {
            return "<p>\(say("Belum ada langganan.", "No subscriptions yet."))</p>"
        }
        let head = [
            say("Nama", "Name"), say("Tentang", "About"), say("Cara", "Way"), say("Kiriman", "Deliveries"),
            say("Tindakan", "Actions"),
        ].html { "<th scope=\"col\">\($0)</th>" as HTML }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(say("Daftar langganan", "Subscriptions"))"><table class="table"><caption class="hidden">\(say("Daftar langganan", "Subscriptions"))</caption>\
            <thead><tr>\(head)</tr></thead><tbody>\(subscribed.html { row($0, say) })</tbody></table></div>
            """
    }

    private func row(_ item: Subscribed, _ say: Words) -> HTML {
        let subscription = item.subscription
        let about = subscription.office.isEmpty ? desk.regions.name(subscription.region) ?? "" : subscription.office
        let state: HTML =
            item.givenUp > 0
            ? "<span class=\"tag is-act\">\(say("\(item.givenUp) gagal", "\(item.givenUp) failed"))</span>"
            : item.waiting > 0
                ? "<span class=\"tag is-watch\">\(say("\(item.waiting) menunggu", "\(item.waiting) waiting"))</span>"
                : "<span class=\"tag is-good\">\(say("Terkirim semua", "All sent"))</span>"
        let remark: HTML = item.remark.isEmpty ? "" : "<br><span class=\"meta\">\(item.remark)</span>"
        func button(_ action: String, _ word: String) -> HTML {
            "<button class=\"button\" name=\"aksi\" value=\"\(action)\" aria-label=\"\(word) \(subscription.name)\">\(word)</button>"
        }
        let stop =
            subscription.isDisabled
            ? button("lanjut", say("Lanjutkan", "Go on")) : button("henti", say("Hentikan", "Stop"))
        return """
            <tr><th scope="row">\(subscription.name)</th><td>\(about)</td>\
            <td>\(RegencyPosts.way(subscription.channel, say))<br><span class="meta wrap">\(subscription.address)</span></td>\
            <td>\(subscription.isDisabled ? "<span class=\"tag\">\(say("Berhenti", "Stopped"))</span>" : state)\(remark)</td>\
            <td><form class="cluster cluster--tight" method="post" action="\(Server.subscriptionPath)"><input type="hidden" name="langganan" value="\(subscription.id.text)">\
            \(item.givenUp > 0 ? button("ulang", say("Coba lagi", "Try again")) : "" as HTML)\(stop)</form></td></tr>
            """
    }

    private func addForm(_ problems: [Problem], _ typed: [(String, String)], _ say: Words) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: typed)
        let ways = [("mail", say("Surel sekali sehari", "E-mail once a day")), ("webhook", "Webhook")].html {
            way -> HTML in
            "<option value=\"\(way.0)\"\(flag: "selected", set.value("channel") == way.0)>\(way.1)</option>"
        }
        return """
            <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah langganan", "Add a subscription"))</h2>
            <form class="stack" method="post" action="\(Server.subscriptionPath)">\
            \(set.text("name", say("Nama", "Name"), hint: say("Contoh: Surel Dinas Perkim", "Example: Mail of the housing office")))\
            \(set.text("region", say("Kode wilayah", "Region code"), hint: say("Contoh: 19.05", "Example: 19.05")))\
            \(set.text("book", say("Kode buku dinas", "Book of the office"), hint: say("Kosongkan untuk seluruh wilayah.", "Leave empty for the whole region.")))
            <div class="field"><label class="field__label" for="channel">\(say("Cara", "Way"))</label><select class="input" id="channel" name="channel">\(ways)</select></div>
            \(set.text("address", say("Alamat", "Address"), hint: say("Alamat surel, atau https:// untuk webhook.", "An e-mail address, or https:// for a webhook.")))
            <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
            """
    }
}
