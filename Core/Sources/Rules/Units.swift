/// Body weight in whole grams.
public struct Grams: Hashable, Comparable, Sendable {
    public let value: Int32
    public init(_ value: Int) { self.value = Int32(clamping: value) }
    public var kilograms: Double { Double(value) / 1000 }
    public static func < (a: Grams, b: Grams) -> Bool { a.value < b.value }
}

/// A length or a circumference in whole millimetres.
public struct Millimetres: Hashable, Comparable, Sendable {
    public let value: Int32
    public init(_ value: Int) { self.value = Int32(clamping: value) }
    public var centimetres: Double { Double(value) / 10 }
    public static func < (a: Millimetres, b: Millimetres) -> Bool { a.value < b.value }
}

/// Sex as the growth standards and the civil register use it.
public enum Sex: UInt8, Sendable {
    case male = 1
    case female = 2
}

/// How a child's length or height was taken.
public enum Measure: UInt8, Sendable {
    /// Recumbent length, the way under 24 months.
    case lying
    /// Standing height, from 24 months on.
    case standing

    /// `l` or `h`, as WHO's tools write it.
    public var code: String { self == .lying ? "l" : "h" }

    public init?(code: String) {
        switch code {
        case "l", "L": self = .lying
        case "h", "H": self = .standing
        default: return nil
        }
    }
}
