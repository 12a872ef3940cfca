/// Body weight in whole grams.
public struct Grams: Hashable, Comparable, Sendable {
    public let value: Int32
    public init(_ value: Int) { self.value = Int32(clamping: value) }
    public var kilograms: Double { Double(value) / 1000 }
    public static func < (a: Grams, b: Grams) -> Bool { a.value < b.value }
}
