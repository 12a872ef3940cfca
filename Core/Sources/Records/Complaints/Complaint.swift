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

    /// Whether somebody serves the office that has it, or had it.
    public func concerns(_ scope: Scope) -> Bool {
        scope.books.contains { $0 == office || formerOffices.contains($0) }
    }
}

/// A place on the map, in millionths of a degree.
public struct Position: Hashable, Sendable {
    public let latitude: Int
    public let longitude: Int
    /// How far off it may be.
    public let accuracyMetres: Int

    public init(latitude: Int, longitude: Int, accuracyMetres: Int) {
        self.latitude = latitude
        self.longitude = longitude
        self.accuracyMetres = accuracyMetres
    }

    /// Reads `-2104567 105234567 12`: latitude, longitude, metres.
    public init?(_ text: String) {
        let parts = text.words.map { $0.number }
        guard parts.count == 3, let latitude = parts[0], let longitude = parts[1], let accuracy = parts[2],
            (-90_000_000...90_000_000).contains(latitude), (-180_000_000...180_000_000).contains(longitude),
            (0...100_000).contains(accuracy)
        else { return nil }
        self.init(latitude: latitude, longitude: longitude, accuracyMetres: accuracy)
    }

    public var text: String { "\(latitude) \(longitude) \(accuracyMetres)" }

    /// Degrees as maps take them: `-2.104567,105.234567`.
    public var degrees: String { "\(Position.degrees(latitude)),\(Position.degrees(longitude))" }

    private static func degrees(_ millionths: Int) -> String {
        let size = millionths < 0 ? -millionths : millionths
        var rest = "\(size % 1_000_000)"
        while rest.utf8.count < 6 { rest = "0" + rest }
        return "\(millionths < 0 ? "-" : "")\(size / 1_000_000).\(rest)"
    }

    /// Metres to another place nearby; near the equator a degree is 111 km both ways.
    public func metres(to other: Position) -> Int {
        let (north, east) = (Double(latitude - other.latitude), Double(longitude - other.longitude))
        return Int((north * north + east * east).squareRoot() * 0.111)
    }
}
