public import Plain

/// Where what is flushed goes.
public enum ToiletDrain: String, CaseIterable, Sendable {
    case septic, sewer, hole, open

    public var title: Phrase {
        switch self {
        case .septic: Phrase("Tangki septik", "Septic tank")
        case .sewer: Phrase("Saluran bersama (IPAL)", "Sewer")
        case .hole: Phrase("Lubang tanah", "Hole in the ground")
        case .open: Phrase("Sungai, kolam atau tanah terbuka", "River, pond or open ground")
        }
    }
}
