public import Plain

public enum WallMaterial: String, CaseIterable, Sendable {
    case brick, wood, bamboo

    public var title: Phrase {
        switch self {
        case .brick: Phrase("Tembok", "Brick")
        case .wood: Phrase("Kayu baik", "Good wood")
        case .bamboo: Phrase("Bambu atau bahan rapuh", "Bamboo or worse")
        }
    }
}
