#if !hasFeature(Embedded)
public import Plain
public import Rules

/// What is on record of a family's needs and of the aid that reached it. It judges nothing: whom to help others decide.
public struct AidNeed: Sendable {
    /// `nil` of somebody whose family has no card.
    public let household: Household?
    /// Those of it with a need that nobody has taken care of, and what it is.
    public let people: [(resident: Resident, conditions: [SocialCondition])]
    /// The last look at the house; `nil` while nobody looked.
    public let house: Finding?
    public let aid: [Finding]
    /// Aid that stands as an answer elsewhere: for the house, or of a pupil.
    public let otherAid: [Phrase]

    /// For whom the village proposed aid already.
    public var isProposed: Bool { household?.findings.last(.aidProposal)?["kind"] == "proposal" }
    public var hasAid: Bool { !aid.isEmpty || !otherAid.isEmpty }
    public var hasUnfitHouse: Bool { house?.counts(under: "unfit-houses") == true }
    /// What the house is classed as.
    public var houseClass: Conclusion? { house?.conclusions.first { $0.kind.topic != nil } }
    /// Why an unfit house is one.
    public var lacks: [Phrase] {
        hasUnfitHouse ? house?.conclusions.filter { $0.kind.topic == nil }.map { $0.kind.words } ?? [] : []
    }
    /// An unfit house is one need, each condition of a person another.
    public var needs: Int { people.reduce(hasUnfitHouse ? 1 : 0) { $0 + $1.conditions.count } }
    public var name: String { household?.head ?? people.first?.resident.name ?? "" }
    public var neighbourhood: String {
        household.map { $0.neighbourhood } ?? people.first?.resident.neighbourhood ?? ""
    }

    fileprivate init(_ household: Household?, _ members: [Resident]) {
        self.household = household
        people = members.filter { !$0.socialConditions.isEmpty }.map { ($0, $0.socialConditions) }
        house = household?.findings.last(.housingCondition)
        aid = household?.findings.of(.aidReceived) ?? []
        var others: [Phrase] = []
        if house?["aided"] == "yes" { others.append(Phrase("Bantuan rumah", "Aid for the house")) }
        if members.contains(where: { $0.schooling?["aid-card"] == "yes" }) {
            others.append(Phrase("PIP", "School aid (PIP)"))
        }
        otherAid = others
    }
}

extension Book {
    /// Families with a need or with aid: the most needs first, then the most reasons of a house, then by name.
    public var aidNeeds: [AidNeed] {
        var members: [ID: [Resident]] = [:]
        var alone: [AidNeed] = []
        var left: Set<ID> = []
        for resident in cards.compactMap({ $0.resident }) where resident.mergedInto == nil {
            if let home = resident.household, card(home)?.household != nil {
                if resident.isActive { members[home, default: []].append(resident) } else { left.insert(home) }
            } else if resident.isActive {
                alone.append(AidNeed(nil, [resident]))
            }
        }
        // A house whose people all moved or died asks for nothing.
        let homes = cards.compactMap { $0.household }.filter { members[$0.id] != nil || !left.contains($0.id) }
        let families = homes.map { AidNeed($0, members[$0.id] ?? []) }
        return (families + alone).filter { $0.needs > 0 || $0.hasAid }.sorted { one, other in
            (-one.needs, -one.lacks.count, one.name) < (-other.needs, -other.lacks.count, other.name)
        }
    }
}
#endif
