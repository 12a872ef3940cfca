extension Rule {
    /// The ladders of WHO and UNICEF (JMP), without the step that needs a laboratory. From memory.
    public static let drinkingWater = Rule(
        "drinking-water", "Tangga air minum", "Ladder of drinking water", unit: "step", since: .first(ofYear: 2017),
        Source("WHO/UNICEF JMP", "air minum rumah tangga"), .unverified)
    public static let toilet = Rule(
        "toilet", "Tangga jamban", "Ladder of sanitation", unit: "step", since: .first(ofYear: 2017),
        Source("WHO/UNICEF JMP", "sanitasi rumah tangga"), .unverified)
    /// ABJ: houses without larvae among those looked at; 95 % is told from memory.
    public static let larvaFree = Rule(
        "larva-free", "Angka bebas jentik (ABJ)", "Houses without larvae", unit: "percent",
        since: .first(ofYear: 2017), Source("Pedoman pengendalian DBD", "angka bebas jentik"), .unverified)
}

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

/// What a household uses as a toilet.
public enum Toilet: String, CaseIterable, Sendable {
    case own, shared
    case pit
    case absent = "none"

    public var title: Phrase {
        switch self {
        case .own: Phrase("Jamban leher angsa sendiri", "Flush toilet of its own")
        case .shared: Phrase("Jamban bersama atau MCK", "Shared or public toilet")
        case .pit: Phrase("Cemplung atau plengsengan", "Open pit")
        case .absent: Phrase("Tidak ada jamban", "No toilet")
        }
    }
}

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

/// `Rule.larvaFree`.
public enum Larvae {
    public static let targets = [Dated(since: .first(ofYear: 2017), 95)]

    /// Of the houses looked at. Rounded down: 94.9 percent do not reach 95.
    public static let freeRate = Share("larva-free", of: ["larvae-inspected"], roundsDown: true)
}
