public import Plain
public import Rules

/// What a resident should get on a day, by the rules.
public enum DueServices {
    /// What is due, in the order in which it is offered; each says what it `gives`.
    public static func due(_ resident: Resident, on day: Day) -> [Conclusion.Kind] {
        var known = resident.known
        guard Screening.services.isFor(known, day) else { return [] }
        known.given = resident.services.map { ($0.code, $0.day) }
        return Screening.services.judge(Found(Form.services.code, on: day, []), known).map { $0.kind }
    }

    /// Doses that should have been given by now.
    public static func overdue(_ resident: Resident, on day: Day) -> [Conclusion.Kind] {
        due(resident, on: day).filter { $0.tone == .watch }
    }

    /// The six antenatal visits of the pregnancy she carries.
    public static func antenatal(_ pregnancy: Pregnancy, of resident: Resident, on day: Day) -> [Antenatal.Visit] {
        Antenatal.plan(
            lastPeriod: pregnancy.lastPeriod,
            checks: resident.checks(of: pregnancy).filter { $0[AntenatalVisit.provider] != "posyandu" }.map { $0.day },
            on: day)
    }
}
