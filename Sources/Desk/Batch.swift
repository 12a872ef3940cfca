import Plain
import Records
import Rules

/// What one commit gathers before it writes.
struct Batch {
    let now: Int64
    let today: Day
    var reader = EntryReader()
    var books: [String: OpenBook] = [:]
    var heads: [Int64: (seq: Int, hash: String)] = [:]
    var counts = CountChanges()
    var complaints = ComplaintChanges()
    var notices = NoticeChanges()
    var numbers = DeviceNumbers()
    /// Regions whose offices or calendar changed: the days of their complaints are counted anew.
    var resettled: Set<String> = []
    /// Whether any entry was ever held: mostly none was, and then none need be looked for.
    var hasHeld: Bool
    /// While numbers of another release are counted anew: as `Recount.countedUpTo` says.
    let countedUpTo: Int64?
    /// Books whose turn was taken before, because somebody wrote into them.
    var recounted: Set<String> = []
    private var chance: [UInt8] = []

    init(now: Int64, today: Day, hasHeld: Bool, countedUpTo: Int64?) {
        self.now = now
        self.today = today
        self.hasHeld = hasHeld
        self.countedUpTo = countedUpTo
    }

    /// Sixteen bytes; asked for in larger pieces, because each asking costs.
    mutating func salt() -> [UInt8] {
        if chance.count < 16 { chance = Digest.random(1024) }
        defer { chance.removeLast(16) }
        return Array(chance.suffix(16))
    }
}
