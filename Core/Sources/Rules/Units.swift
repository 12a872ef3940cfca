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

/// How sure we are that a rule says what the regulation says.
public enum Confidence: Sendable {
    /// Read in the source itself.
    case verified
    /// Told by a secondary source or from memory; staff screens say so.
    case unverified
}

/// Who says so: the document and the place in it.
public struct Source: Sendable {
    public let document: String
    public let place: String
    public init(_ document: String, _ place: String = "") {
        self.document = document
        self.place = place
    }
}

/// A value in force from a day on. Later values are added, earlier ones never edited.
public struct Dated<Value: Sendable>: Sendable {
    public let since: Day
    public let value: Value
    public init(since: Day, _ value: Value) {
        self.since = since
        self.value = value
    }
}

extension Array {
    /// The value in force on `day`: the last one that began on or before it, else the first.
    public func inForce<Value>(on day: Day) -> Value? where Element == Dated<Value> {
        var found = first?.value
        for item in self where item.since <= day { found = item.value }
        return found
    }
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
