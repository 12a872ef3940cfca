import Synchronization

/// Passwords are looked at beside the desk, one after another: each costs as much as many entries. So many may wait, and
/// whoever comes then is told to come again.
final class Hashing: Sendable {
    static let mostWaiting = 32
    private let waiting = Mutex(0)
    private let lane = Lane()

    private actor Lane {
        func run<Result: Sendable>(_ work: @Sendable () throws -> Result) rethrows -> Result { try work() }
    }

    /// - Throws: `Crowded` when too many wait already
    func run<Result: Sendable>(_ work: @Sendable () throws -> Result) async throws -> Result {
        guard
            waiting.withLock({ count in
                if count >= Hashing.mostWaiting { return false }
                count += 1
                return true
            })
        else { throw Crowded() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await lane.run(work)
    }
}
