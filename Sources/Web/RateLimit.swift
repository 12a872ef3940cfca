import Hummingbird
import Pages
import Synchronization

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
