/// What is kept for each id: a `Dictionary` of nothing but ids, in the order in which they came.
///
/// Swift's own weighs 4 KB on the phone for every kind of value and hashes what is random already.
public struct IDTable<Value: Sendable>: Sendable {
    public private(set) var ids: [ID] = []
    private var values: [Value] = []
    /// Places in `ids` plus one, 0 where there is none; a power of two, at most half full.
    private var slots: [Int32] = []

    public init() {}

    public subscript(id: ID) -> Value? {
        guard !slots.isEmpty else { return nil }
        let place = Int(slots[slot(of: id)])
        return place > 0 ? values[place - 1] : nil
    }

    public mutating func set(_ id: ID, _ value: Value) {
        if (ids.count + 1) * 2 > slots.count { grow() }
        let slot = slot(of: id)
        let place = Int(slots[slot])
        if place > 0 {
            values[place - 1] = value
        } else {
            ids.append(id)
            values.append(value)
            slots[slot] = Int32(ids.count)
        }
    }

    /// Where the id stands, or the free slot where it would.
    private func slot(of id: ID) -> Int {
        var slot = start(of: id)
        while slots[slot] > 0, ids[Int(slots[slot]) - 1] != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// Random ids fall apart by themselves; those that are named by a day need the multiplication.
    private func start(of id: ID) -> Int {
        let mixed = (id.high ^ id.low) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 33) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: max(16, slots.count * 2))
        for place in ids.indices {
            let slot = slot(of: ids[place])
            slots[slot] = Int32(place + 1)
        }
    }
}
