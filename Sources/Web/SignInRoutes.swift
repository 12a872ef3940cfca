import Desk
import DeskPages
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

extension Server {
    func addSignIn(to router: Router<Visitor>) {
        router.get("/") { request, _ in
            guard let mandate = try mandate(request) else { return Reply.redirect("/masuk") }
            return Reply.redirect(mandate.mustChangePassword ? "/sandi" : home(of: mandate))
        }
        router.get("/masuk") { request, _ in
            if request.uri.queryParameters["lain"] == nil, let mandate = try mandate(request) {
                return Reply.redirect(home(of: mandate))
            }
            return signInPage(request, after: request.uri.queryParameters["sesudah"].map { String($0) } ?? "")
        }
        router.post("/masuk") { request, context in
            let form = try await request.form()
            let name = value("nama-pengguna", form).tidied().lowercased()
            let after = value("sesudah", form)
            let kept = KeptForm(carried: form)
            let browser =
                request.browser ?? "\(String(desk.randomWord(), radix: 36))\(String(desk.randomWord(), radix: 36))"
            let signedIn: SignedIn
            do {
                signedIn = try await desk.sessions.signIn(
                    name: name, password: value("kata-sandi", form), address: context.caller,
                    agent: DeviceWords.code(request.headers[.userAgent] ?? ""), browser: browser)
            } catch is Crowded {
                signedIn = .wait(seconds: 10)
            }
            guard let secret = signedIn.secret, let mandate = try desk.sessions.session(secret) else {
                return signInPage(request, name: name, after: after, signedIn, kept: kept)
            }
            // Only what she typed herself is offered again: a form drawn for one person is never saved in another's name.
            if let kept, kept.account == mandate.person.account, !mandate.mustChangePassword {
                return keptPage(
                    request, kept, home: home(of: mandate),
                    cookies: [request.sessionCookie(secret), request.browserCookie(browser)])
            }
            let next = mandate.mustChangePassword ? "/sandi" : localPath(after) ?? home(of: mandate)
            return Reply.redirect(next, cookies: [request.sessionCookie(secret), request.browserCookie(browser)])
        }
        router.post("/keluar") { request, _ in
            if let secret = request.cookie(request.sessionCookieName) { try desk.sessions.signOut(secret) }
            return Reply.redirect("/masuk", cookies: [request.sessionCookie("")])
        }
        router.post("/bahasa") { request, _ in
            let form = try await request.form()
            let code = Language(code: value("bahasa", form))?.code ?? "id"
            return Reply.redirect(
                localPath(value("sesudah", form)) ?? "/",
                cookies: [
                    Cookie(
                        name: "bahasa", value: code, maxAge: 365 * 86_400, path: "/", httpOnly: false, sameSite: .lax)
                ])
        }
        router.get("/sandi") { request, _ in
            guard let mandate = try mandate(request) else { return Reply.redirect("/masuk") }
            return passwordPage(request, mandate, problems: [])
        }
        router.post("/sandi") { request, _ in
            guard let mandate = try mandate(request) else { return Reply.redirect("/masuk") }
            let form = try await request.form()
            do {
                try await desk.sessions.changePassword(
                    of: mandate.person.account, from: value("lama", form), to: value("baru", form),
                    in: request.cookie(request.sessionCookieName) ?? "")
            } catch Refusal.invalid(let problems) {
                return passwordPage(request, mandate, problems: problems)
            }
            return Reply.redirect(home(of: mandate))
        }
    }

    func value(_ name: String, _ form: [(String, String)]) -> String {
        for (key, value) in form where key == name { return value }
        return ""
    }

    /// A path on this server, or nil: `//other.example` and `https:` lead elsewhere.
    func localPath(_ path: String) -> String? {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        return isPlain && path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\") && !path.contains("..")
            ? path : nil
    }

    /// - Parameter kept: what was typed before her session had ended, to be carried along
    func signInPage(
        _ request: Hummingbird.Request, name: String = "", after: String = "", _ tried: SignedIn? = nil,
        kept: KeptForm? = nil, isForm: Bool = false
    ) -> Hummingbird.Response {
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        var pause: Int?
        if case .wait(let seconds) = tried { pause = seconds }
        let why =
            pause.map { seconds in
                let minutes = (seconds + 59) / 60
                return say(
                    "Terlalu banyak percobaan. Tunggu \(minutes) menit, lalu coba lagi.",
                    "Too many tries. Wait \(minutes) minutes, then try again.")
            }
            ?? say(
                "Nama atau kata sandi belum cocok. Coba lagi pelan-pelan.",
                "Name or password do not match. Try again slowly.")
        let wrong: HTML =
            tried == nil
            ? ""
            : """
            <section class="problems" role="alert" tabindex="-1"><h2>\(say("Belum bisa masuk", "Not signed in"))</h2><p>\(why)</p></section>
            """
        let ended = tried == nil ? away(request, kept, isForm: isForm, say) : ""
        var page = Page(
            title: say("Masuk", "Sign in"),
            body: """
                <div class="welcome">\(Flower.svg("flower--xl"))<h1>\(say("Masuk ke Pandu", "Sign in to Pandu"))</h1></div>\(wrong)\(ended)
                <form class="stack" method="post" action="/masuk"><input type="hidden" name="sesudah" value="\(after)">\(kept?.hidden ?? "")
                <div class="field"><label class="field__label" for="nama-pengguna">\(say("Nama pengguna", "User name"))</label>\
                <input class="input" id="nama-pengguna" name="nama-pengguna" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
                <div class="field"><label class="field__label" for="kata-sandi">\(say("Kata sandi", "Password"))</label>\
                <input class="input" id="kata-sandi" name="kata-sandi" type="password" autocomplete="current-password" required></div>
                <button class="button button--main button--full">\(say("Masuk", "Sign in"))</button></form>
                <p class="cluster"><a class="more" href="/lapor">\(say("Lapor masalah tanpa akun", "Report a problem without an account"))</a>\
                <a class="more" href="/lacak">\(say("Lacak laporan", "Follow a complaint"))</a>\
                <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a></p>
                <p class="meta">\(say("Lupa kata sandi? Minta bidan atau operator desa.", "Forgot it? Ask the midwife or the village operator."))</p>
                """)
        page.back = nil
        var reply = Reply.html(
            shell.render(page),
            status: pause != nil ? .tooManyRequests : tried == nil && !isForm ? .ok : .unauthorized)
        reply.headers[.retryAfter] = pause.map { String($0) }
        return reply
    }

    private func passwordPage(
        _ request: Hummingbird.Request, _ mandate: Mandate, problems: [Problem]
    ) -> Hummingbird.Response {
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let set = FieldSet(say: say, problems: problems, values: [])
        let page = Page(
            title: say("Kata sandi baru", "New password"),
            body: """
                <h1>\(say("Buat kata sandi baru", "Make a new password"))</h1>\(set.summary())
                <form class="stack" method="post" action="/sandi">
                <div class="field"><label class="field__label" for="lama">\(say("Kata sandi lama", "Old password"))</label>\
                <input class="input" id="lama" name="lama" type="password" autocomplete="current-password" required></div>
                <div class="field"><label class="field__label" for="baru">\(say("Kata sandi baru", "New password"))</label>\
                <span class="field__hint" id="baru-h">\(say("Paling sedikit 8 huruf. Kalimat pendek juga boleh.", "At least 8 letters. A short sentence is fine."))</span>\
                <input class="input" id="baru" name="baru" type="password" autocomplete="new-password" aria-describedby="baru-h" minlength="8" required></div>
                <button class="button button--main button--full">\(say("Simpan", "Save"))</button></form>
                """)
        return Reply.html(shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}
