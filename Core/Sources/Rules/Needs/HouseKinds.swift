import Plain

/// The conclusions about a house. Those with a topic say how it is; those of a class without one say why.
enum HouseKinds {
    static let waters = WaterStep.allCases.map { step in
        Conclusion.Kind(
            "water-\(step.rawValue)", step.title, step.isUnsafe ? .watch : .calm,
            topic: Phrase("Air minum", "Drinking water"), counts: step.isUnsafe ? ["unsafe-water"] : [],
            rule: .drinkingWater)
    }
    static let toilets = ToiletStep.allCases.map { step in
        Conclusion.Kind(
            "toilet-\(step.rawValue)", step.title, step == .open ? .watch : .calm, topic: Phrase("Jamban", "Toilet"),
            counts: step == .open ? ["no-toilet"] : [], rule: .toilet)
    }

    private static let larvae = Phrase("Jentik", "Larvae")
    static let larvaFree = Conclusion.Kind(
        "larvae-none", Phrase("Bebas jentik", "No larvae"), topic: larvae, counts: ["larvae-inspected", "larva-free"],
        rule: .larvaFree)
    static let larvaeFound = Conclusion.Kind(
        "larvae-found", Phrase("Ada jentik", "Larvae found"), .watch, topic: larvae, counts: ["larvae-inspected"],
        rule: .larvaFree)

    static let classes = HousingFitness.Class.allCases.map { fitness in
        Conclusion.Kind(
            "house-\(fitness.rawValue)", fitness.title, fitness == .fit ? .calm : fitness == .lacking ? .watch : .act,
            topic: Phrase("Rumah", "House"), counts: fitness == .unfit ? ["unfit-houses"] : [], rule: .housingClass)
    }
    static let lacks = HousingLack.allCases.map {
        Conclusion.Kind("house-lacks-\($0.rawValue)", $0.title, .watch, rule: .housingCriteria)
    }

    static func water(_ found: Found) -> [Conclusion] {
        var conclusions: [Conclusion] = []
        if let source = found[WaterSanitation.water] {
            let step = WaterStep(source, isFar: found[WaterSanitation.isFar] == .yes)
            conclusions += of(waters, "water-\(step.rawValue)")
        }
        if let toilet = found[WaterSanitation.toilet] {
            let step = ToiletStep(toilet, drain: found[WaterSanitation.drain])
            conclusions += of(toilets, "toilet-\(step.rawValue)")
        }
        if let seen = found[WaterSanitation.larvae] {
            conclusions.append((seen == "none" ? larvaFree : larvaeFound).of())
        }
        return conclusions
    }

    static func housing(_ found: Found) -> [Conclusion] {
        guard let structure = found[HousingVisit.structure],
            let floor = found[HousingVisit.floor],
            let wall = found[HousingVisit.wall],
            let roof = found[HousingVisit.roof], let area = found[HousingVisit.area],
            let occupants = found[HousingVisit.occupants]
        else { return [] }
        let house = HousingFitness(
            HousingCondition(
                structure: structure, floor: floor, wall: wall, roof: roof, floorArea: area, occupants: occupants,
                isAiry: found[HousingVisit.air] == .yes, hasToilet: found[HousingVisit.toilet] == .yes,
                hasWater: found[HousingVisit.water] == .yes),
            on: found.day)
        return of(classes, "house-\(house.fitness.rawValue)")
            + house.lacks.flatMap { of(lacks, "house-lacks-\($0.rawValue)") }
    }

    private static func of(_ kinds: [Conclusion.Kind], _ code: String) -> [Conclusion] {
        kinds.filter { $0.code == code }.map { $0.of() }
    }
}
