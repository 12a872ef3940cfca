public import Plain
import Rules

/// Where a complaint stands on its way from a resident's problem to the end that she confirms.
public enum ComplaintState: UInt8, CaseIterable, Sendable {
    /// Written down; the village looks next.
    case recorded
    /// Sent back to whoever wrote it, with what is missing.
    case returned
    /// Seen at the place, and as it was told.
    case verified
    /// The village sent it on; which office gets it is being settled.
    case submitted
    /// With an office, which has not answered.
    case dispatched
    case received, planned, working
    /// The office says that it is solved.
    case claimed
    /// The resident says that it is not: the office has it again.
    case reopened
    /// Ends. The resident says that it is solved.
    case confirmed
    /// She was asked three times and kept silent: counted apart.
    case unconfirmed
    /// The village says with a reason that this is nothing for an office.
    case ineligible
    /// An office refuses on a ground.
    case refused
    /// Goes on as another complaint.
    case merged

    /// The stored code.
    public var code: String {
        switch self {
        case .recorded: "recorded"
        case .returned: "returned"
        case .verified: "verified"
        case .submitted: "submitted"
        case .dispatched: "dispatched"
        case .received: "received"
        case .planned: "planned"
        case .working: "working"
        case .claimed: "claimed"
        case .reopened: "reopened"
        case .confirmed: "confirmed"
        case .unconfirmed: "unconfirmed"
        case .ineligible: "ineligible"
        case .refused: "refused"
        case .merged: "merged"
        }
    }

    public var title: Phrase {
        switch self {
        case .recorded: Phrase("Tercatat", "Recorded")
        case .returned: Phrase("Perlu dilengkapi", "Needs more facts")
        case .verified: Phrase("Sudah dilihat", "Seen at the place")
        case .submitted: Phrase("Diajukan desa", "Sent on by the village")
        case .dispatched: Phrase("Menunggu dinas", "Waits for the office")
        case .received: Phrase("Diterima dinas", "With the office")
        case .planned: Phrase("Dijadwalkan", "Planned")
        case .working: Phrase("Dikerjakan", "Being worked on")
        case .claimed: Phrase("Kata dinas sudah selesai", "Solved, says the office")
        case .reopened: Phrase("Dibuka kembali", "Reopened")
        case .confirmed: Phrase("Selesai", "Solved")
        case .unconfirmed: Phrase("Selesai, belum dikonfirmasi", "Solved, not confirmed")
        case .ineligible: Phrase("Tidak memenuhi syarat", "Not eligible")
        case .refused: Phrase("Ditolak dengan alasan", "Refused on a ground")
        case .merged: Phrase("Digabung", "Merged")
        }
    }
}

/// A set of states: from which a step is possible.
public struct ComplaintStates: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public init(_ state: ComplaintState) { rawValue = 1 << UInt16(state.rawValue) }

    public func contains(_ state: ComplaintState) -> Bool { contains(ComplaintStates(state)) }

    public static let recorded = ComplaintStates(.recorded)
    public static let returned = ComplaintStates(.returned)
    public static let verified = ComplaintStates(.verified)
    public static let submitted = ComplaintStates(.submitted)
    public static let dispatched = ComplaintStates(.dispatched)
    public static let received = ComplaintStates(.received)
    public static let planned = ComplaintStates(.planned)
    public static let working = ComplaintStates(.working)
    public static let claimed = ComplaintStates(.claimed)
    public static let reopened = ComplaintStates(.reopened)
    public static let confirmed = ComplaintStates(.confirmed)
    public static let unconfirmed = ComplaintStates(.unconfirmed)
    public static let ineligible = ComplaintStates(.ineligible)
    public static let refused = ComplaintStates(.refused)
    public static let merged = ComplaintStates(.merged)
    /// The village has it.
    public static let atVillage: ComplaintStates = [.recorded, .returned, .verified, .submitted]
    /// An office has it and must move.
    public static let atOffice: ComplaintStates = [.dispatched, .received, .planned, .working, .reopened]
    public static let ended: ComplaintStates = [.confirmed, .unconfirmed, .ineligible, .refused, .merged]
    public static let any = ComplaintStates(rawValue: 0xFFFF)
}
