import Plain
import Synchronization

/// A clock that the demo moves, so that what is told to have happened months ago also lies months back for the clock's
/// own steps.
final class DemoClock: Sendable {
    private let moment = Mutex<Int64>(0)
    var now: Int64 { moment.withLock { $0 } }
    func set(_ day: Day, hour: Int) {
        // Seven hours are WIB's.
        moment.withLock { $0 = Int64(day.number) * 86_400_000 + Int64(hour - 7) * 3_600_000 }
    }
}
