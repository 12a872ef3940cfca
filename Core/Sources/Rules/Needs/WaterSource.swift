public import Plain

/// Where a household's drinking water comes from.
public enum WaterSource: String, CaseIterable, Sendable {
    case piped, borehole
    case protectedWell = "protected-well"
    case spring, rain, refill
    case openWell = "open-well"
    case surface

    public var title: Phrase {
        switch self {
        case .piped: Phrase("Ledeng (PDAM)", "Piped")
        case .borehole: Phrase("Sumur bor atau pompa", "Borehole or pump")
        case .protectedWell: Phrase("Sumur tertutup", "Protected well")
        case .spring: Phrase("Mata air terlindung", "Protected spring")
        case .rain: Phrase("Air hujan", "Rain water")
        case .refill: Phrase("Air isi ulang atau galon", "Refill or bottle")
        case .openWell: Phrase("Sumur terbuka", "Open well")
        case .surface: Phrase("Sungai, kolam atau danau", "River, pond or lake")
        }
    }
}
