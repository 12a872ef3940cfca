extension Screening {
    /// Water, toilet and larvae of a house; each is judged when somebody looked at it.
    public static let water = Screening(
        form: "water-sanitation", title: Phrase("Air dan sanitasi", "Water and sanitation"), isFor: { _, _ in false },
        conclusions: HouseKinds.waters + HouseKinds.toilets + [HouseKinds.larvaFree, HouseKinds.larvaeFound],
        judge: { found, _ in HouseKinds.water(found) })

    /// The class of a house, and what it lacks.
    public static let housing = Screening(
        form: "housing-condition", title: Phrase("Kondisi rumah", "State of the house"), isFor: { _, _ in false },
        conclusions: HouseKinds.classes + HouseKinds.lacks, judge: { found, _ in HouseKinds.housing(found) })
}

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
        if let source = found["water"].flatMap({ WaterSource(rawValue: $0) }) {
            let step = WaterStep(source, isFar: found["water-far"] == "yes")
            conclusions += of(waters, "water-\(step.rawValue)")
        }
        if let toilet = found["toilet"].flatMap({ Toilet(rawValue: $0) }) {
            let step = ToiletStep(toilet, drain: found["toilet-drain"].flatMap { ToiletDrain(rawValue: $0) })
            conclusions += of(toilets, "toilet-\(step.rawValue)")
        }
        if let seen = found["larvae"] { conclusions.append((seen == "none" ? larvaFree : larvaeFound).of()) }
        return conclusions
    }

    static func housing(_ found: Found) -> [Conclusion] {
        guard let structure = found["structure"].flatMap({ HouseStructure(rawValue: $0) }),
            let floor = found["floor"].flatMap({ FloorMaterial(rawValue: $0) }),
            let wall = found["wall"].flatMap({ WallMaterial(rawValue: $0) }),
            let roof = found["roof"].flatMap({ RoofMaterial(rawValue: $0) }), let area = found.integer("area"),
            let occupants = found.integer("occupants")
        else { return [] }
        let house = HousingFitness(
            HousingCondition(
                structure: structure, floor: floor, wall: wall, roof: roof, floorArea: area, occupants: occupants,
                isAiry: found["air"] == "yes", hasToilet: found["toilet"] == "yes", hasWater: found["water"] == "yes"),
            on: found.day)
        return of(classes, "house-\(house.fitness.rawValue)")
            + house.lacks.flatMap { of(lacks, "house-lacks-\($0.rawValue)") }
    }

    private static func of(_ kinds: [Conclusion.Kind], _ code: String) -> [Conclusion] {
        kinds.filter { $0.code == code }.map { $0.of() }
    }
}
