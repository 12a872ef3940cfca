public import Plain
public import Rules

/// A person of the Posyandu's area and what was written about her.
public struct Resident: Sendable {
    public let id: ID
    /// The day her card was opened.
    public let registered: Day
    public var name = ""
    public var sex: Sex?
    public var birth: Day?
    /// Mother or carer.
    public var mother = ""
    /// The RT as three digits, whatever was typed: `003`.
    public var neighbourhood = ""
    public var address = ""
    public var phone = ""
    public var household: ID?
    /// Has a KIA book: the K of SKDN.
    public var hasHealthBook = true
    public var nationalID = NationalIDState.none
    public var state = ResidentState.living
    /// The entry that ended her living here.
    var ending: ID?
    /// When this book counts her, oldest first: who moves away and comes back has two stays.
    public var residences = [Residence()]
    /// The card that this one was merged into.
    public var mergedInto: ID?
    public var pregnancies: [Pregnancy] = []
    /// All that was written of her and stays: measurings, services, referrals, schooling (`FindingViews.swift`).
    public var findings = Findings()

    public init(id: ID, registered: Day) {
        self.id = id
        self.registered = registered
    }

    /// Lives here and is not a second card of somebody else.
    public var isActive: Bool { state == .living && mergedInto == nil }

    public var pregnancy: Pregnancy? {
        for pregnancy in pregnancies.reversed() where pregnancy.ended == nil { return pregnancy }
        return nil
    }
}

extension Resident {
    #if !hasFeature(Embedded)
    /// Whether what was found is judged and counted in the same way.
    func isJudged(like other: Resident) -> Bool {
        sex == other.sex && birth == other.birth && residences == other.residences && mergedInto == other.mergedInto
    }
    #endif

    mutating func end(_ state: ResidentState, from month: Month, by entry: ID) {
        self.state = state
        ending = entry
        residences[residences.count - 1].ends = max(month, residences[residences.count - 1].begins ?? month)
    }

    /// She lives here after all.
    mutating func takeBackEnding(_ entry: ID) {
        guard ending == entry else { return }
        state = .living
        ending = nil
        residences[residences.count - 1].ends = nil
    }

    mutating func begin(in month: Month) {
        state = .living
        ending = nil
        var residence = Residence(begins: month)
        // Stays do not overlap, or she would count twice in a month: who is back before the old one is over goes on
        // with it.
        while let last = residences.last, last.ends.map({ $0 > month }) ?? true {
            if last.ends != nil { residence.begins = last.begins.map { min($0, month) } }
            residences.removeLast()
        }
        residences.append(residence)
    }
}
