public import Plain

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
