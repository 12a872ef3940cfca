public import Plain
public import Rules

extension Form {
    /// Which method a woman uses or wishes. Nobody but those who care for her reads it.
    public static let familyPlanning = Form(
        "family-planning", on: .resident, audience: .carers, screening: .familyPlanning,
        isOffered: { card, day in
            guard let resident = card.resident, resident.isActive, resident.sex == .female, resident.pregnancy == nil,
                let birth = resident.birth
            else { return false }
            return FamilyPlanning.ages.contains(day.months(since: birth))
        })
}

extension Resident {
    /// The day on which her contraception is due again; none while she is pregnant, or after a birth since.
    public var contraceptionDue: Day? {
        guard pregnancy == nil, let last = findings.last(.familyPlanning) else { return nil }
        if let birth = lastBirth, birth > last.day { return nil }
        return FamilyPlanning.due(last.answers)
    }
}
