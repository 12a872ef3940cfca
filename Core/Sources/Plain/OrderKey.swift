/// What a list is put in order by: a number, then words by their bytes, then an id. Each key is made once,
/// and one sorting serves every list: one for each kind of element would weigh 3 KB apiece on the phone.
public struct OrderKey: Sendable {
    private let number: Int
    private let words: String
    private let id: (high: UInt64, low: UInt64)

    public init(_ number: Int = 0, _ words: String = "", id: (high: UInt64, low: UInt64) = (0, 0)) {
        self.number = number
        self.words = words
        self.id = id
    }

    private func precedes(_ other: OrderKey) -> Bool {
        if number != other.number { return number < other.number }
        if words != other.words { return words.precedes(other.words) }
        return id.high != other.id.high ? id.high < other.id.high : id.low < other.id.low
    }

    /// The places of the keys in their order; equal ones stay as they stood.
    @inline(never)
    fileprivate static func places(_ keys: [OrderKey]) -> [Int] {
        var places = Array(keys.indices)
        var merged = places
        // Stretches in order, twice as long each time: Swift's sort for every case weighs 7 KB on the phone.
        var length = 1
        while length < keys.count {
            var start = 0
            while start < keys.count {
                let middle = min(start + length, keys.count)
                let end = min(middle + length, keys.count)
                var (left, right) = (start, middle)
                for place in start..<end {
                    let takesRight =
                        left == middle || (right < end && keys[places[right]].precedes(keys[places[left]]))
                    merged[place] = places[takesRight ? right : left]
                    if takesRight { right += 1 } else { left += 1 }
                }
                start = end
            }
            swap(&places, &merged)
            length *= 2
        }
        return places
    }
}

extension Array {
    public func ordered(by key: (Element) -> OrderKey) -> [Element] {
        OrderKey.places(map(key)).map { self[$0] }
    }
}
