import Plain

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
