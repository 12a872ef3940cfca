package import Desk
package import Pages
import Plain
package import Records
import Rules

/// Who hears of complaints outside of Pandu, and what could not be delivered.
package struct SubscriptionPage {
    package static let path = "/langganan"

    private let say: Words
    private let subscribed: [Subscribed]
    private let regionName: (String) -> String?

    /// - Parameter regionName: what a region is called
    package init(say: Words, subscribed: [Subscribed], regionName: @escaping (String) -> String?) {
        self.say = say
        self.subscribed = subscribed
        self.regionName = regionName
    }

    /// - Parameter secret: what a webhook is signed with, shown once
    package func page(_ problems: [Problem], _ typed: [(String, String)], secret: String) -> Page {
        let set = FieldSet(say: say, problems: problems, values: typed)
        return Page(
            title: say("Langganan", "Subscriptions"),
            body: """
                <h1>\(say("Langganan pemberitahuan", "Subscriptions to notices"))</h1>
                <p class="lead">\(say("Hanya angka dan kode yang keluar. Nama tidak ikut.", "Only numbers and codes leave. No names."))</p>
                \(SigningSecret.html(secret, say))\(set.summary())
                \(list)
                \(addForm(set))
                """)
    }

    private var list: HTML {
        guard !subscribed.isEmpty else {
            return "<p>\(say("Belum ada langganan.", "No subscriptions yet."))</p>"
        }
        let head = [
            say("Nama", "Name"), say("Tentang", "About"), say("Cara", "Way"), say("Kiriman", "Deliveries"),
            say("Tindakan", "Actions"),
        ].html { "<th scope=\"col\">\($0)</th>" as HTML }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(say("Daftar langganan", "Subscriptions"))"><table class="table"><caption class="hidden">\(say("Daftar langganan", "Subscriptions"))</caption>\
            <thead><tr>\(head)</tr></thead><tbody>\(subscribed.html { row($0) })</tbody></table></div>
            """
    }

    private func row(_ item: Subscribed) -> HTML {
        let subscription = item.subscription
        let about = subscription.office.isEmpty ? regionName(subscription.region) ?? "" : subscription.office
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
            <td><form class="cluster cluster--tight" method="post" action="\(SubscriptionPage.path)"><input type="hidden" name="langganan" value="\(subscription.id.text)">\
            \(item.givenUp > 0 ? button("ulang", say("Coba lagi", "Try again")) : "" as HTML)\(stop)</form></td></tr>
            """
    }

    private func addForm(_ set: FieldSet) -> HTML {
        let ways = [("mail", say("Surel sekali sehari", "E-mail once a day")), ("webhook", "Webhook")].html {
            way -> HTML in
            "<option value=\"\(way.0)\"\(flag: "selected", set.value("channel") == way.0)>\(way.1)</option>"
        }
        return """
            <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah langganan", "Add a subscription"))</h2>
            <form class="stack" method="post" action="\(SubscriptionPage.path)">\
            \(set.text("name", say("Nama", "Name"), hint: say("Contoh: Surel Dinas Perkim", "Example: Mail of the housing office")))\
            \(set.text("region", say("Kode wilayah", "Region code"), hint: say("Contoh: 19.05", "Example: 19.05")))\
            \(set.text("book", say("Kode buku dinas", "Book of the office"), hint: say("Kosongkan untuk seluruh wilayah.", "Leave empty for the whole region.")))
            <div class="field"><label class="field__label" for="channel">\(say("Cara", "Way"))</label><select class="input" id="channel" name="channel">\(ways)</select></div>
            \(set.text("address", say("Alamat", "Address"), hint: say("Alamat surel, atau https:// untuk webhook.", "An e-mail address, or https:// for a webhook.")))
            <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
            """
    }
}
