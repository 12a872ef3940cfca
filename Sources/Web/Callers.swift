import Glibc
import HTTPTypes
import Hummingbird

/// Finds out for whom each request is, before anything counts it.
struct Callers: RouterMiddleware {
    typealias Context = Visitor
    let proxies: Proxies
    private static let forwarded = HTTPField.Name("X-Forwarded-For")

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        var visitor = context
        let forwarded = Callers.forwarded.map { request.headers[values: $0] } ?? []
        visitor.caller = Reach.network(of: proxies.client(of: context.address, forwarded: forwarded))
        return try await next(request, visitor)
    }
}
