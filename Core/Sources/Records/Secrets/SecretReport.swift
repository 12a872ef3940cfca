public import Plain
import Rules

/// What must not be seen: a card in the named unit's own book. What was told lies in its entries, sealed to the unit's
/// key; the card knows only that there is something, how far the unit has come, and who may not read it.
public struct SecretReport: Sendable {
    public let id: ID
    /// The day on which it was told.
    public let opened: Day
    /// SHA-256 of the code on the receipt, hexadecimal.
    public var codeDigest = ""
    public var state = State.told
    /// When it was told, milliseconds since 1970.
    public var firstTold: Int64 = 0
    /// When the reporter's side last wrote, milliseconds since 1970.
    public var toldAt: Int64 = 0
    /// Accounts of those who are involved: they never read it.
    public var involved: [String] = []
    /// The book of the unit that has it now; empty while it is this one.
    public var passedTo = ""
    public var steps: [Step] = []

    public init(id: ID, opened: Day) {
        self.id = id
        self.opened = opened
    }

    /// How far the unit has come.
    public enum State: UInt8, CaseIterable, Sendable {
        case told, reached, helped, referred, closed, passed

        /// The stored code.
        public var code: String {
            switch self {
            case .told: "told"
            case .reached: "reached"
            case .helped: "helped"
            case .referred: "referred"
            case .closed: "closed"
            case .passed: "passed"
            }
        }

        public init?(code: String) {
            for state in State.allCases where state.code == code {
                self = state
                return
            }
            return nil
        }

        public var title: Phrase {
            switch self {
            case .told: Phrase("Baru masuk", "New")
            case .reached: Phrase("Sudah dihubungi", "Reached")
            case .helped: Phrase("Sedang didampingi", "Being helped")
            case .referred: Phrase("Dirujuk", "Referred")
            case .closed: Phrase("Selesai", "Closed")
            case .passed: Phrase("Diteruskan", "Passed on")
            }
        }
    }

    /// One thing that was written on it.
    public struct Step: Hashable, Sendable {
        public let entry: ID
        public let form: String
        public let day: Day
        public let writer: String
    }

    public var isOpen: Bool { state != .closed && state != .passed }
}
