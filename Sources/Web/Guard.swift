import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Records
import Synchronization

/// What each request carries along.
struct Visitor: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection, without its port.
    let address: String
    /// For whom it is, see `Proxies`: an address, or the network of one.
    var caller = ""

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// A part of the path by its name in the route, without percent escapes.
    func part(_ name: String) throws -> String {
        guard let text = try parameters.require(name).removingPercentEncoding else { throw Refusal.notFound }
        return text
    }
}

/// Says again the word that a phone's question carries, so that it can tell this server from whatever else answers 200.
struct SaidAgain: RouterMiddleware {
    typealias Context = Visitor
    private static let asks = HTTPField.Name("Pandu-Asks")
    private static let says = HTTPField.Name("Pandu-Says")

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        var answer = try await next(request, context)
        if let asks = SaidAgain.asks, let says = SaidAgain.says, let word = request.headers[asks],
            word.utf8.count <= 64
        {
            answer.headers[says] = word
        }
        return answer
    }
}

/// Refuses posts that another site made a browser send. No tokens in forms are needed: browsers say where a
/// request comes from, in `Sec-Fetch-Site` or in `Origin`; what says neither is no browser and carries no
/// cookie that it did not mean to.
struct SameSiteOnly: RouterMiddleware {
    typealias Context = Visitor

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        guard request.method == .post else { return try await next(request, context) }
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            // What a person began herself has no origin, or our own.
            guard site == "same-origin" || site == "none" && isOwn(request, orNone: true) else { return refused }
        } else if !isOwn(request, orNone: false) {
            return refused
        }
        return try await next(request, context)
    }

    /// - Parameter orNone: whether `null`, which browsers say where they hide it, will do
    private func isOwn(_ request: Hummingbird.Request, orNone: Bool) -> Bool {
        guard let origin = request.headers[.origin], !(orNone && origin == "null") else { return true }
        let parts = origin.split(separator: "/")
        return parts.count == 2 && parts.last.map { String($0) } == request.head.authority
    }

    private var refused: Hummingbird.Response {
        Reply.problem(.forbidden, "cross-site", "Permintaan dari situs lain ditolak.")
    }
}

/// At most so many requests a minute from one address.
final class RateLimit: RouterMiddleware {
    typealias Context = Visitor
    private struct Window {
        var minute: Int64 = 0
        var counts: [String: Int] = [:]
    }
    private let perMinute: Int
    private let clock: @Sendable () -> Int64
    private let window = Mutex(Window())

    /// - Parameter perMinute: 0 for no limit
    init(perMinute: Int, clock: @escaping @Sendable () -> Int64) {
        self.perMinute = perMinute
        self.clock = clock
    }

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        guard perMinute == 0 || take(context.caller) else {
            throw APIProblem(
                status: .tooManyRequests, code: "too-many", title: "Terlalu banyak permintaan. Coba lagi sebentar.",
                headers: [("Retry-After", "60")])
        }
        return try await next(request, context)
    }

    private func take(_ address: String) -> Bool {
        let minute = clock() / 60_000
        return window.withLock { window in
            if window.minute != minute || window.counts.count > Allowance.mostAddresses {
                window = Window(minute: minute)
            }
            window.counts[address, default: 0] += 1
            return window.counts[address, default: 0] <= perMinute
        }
    }
}

/// So much of something an hour (or some hours) from one address or account: public forms need no account, and one must not drown the rest.
final class Allowance: Sendable {
    /// Beyond as many a crowd is at work, and counting begins anew rather than fill the memory.
    static let mostAddresses = 500_000
    private struct Window {
        var hour: Int64 = 0
        var counts: [String: Int] = [:]
    }
    private let perHour: Int
    private let hours: Int64
    private let clock: @Sendable () -> Int64
    private let window = Mutex(Window())

    /// - Parameters:
    ///   - perHour: 0 for no limit
    ///   - hours: the stretch for which it is, when not one
    init(perHour: Int, hours: Int64 = 1, clock: @escaping @Sendable () -> Int64) {
        self.perHour = perHour
        self.hours = hours
        self.clock = clock
    }

    /// Whether one more would be taken.
    func isOpen(_ address: String) -> Bool {
        let hour = clock() / 3_600_000 / hours
        return window.withLock { $0.hour != hour || $0.counts[address, default: 0] < perHour }
    }

    func take(_ address: String, _ many: Int = 1) -> Bool {
        guard perHour > 0 else { return true }
        let hour = clock() / 3_600_000 / hours
        return window.withLock { window in
            if window.hour != hour || window.counts.count > Allowance.mostAddresses { window = Window(hour: hour) }
            window.counts[address, default: 0] += many
            return window.counts[address, default: 0] <= perHour
        }
    }
}

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
