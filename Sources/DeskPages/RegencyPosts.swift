package import Desk
package import Pages
import Plain
package import Records
import Rules

/// *Atasan*: who holds each post that is told when something is late. A post without a person stands first.
package struct RegencyPosts {
    package let posts: [HeldPost]
    /// Of a webhook that was just set, to be shown once.
    package let secret: String
    /// The post that is being changed.
    package let asked: String

    package init(posts: [HeldPost], secret: String, asked: String) {
        self.posts = posts
        self.secret = secret
        self.asked = asked
    }

    private static let ways: [Subscription.Channel] = [.account, .lateMail, .lateWebhook]

    package func section(_ page: RegencyPage) -> HTML {
        let say = page.say
        let empty = posts.filter { $0.holder == nil }
        let lacking: HTML =
            empty.isEmpty
            ? ""
            : "<p class=\"notice is-watch\">\(Icon.warning.svg)<span>\(say("\(empty.count) jabatan belum ada orangnya. Kalau terlambat, tidak ada yang bisa diberi tahu.", "\(empty.count) posts have nobody. When something is late, nobody can be told."))</span></p>"
        let rows = (empty + posts.filter { $0.holder != nil }).html { row($0, page) }
        return """
            \(SigningSecret.html(secret, say))\(lacking)
            <div class="card scroll card--table" tabindex="0" role="region" aria-labelledby="jabatan"><table class="table"><caption id="jabatan">\(say("Atasan yang diberi tahu", "Posts that are told"))</caption>\
            <thead><tr><th scope="col">\(say("Jabatan", "Post"))</th><th scope="col">\(say("Orangnya", "Who"))</th><th scope="col">\(say("Cara", "Way"))</th>\
            <th scope="col">\(say("Tindakan", "Actions"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(form(page))
            """
    }

    private func title(_ post: HeldPost, _ page: RegencyPage) -> String {
        "\(page.say(post.post.title(villageHead: page.settings.villageHead))), \(post.areaName)"
    }

    private func row(_ post: HeldPost, _ page: RegencyPage) -> HTML {
        let say = page.say
        let who: HTML =
            post.holder.map { "\($0.name)" }
            ?? "<span class=\"tag is-watch\">\(say("belum ada orangnya", "nobody yet"))</span>"
        let way: HTML =
            post.holder.map {
                "\(RegencyPosts.way($0.channel, say))<br><span class=\"meta wrap\">\($0.address)</span>"
            } ?? "–"
        let word = post.holder == nil ? say("Isi", "Fill in") : say("Ubah", "Change")
        let address = "/pengaturan?wilayah=\(page.region)&jabatan=\(FormText.encode(post.key))#\(RegencyTyping.posts)"
        return """
            <tr><th scope="row">\(title(post, page))</th><td>\(who)</td><td>\(way)</td>\
            <td><a class="button" href="\(address)" aria-label="\(word) \(title(post, page))">\(word)</a></td></tr>
            """
    }

    private func form(_ page: RegencyPage) -> HTML {
        let say = page.say
        let old = posts.first { $0.key == asked }?.holder
        let set = page.typing.set(
            RegencyTyping.posts, say,
            [
                ("post", asked), ("name", old?.name ?? ""), ("channel", old?.channel?.code ?? ""),
                ("address", old?.address ?? ""),
            ])
        func options(_ field: String, _ all: [(String, String)]) -> HTML {
            all.html { option -> HTML in
                "<option value=\"\(option.0)\"\(flag: "selected", set.value(field) == option.0)>\(option.1)</option>"
            }
        }
        let isOpen = page.typing.part == RegencyTyping.posts || !asked.isEmpty
        return """
            <details class="fold" id="\(RegencyTyping.posts)"\(isOpen ? " open" as HTML : "")><summary><h2>\(say("Isi jabatan atasan", "Fill a post"))</h2></summary>\
            <form class="stack" method="post" action="/pengaturan"><input type="hidden" name="wilayah" value="\(page.region)">\
            <input type="hidden" name="bagian" value="\(RegencyTyping.posts)">\(set.summary())
            <div class="field"><label class="field__label" for="holder-post">\(say("Jabatan", "Post"))</label>\
            <select class="input" id="holder-post" name="post">\(options("post", posts.map { ($0.key, title($0, page)) }))</select></div>
            \(input("name", say("Nama orangnya", "Who holds it"), say("Contoh: Ibu Ratna", "Example: Ibu Ratna"), set))
            <div class="field"><label class="field__label" for="holder-channel">\(say("Diberi tahu lewat", "Told by"))</label>\
            <select class="input" id="holder-channel" name="channel">\(options("channel", RegencyPosts.ways.map { ($0.code, RegencyPosts.way($0, say)) }))</select></div>
            \(input("address", say("Alamat", "Address"), say("Nama akun, alamat surel, atau https:// untuk webhook.", "A user name, an e-mail address, or https:// for a webhook."), set))
            <button class="button button--main">\(say("Simpan", "Save"))</button></form></details>
            """
    }

    /// A line to fill in; other forms of this page ask for a name as well, so its id is its own.
    private func input(_ field: String, _ label: String, _ hint: String, _ set: FieldSet) -> HTML {
        """
        <div class="field"><label class="field__label" for="holder-\(field)">\(label)</label><span class="field__hint" id="holder-\(field)-h">\(hint)</span>\
        <input class="input" id="holder-\(field)" name="\(field)" value="\(set.value(field))" autocomplete="off" aria-describedby="holder-\(field)-h"></div>
        """
    }

    /// How somebody is told.
    package static func way(_ channel: Subscription.Channel?, _ say: Words) -> String {
        switch channel {
        case .mail: say("Surel harian", "Daily e-mail")
        case .webhook, nil: "Webhook"
        case .lateMail: say("Surel saat terlambat", "E-mail when late")
        case .lateWebhook: say("Webhook saat terlambat", "Webhook when late")
        case .account: say("Akun Pandu", "Account of Pandu")
        }
    }
}
