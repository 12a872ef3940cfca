extension Rule {
    /// Floor space, materials, air, toilet and water as BSPS works with them; 8 and 7.2 m² are told elsewhere.
    static let housingCriteria = Rule(
        "housing-criteria", "Kriteria rumah tidak layak huni", "Criteria of an unfit house", unit: "m² a person",
        since: .first(ofYear: 2018), Source("BSPS menurut perkim.id dan Satu Data Singkawang", "kriteria RTLH"), .quoted
    )
    /// How criteria make a class is our proposal: two of the three groups, or a structure about to fall.
    public static let housingClass = Rule(
        "housing-class", "Kelas kelayakan rumah", "Class of a house", unit: "class", since: .first(ofYear: 2026),
        Source("Usulan Pandu", "kelas RTLH"), .unverified)
}

/// What carries the house: foundation, columns, the roof's frame.
public enum HouseStructure: String, CaseIterable, Sendable {
    case sound
    case lightDamage = "light-damage"
    case heavyDamage = "heavy-damage"

    public var title: Phrase {
        switch self {
        case .sound: Phrase("Kokoh", "Sound")
        case .lightDamage: Phrase("Rusak ringan", "Lightly damaged")
        case .heavyDamage: Phrase("Rusak berat, bisa roboh", "Heavily damaged, may fall")
        }
    }
}

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

/// A house as somebody looked at it.
public struct HousingCondition: Sendable {
    public var structure: HouseStructure
    public var floor: FloorMaterial
    public var wall: WallMaterial
    public var roof: RoofMaterial
    /// Square metres.
    public var floorArea: Int
    public var occupants: Int
    /// Enough air and light.
    public var isAiry: Bool
    public var hasToilet: Bool
    public var hasWater: Bool

    public init(
        structure: HouseStructure, floor: FloorMaterial, wall: WallMaterial, roof: RoofMaterial, floorArea: Int,
        occupants: Int, isAiry: Bool, hasToilet: Bool, hasWater: Bool
    ) {
        self.structure = structure
        self.floor = floor
        self.wall = wall
        self.roof = roof
        self.floorArea = floorArea
        self.occupants = occupants
        self.isAiry = isAiry
        self.hasToilet = hasToilet
        self.hasWater = hasWater
    }
}

/// A criterion that a house does not meet: `Rule.housingCriteria`.
public enum HousingLack: String, CaseIterable, Sendable {
    case structure, floor, wall, roof, space, air, toilet, water

    public var title: Phrase {
        switch self {
        case .structure: Phrase("bangunan rusak", "structure damaged")
        case .floor: Phrase("lantai tanah atau lapuk", "floor of earth or poor wood")
        case .wall: Phrase("dinding rapuh", "weak walls")
        case .roof: Phrase("atap rapuh atau bocor", "weak or leaking roof")
        case .space: Phrase("terlalu sempit", "too crowded")
        case .air: Phrase("kurang udara dan cahaya", "too little air and light")
        case .toilet: Phrase("tanpa jamban", "no toilet")
        case .water: Phrase("tanpa air bersih", "no clean water")
        }
    }

    /// Safety, space, health: the three groups of the criteria.
    var group: Int {
        switch self {
        case .structure, .floor, .wall, .roof: 0
        case .space: 1
        case .air, .toilet, .water: 2
        }
    }
}

/// `Rule.housingClass`: the class of a house, and why.
public struct HousingFitness: Sendable {
    public enum Class: String, CaseIterable, Sendable {
        case fit, lacking, unfit

        public var title: Phrase {
            switch self {
            case .fit: Phrase("Layak huni", "Fit")
            case .lacking: Phrase("Kurang layak", "Lacking")
            case .unfit: Phrase("Tidak layak huni", "Unfit")
            }
        }
    }

    /// Square metres that a person needs.
    public static let areas = [Dated(since: .first(ofYear: 2018), 9)]

    public let lacks: [HousingLack]
    public let fitness: Class

    public init(_ house: HousingCondition, on day: Day) {
        var lacks: [HousingLack] = []
        if house.structure != .sound { lacks.append(.structure) }
        if house.floor == .earth || house.floor == .poorWood { lacks.append(.floor) }
        if house.wall == .bamboo { lacks.append(.wall) }
        if house.roof != .good { lacks.append(.roof) }
        if house.floorArea < house.occupants * (HousingFitness.areas.inForce(on: day) ?? 9) { lacks.append(.space) }
        if !house.isAiry { lacks.append(.air) }
        if !house.hasToilet { lacks.append(.toilet) }
        if !house.hasWater { lacks.append(.water) }
        self.lacks = lacks
        var groups: [Int] = []
        for lack in lacks where !groups.contains(lack.group) { groups.append(lack.group) }
        fitness =
            house.structure == .heavyDamage || groups.count > 1 ? .unfit : groups.isEmpty ? .fit : .lacking
    }
}
