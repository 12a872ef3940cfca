import Synchronization

/// Sessions opened while the disk took nothing: reading goes on for an hour. They live in this process alone, and end
/// as the others do: with a sign-out, another password, or the account.
final class UnwrittenSessions: Sendable {
    private static let (length, most): (Int64, Int) = (3_600_000, 10_000)

    private struct Opened {
        let account: String
        let password: String
        let until: Int64
    }
    private let opened = Mutex<[[UInt8]: Opened]>([:])

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
}
