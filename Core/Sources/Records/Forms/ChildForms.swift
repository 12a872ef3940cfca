public import Plain
import Rules

extension Form {
    /// Signs of tuberculosis of a child: nobody beside those who care for her reads it.
    public static let childTuberculosis = kept(
        "child-tb", on: .resident, screening: .childTuberculosis)
}

extension Resident {
    /// Weighed in the last two months, and not risen in either: a sign that nobody has to ask for.
    public func hasStalled(on day: Day) -> Bool {
        guard let child = Judgement.child(self, in: day.month) ?? Judgement.child(self, in: day.month.adding(-1)) else {
            return false
        }
        return child.reading.day <= day && child.isTwiceNotRising
    }

    /// Whether the check of six months at the health centre is still to be asked for.
    public func lacksSixMonthCheck(on day: Day) -> Bool {
        guard isActive, let age = known.ageMonths(on: day), InfantFeeding.checkAges.contains(age),
            let form = Forms.find("infant-feeding")
        else { return false }
        return !findings.of(form).contains { $0[InfantFeeding.sixMonths] == .yes }
    }
}
