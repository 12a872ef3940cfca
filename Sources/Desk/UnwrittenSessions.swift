import Synchronization

/// Signing in while the disk takes nothing: sessions of an hour, so that reading goes on, and failures, so that nobody
/// guesses without end meanwhile. They live in this process alone; sessions end as the others do: with a sign-out,
/// another password, or the account.
final class UnwrittenSessions: Sendable {
    private static let (length, most): (Int64, Int) = (3_600_000, 10_000)

    private struct Opened {
        let account: String
        let password: String
        let until: Int64
    }
    private let opened = Mutex<[[UInt8]: Opened]>([:])
    private let failed = Mutex<[String: (failures: Int, last: Int64, until: Int64)]>([:])

    /// - Parameters:
    ///   - digest: of the session's secret
    ///   - password: the hash that was found right
    func open(_ digest: [UInt8], account: String, password: String, now: Int64) {
        opened.withLock { opened in
            opened = opened.filter { $0.value.until > now }
            guard opened.count < UnwrittenSessions.most else { return }
            opened[digest] = Opened(account: account, password: password, until: now + UnwrittenSessions.length)
        }
    }

    /// Whose it is, and the hash of the password with which it was opened.
    func find(_ digest: [UInt8], now: Int64) -> (account: String, password: String)? {
        opened.withLock { opened in
            guard let found = opened[digest], found.until > now else { return nil }
            return (found.account, found.password)
        }
    }

    func end(_ digest: [UInt8]) { opened.withLock { $0[digest] = nil } }

    /// Counts a failure of an origin.
    /// - Parameter pause: milliseconds to wait after so many failures
    func fail(_ key: String, now: Int64, pause: (Int) -> Int64) {
        failed.withLock { failed in
            failed = failed.filter { $0.value.last > now - UnwrittenSessions.length }
            let failures = (failed[key]?.failures ?? 0) + 1
            guard failed[key] != nil || failed.count < UnwrittenSessions.most else { return }
            failed[key] = (failures, now, now + pause(failures))
        }
    }

    /// The moment until which an origin must wait; when more are counted than there is room for, all new ones do.
    func until(_ key: String, now: Int64) -> Int64 {
        failed.withLock { failed in
            failed[key]?.until ?? (failed.count < UnwrittenSessions.most ? 0 : now + 60_000)
        }
    }
}
