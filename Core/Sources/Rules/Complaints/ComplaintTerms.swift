/// How many working days a region gives each stage, and who is told when an office is late: a region's own, else what
/// `Rule.complaintClock` and `Rule.escalationLadder` say.
public struct ComplaintTerms: Hashable, Sendable {
    public let village: Int
    public let response: Int
    /// For kinds whose place has to be looked at, and for the others.
    public let looked: Int
    public let unlooked: Int
    public let ladder: EscalationLadder

    public init(village: Int, response: Int, looked: Int, unlooked: Int, ladder: EscalationLadder = .proposed) {
        self.village = village
        self.response = response
        self.looked = looked
        self.unlooked = unlooked
        self.ladder = ladder
    }

    /// What holds where a region set nothing.
    public static let proposed = ComplaintTerms(
        village: ComplaintClock.withFieldCheck.village, response: ComplaintClock.withFieldCheck.response,
        looked: ComplaintClock.withFieldCheck.completion, unlooked: ComplaintClock.withoutFieldCheck.completion)

    /// The days of a kind; of one that nobody knows any more, those with a look at the place.
    public func clock(of kind: ComplaintKind?) -> ComplaintClock {
        let needsNoLook = kind?.clock == .withoutFieldCheck
        return ComplaintClock(village: village, response: response, completion: needsNoLook ? unlooked : looked)
    }
}
