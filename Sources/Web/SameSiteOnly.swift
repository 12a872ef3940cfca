import HTTPTypes
import Hummingbird
import Pages

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
