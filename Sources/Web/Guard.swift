import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Records
import Synchronization

extension Hummingbird.Request {
    /// The form that was posted, at most half a megabyte.
    func form() async throws -> [(String, String)] {
        FormText.pairs(String(buffer: try await body.collect(upTo: 512 * 1024)))
    }

    /// A value of the query, as a form sends it: a plus sign is a space.
    func asked(_ name: String) -> String {
        FormText.pairs(uri.query ?? "").first { $0.0 == name }?.1 ?? ""
    }

    /// On this machine browsers take plain cookies; elsewhere only `__Host-` ones over TLS.
    var isLocal: Bool {
        let host = head.authority ?? ""
        return host.hasPrefix("localhost") || host.hasPrefix("127.0.0.1")
    }

    /// Where people find this server, as they typed it.
    var origin: String { "\(isLocal ? "http" : "https")://\(head.authority ?? "")" }

    var sessionCookieName: String { isLocal ? "pandu" : "__Host-pandu" }

    func cookie(_ name: String) -> String? { cookies[name]?.value }

    private var browserCookieName: String { isLocal ? "pandu-kenal" : "__Host-pandu-kenal" }

    /// The secret by which this browser is known again at the door, whoever signs in; it opens nothing.
    var browser: String? {
        cookie(browserCookieName).flatMap { text in
            let isOurs = (12...40).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 47 && $0 < 123 }
            return isOurs ? text : nil
        }
    }

    func browserCookie(_ secret: String) -> Cookie {
        Cookie(
            name: browserCookieName, value: secret, maxAge: 365 * 86_400, path: "/", secure: !isLocal, sameSite: .lax)
    }

    private var taskCookieName: String { isLocal ? "pandu-tugas" : "__Host-pandu-tugas" }

    /// The key of the mandate that somebody has chosen here; it opens nothing that is not hers.
    var task: String { cookie(taskCookieName).map { FormText.decode($0) } ?? "" }

    func taskCookie(_ key: String) -> Cookie {
        Cookie(
            name: taskCookieName, value: FormText.encode(key), maxAge: 400 * 86_400, path: "/", secure: !isLocal,
            sameSite: .lax)
    }

    /// What this browser has not heard to be stored of a person's entries (see Web/marks.js).
    func unsentMarks(of person: Person) -> [UnsentMark] {
        UnsentMark.read(cookie("pandu-hp") ?? "").filter { $0.account == person.account }
    }

    /// The session's; an empty secret takes it away. The server ends a session (see `Stay`), not the
    /// browser: no cookie lives longer than this.
    func sessionCookie(_ secret: String) -> Cookie {
        Cookie(
            name: sessionCookieName, value: secret, maxAge: secret.isEmpty ? 0 : 400 * 86_400, path: "/",
            secure: !isLocal, sameSite: .lax)
    }
}
