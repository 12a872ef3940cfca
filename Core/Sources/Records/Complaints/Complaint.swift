public import Plain
public import Rules

/// What a resident tells at her Posyandu, and what became of it: a card in the book of the Posyandu that serves the
/// place, else of the village. The Posyandu, the village and the office all write on it.
public struct Complaint: Sendable {
    public let id: ID
    /// The day on which it was told.
    public let opened: Day
    /// As in `Catalogue`.
    public var kind = ""
    public var state = ComplaintState.recorded
    public var note = ""
    public var neighbourhood = ""
    /// Behind the mosque.
    public var landmark = ""
    public var position: Position?
    /// Digests of photographs.
    public var photos: [String] = []
    /// Somebody is in danger, said whoever wrote it.
    public var isUrgent = false
    public var household: ID?
    /// Whom it is about, when it was told from her card.
    public var resident: ID?
    /// SHA-256 of the code on the receipt, hexadecimal: who knows the code is the reporter.
    public var codeDigest = ""
    public var reporter: Reporter?
    /// How many others said the same.
    public var supports = 0

    /// Book of the office that has it; empty before it is dispatched.
    public var office = ""
    public var officeName = ""
    /// Offices that had it before.
    public var formerOffices: [String] = []
    public var assignee = ""
    /// Nobody of the village has seen the place.
    public var isUnverified = false
    public var forwards = 0
    public var reopenings = 0
    public var reminders = 0
    public var mergedInto: ID?
    #if !hasFeature(Embedded)
    /// What other offices were asked to do for it, in the order in which they were asked.
    public internal(set) var parts: [OfficePart] = []
    #endif

    /// When the first of each step happened; the moments in milliseconds since 1970.
    public var recordedAt: Int64 = 0
    public var dispatchedAt: Int64 = 0
    public var verified: Day?
    public var dispatched: Day?
    /// When the office that has it now got it.
    public var officeSince: Day?
    /// When that office answered.
    public var answered: Day?
    public var planned: Day?
    public var claimed: Day?
    public var ended: Day?
    public var pauses: [DocumentWait] = []
    /// `STAGE:POST` of each rung that was told.
    public var escalations: [String] = []
    public var steps: [Step] = []

    public init(id: ID, opened: Day) {
        self.id = id
        self.opened = opened
    }

    /// One thing that happened on its way.
    public struct Step: Hashable, Sendable {
        public let entry: ID
        public let form: String
        public let day: Day
        /// The state after it.
        public let state: ComplaintState
    }

    /// The clock stands while documents are awaited.
    public struct DocumentWait: Hashable, Sendable {
        public let from: Day
        public var to: Day?
        /// What is awaited.
        public let reason: String

        public init(from: Day, to: Day?, reason: String) {
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    public struct Reporter: Hashable, Sendable {
        public var name = ""
        public var phone = ""
        /// Her name is not told to the office.
        public var isConfidential = false
    }

    public var catalogued: ComplaintKind? { Catalogue.find(kind) }
    public var field: ServiceField { catalogued?.field ?? .social }
    public var isOpen: Bool { !ComplaintStates.ended.contains(state) }
    /// Waits for documents.
    public var pause: DocumentWait? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }
    public var isDispatched: Bool { !office.isEmpty }
    /// The village itself answers for this kind.
    public var isVillageOwn: Bool { catalogued?.office == .village }

    /// Whether somebody serves the office that leads, or led.
    public func isLed(by scope: Scope) -> Bool {
        scope.books.contains { $0 == office || formerOffices.contains($0) }
    }

    /// Whether somebody serves an office that has to do with it: it leads, led, or was asked for a part and did not refuse.
    public func concerns(_ scope: Scope) -> Bool {
        #if !hasFeature(Embedded)
        let given: [OfficePart.State] = [.refused, .released]
        if parts.contains(where: { scope.books.contains($0.office) && !given.contains($0.state) }) { return true }
        #endif
        return isLed(by: scope)
    }
}
