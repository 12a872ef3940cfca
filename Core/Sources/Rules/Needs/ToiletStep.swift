public import Plain

/// `Rule.toilet`: from the worst to the best.
public enum ToiletStep: String, CaseIterable, Sendable {
    case open, unimproved, limited, basic

    public init(_ toilet: Toilet, drain: ToiletDrain?) {
        switch toilet {
        case .absent: self = .open
        case .pit: self = .unimproved
        case .shared: self = drain == .open ? .unimproved : .limited
        case .own: self = drain == .open ? .unimproved : .basic
        }
    }

    public var title: Phrase {
        switch self {
        case .open: Phrase("Buang air di tempat terbuka", "Open defecation")
        case .unimproved: Phrase("Jamban belum layak", "Unimproved toilet")
        case .limited: Phrase("Jamban layak, dipakai bersama", "Improved, but shared")
        case .basic: Phrase("Jamban layak sendiri", "Basic toilet")
        }
    }
}
