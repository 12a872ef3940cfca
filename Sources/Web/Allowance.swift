import Synchronization

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
