public import Plain
import Rules

public struct Referral: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    /// Codes of the rules that fired.
    public let reasons: [String]
    public let destination: String
    public let isUrgent: Bool
    public let note: String
    /// What was heard of it, oldest first.
    public var steps: [Step] = []

    init(_ finding: Finding) {
        entry = finding.entry
        day = finding.day
        reasons = finding.codes("reasons")
        destination = finding["to"] ?? ""
        isUrgent = finding.flag("urgent")
        note = finding["note"] ?? ""
    }

    /// Where it stands on its way there and back.
    public enum State: String, CaseIterable, Sendable {
        case referred, came, treated, missed, closed
    }

    public struct Step: Hashable, Sendable {
        public let entry: ID
        public let state: State
        public let day: Day
        /// *Rujuk balik*: what the kader should do.
        public let message: String

        init?(_ finding: Finding) {
            guard let state = finding["step"].flatMap({ State(rawValue: $0) }), state != .referred else { return nil }
            (entry, self.state, day, message) = (finding.entry, state, finding.day, finding["message"] ?? "")
        }
    }

    public var state: State { steps.last?.state ?? .referred }

    /// Days after which somebody asks whether she went; proposed, unverified.
    public var asksAfterDays: Int { isUrgent ? 1 : 7 }
}
