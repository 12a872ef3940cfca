import Synchronization

/// When sessions and keys were last used, until it is written down: reading a page must never wait for the disk.
final class Contacts: Sendable {
    private let moments = Mutex<[[UInt8]: Int64]>([:])

    func note(_ digest: [UInt8], _ now: Int64) { moments.withLock { $0[digest] = now } }

    func last(_ digest: [UInt8]) -> Int64? { moments.withLock { $0[digest] } }

    /// Hands over what is not written yet; what `write` has taken is forgotten here.
    func keep(_ write: ([[UInt8]: Int64]) throws -> Void) rethrows {
        let known = moments.withLock { $0 }
        guard !known.isEmpty else { return }
        try write(known)
        moments.withLock { moments in
            for (digest, moment) in known where moments[digest] == moment { moments[digest] = nil }
        }
    }
}
