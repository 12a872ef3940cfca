public import Plain

/// Mid-upper arm circumference of 6–59 months: the colours of the tape. `Rule.armColours`.
public enum ArmColour: String, Sendable {
    case red, yellow, green

    public init?(_ arm: Millimetres?, ageMonths: Int) {
        guard let arm, (6..<60).contains(ageMonths) else { return nil }
        self = arm.value < ArmColour.redBelow ? .red : arm.value < ArmColour.yellowBelow ? .yellow : .green
    }

    /// Millimetres.
    static let redBelow = 115
    static let yellowBelow = 125

    public var indonesian: String {
        switch self {
        case .red: "Merah"
        case .yellow: "Kuning"
        case .green: "Hijau"
        }
    }
}
