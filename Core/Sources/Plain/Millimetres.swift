/// A length or a circumference in whole millimetres.
public struct Millimetres: Hashable, Comparable, Sendable {
    public let value: Int32
    public init(_ value: Int) { self.value = Int32(clamping: value) }
    public var centimetres: Double { Double(value) / 10 }
    public static func < (a: Millimetres, b: Millimetres) -> Bool { a.value < b.value }
}
