public import Plain

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
