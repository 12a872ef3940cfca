import Records
import Synchronization

/// Settings of regencies that were folded before, with the hash of the book they were folded from.
final class Settled: Sendable {
    private let kept = Mutex<[String: (hash: String, settings: RegionSettings)]>([:])

    func find(_ region: String, at hash: String) -> RegionSettings? {
        kept.withLock { $0[region].flatMap { $0.hash == hash ? $0.settings : nil } }
    }

    func keep(_ settings: RegionSettings, at hash: String) {
        kept.withLock { $0[settings.region] = (hash, settings) }
    }
}
