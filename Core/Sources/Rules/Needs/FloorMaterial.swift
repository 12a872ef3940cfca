public import Plain

public enum FloorMaterial: String, CaseIterable, Sendable {
    case tiles, boards
    case poorWood = "poor-wood"
    case earth

    public var title: Phrase {
        switch self {
        case .tiles: Phrase("Keramik, ubin atau semen", "Tiles or cement")
        case .boards: Phrase("Papan baik", "Good boards")
        case .poorWood: Phrase("Kayu mudah lapuk", "Poor wood")
        case .earth: Phrase("Tanah", "Earth")
        }
    }
}
