public import Plain

public enum RoofMaterial: String, CaseIterable, Sendable {
    case good
    case brittleTiles = "brittle-tiles"
    case leaves

    public var title: Phrase {
        switch self {
        case .good: Phrase("Genteng atau seng baik", "Good tiles or sheets")
        case .brittleTiles: Phrase("Genteng rapuh atau bocor", "Brittle tiles or leaks")
        case .leaves: Phrase("Daun atau rumbia", "Leaves")
        }
    }
}
