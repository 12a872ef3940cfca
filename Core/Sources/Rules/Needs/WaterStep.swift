public import Plain

/// `Rule.drinkingWater`: from the worst to the best.
public enum WaterStep: String, CaseIterable, Sendable {
    case surface, unimproved, limited, basic

    /// - Parameter isFar: going there, waiting and coming back takes more than 30 minutes
    public init(_ source: WaterSource, isFar: Bool) {
        switch source {
        case .surface: self = .surface
        case .openWell: self = .unimproved
        default: self = isFar ? .limited : .basic
        }
    }

    public var title: Phrase {
        switch self {
        case .surface: Phrase("Air permukaan", "Surface water")
        case .unimproved: Phrase("Air belum terlindung", "Unimproved water")
        case .limited: Phrase("Air layak, tetapi jauh", "Improved water, but far")
        case .basic: Phrase("Air layak", "Basic water")
        }
    }

    /// Neither protected nor clean.
    public var isUnsafe: Bool { self == .surface || self == .unimproved }
}
