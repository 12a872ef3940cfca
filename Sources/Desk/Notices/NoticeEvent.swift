public import Plain
import Records
import Rules

/// What happens to a complaint, as others are told of it. Codes are for ever.
public enum NoticeEvent: String, CaseIterable, Sendable {
    case told, supplemented, verified, returned, ineligible, dispatched, forwarded, received, planned, working, waiting
    case resumed, claimed, refused, merged, confirmed, reopened, unconfirmed, escalated
    /// Told outside to whoever holds the post, and to nobody else: inside it waits in her inbox.
    case followUpLate = "follow-up-late"
    case partLate = "part-late"

    /// Nothing for steps that nobody else need hear of: names, support, notes, who does it.
    init?(form code: String) {
        switch code {
        case Form.complaint.code: self = .told
        case Form.supplement.code: self = .supplemented
        case Form.complaintVerified.code: self = .verified
        case Form.complaintReturned.code: self = .returned
        case Form.complaintIneligible.code: self = .ineligible
        case Form.complaintDispatched.code: self = .dispatched
        case Form.complaintForwarded.code: self = .forwarded
        case Form.complaintReceived.code: self = .received
        case Form.complaintPlanned.code: self = .planned
        case Form.complaintWorking.code: self = .working
        case Form.complaintWaiting.code: self = .waiting
        case Form.complaintResumed.code: self = .resumed
        case Form.complaintClaimed.code: self = .claimed
        case Form.complaintRefused.code: self = .refused
        case Form.complaintMerged.code: self = .merged
        case Form.confirmed.code: self = .confirmed
        case Form.reopened.code: self = .reopened
        case Form.complaintUnconfirmed.code: self = .unconfirmed
        case Form.complaintEscalated.code: self = .escalated
        default: return nil
        }
    }

    /// What happened, to whoever must know.
    public var title: Phrase {
        switch self {
        case .told: Phrase("Laporan baru, perlu dilihat di tempat", "New, to be seen at the place")
        case .supplemented: Phrase("Keterangan atau dokumen datang", "Facts or documents came")
        case .verified: Phrase("Sudah dilihat di tempat", "Seen at the place")
        case .returned: Phrase("Perlu dilengkapi", "Needs more facts")
        case .ineligible: Phrase("Tidak memenuhi syarat", "Not eligible")
        case .dispatched: Phrase("Laporan baru masuk", "A new complaint came in")
        case .forwarded: Phrase("Diteruskan dari dinas lain", "Passed on by another office")
        case .received: Phrase("Diterima dinas", "Received by the office")
        case .planned: Phrase("Dijadwalkan dinas", "Planned by the office")
        case .working: Phrase("Mulai dikerjakan", "Work has begun")
        case .waiting: Phrase("Dinas minta dokumen", "The office asks for a document")
        case .resumed: Phrase("Hitungan berjalan lagi", "The clock goes on")
        case .claimed: Phrase("Kata dinas sudah selesai", "Solved, says the office")
        case .refused: Phrase("Ditolak dinas dengan alasan", "Refused by the office on a ground")
        case .merged: Phrase("Digabung dengan laporan lain", "Merged with another")
        case .confirmed: Phrase("Kata pelapor sudah selesai", "Solved, says the reporter")
        case .reopened: Phrase("Dibuka kembali oleh pelapor", "Reopened by the reporter")
        case .unconfirmed: Phrase("Ditutup tanpa kata pelapor", "Closed without the reporter's word")
        case .escalated: Phrase("Laporan terlambat", "A complaint is late")
        case .followUpLate: Phrase("Tindak lanjut terlambat", "A follow-up is late")
        case .partLate: Phrase("Bagian laporan terlambat", "A part of a complaint is late")
        }
    }

    /// What each role hears of. A kader's news are her tasks, on her phone; coaches hear of what is late,
    /// as whoever holds a post of the ladder must.
    static func heard(by role: Role) -> [NoticeEvent] {
        switch role {
        case .officer: [.dispatched, .forwarded, .supplemented, .reopened, .confirmed, .escalated]
        case .villageOperator: [.told, .supplemented, .claimed, .refused, .reopened, .escalated]
        case .districtCoach, .regencyCoach: [.escalated]
        default: []
        }
    }
}
