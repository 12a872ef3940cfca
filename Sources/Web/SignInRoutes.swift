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
            guard try mandate(request) != nil else { return Reply.redirect("/masuk") }
            return passwordPage(request, problems: [])
        }
        router.post("/sandi") { request, _ in
            guard let mandate = try mandate(request) else { return Reply.redirect("/masuk") }
            let form = try await request.form()
            do {
                try await desk.sessions.changePassword(
                    of: mandate.person.account, from: value("lama", form), to: value("baru", form),
                    in: request.cookie(request.sessionCookieName) ?? "")
            } catch Refusal.invalid(let problems) {
                return passwordPage(request, problems: problems)
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
        var pause: Int?
        if case .wait(let seconds) = tried { pause = seconds }
        let page = SignInPages(Words(language(request))).signIn(
            name: name, after: after, tried: tried, absence: absence(request, kept, isForm: isForm),
            carried: kept?.carried ?? [])
        var reply = plainPage(
            page, request, status: pause != nil ? .tooManyRequests : tried == nil && !isForm ? .ok : .unauthorized)
        reply.headers[.retryAfter] = pause.map { String($0) }
        return reply
    }

    private func passwordPage(_ request: Hummingbird.Request, problems: [Problem]) -> Hummingbird.Response {
        plainPage(SignInPages(Words(language(request))).password(problems), request, status: .of(problems))
    }
}
