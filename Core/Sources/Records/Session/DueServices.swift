public import Rules

/// What a resident should get on a day, by the rules.
public enum DueServices {
    /// Stored codes of what is due, in the order in which it is offered.
    public static func due(_ resident: Resident, on day: Day) -> [String] {
        guard let birth = resident.birth, birth <= day, resident.isWeighed(on: day) else { return [] }
        let given = resident.services.map { (code: $0.code, day: $0.day) }
        var codes: [String] = []
        if let capsule = VitaminA.due(birth: birth, given: given, on: day) { codes.append(capsule) }
        if Deworming.due(birth: birth, given: given, on: day) { codes.append(Deworming.code) }
        codes += Immunisation.due(birth: birth, given: given, on: day).map { $0.code }
        return codes
    }

    /// Doses that should have been given by now.
    public static func overdue(_ resident: Resident, on day: Day) -> [VaccineDose] {
        guard let birth = resident.birth, birth <= day, resident.isWeighed(on: day) else { return [] }
        let given = resident.services.map { (code: $0.code, day: $0.day) }
        return Immunisation.due(birth: birth, given: given, on: day)
            .filter { Immunisation.isOverdue($0, birth: birth, on: day) }
    }

    /// The six antenatal visits of the pregnancy she carries.
    public static func antenatal(_ pregnancy: Pregnancy, on day: Day) -> [Antenatal.Visit] {
        Antenatal.plan(
            lastPeriod: pregnancy.lastPeriod,
            checks: pregnancy.checks.filter { $0.provider != "posyandu" }.map { $0.day }, on: day)
    }
}
