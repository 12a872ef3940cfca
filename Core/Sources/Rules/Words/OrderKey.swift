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
        (0..<keys.count).sorted { keys[$0].precedes(keys[$1]) }
    }
}

extension Array {
    public func ordered(by key: (Element) -> OrderKey) -> [Element] {
        OrderKey.places(map(key)).map { self[$0] }
    }
}
