/// How soon somebody of the health post looks at a person.
public enum Urgency: UInt8, Comparable, Sendable {
    /// Nobody needs to.
    case none
    /// A midwife looks at her this week.
    case week
    /// She is taken to a health post today.
    case today

    public static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }

    public var code: String {
        switch self {
        case .none: "none"
        case .week: "week"
        case .today: "today"
        }
    }
}
