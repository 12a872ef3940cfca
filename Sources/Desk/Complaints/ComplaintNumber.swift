import Archive
public import Plain
import Records
import Rules

/// What is counted of complaints: how many stand where today, and what happened in a span of months.
public enum ComplaintNumber: String, CaseIterable, Sendable {
    /// Open, whoever has it.
    case open = "terbuka"
    case late = "terlambat"
    case atVillage = "di-desa"
    case atOffice = "di-dinas"
    /// The clock stands while a document is awaited.
    case waiting = "menunggu-dokumen"
    /// The office says it is solved; the reporter has not spoken.
    case asked = "menunggu-pelapor"
    case told = "masuk"
    case seen = "dilihat"
    case sent = "dikirim"
    case answered = "dijawab"
    case claimed = "kata-dinas-selesai"
    /// Confirmed by the reporter.
    case confirmed = "selesai"
    /// Closed because she kept silent: counted apart.
    case unconfirmed = "tanpa-konfirmasi"
    case reopened = "dibuka-kembali"
    /// By an office on a ground, or by the village as nothing for an office.
    case refused = "ditolak"

    /// Whether it is about today, and not about a span of months.
    public var standsToday: Bool {
        switch self {
        case .open, .late, .atVillage, .atOffice, .waiting, .asked: true
        default: false
        }
    }

    public var title: Phrase {
        let code =
            switch self {
            case .open: "open"
            case .late: "late"
            case .atVillage: "at-village"
            case .atOffice: "at-office"
            case .waiting: "waiting"
            case .asked: "asked"
            default: marks[0]
            }
        return Indicator.title(of: code)
    }

    /// The marks of `Complaint.marks` that make it up.
    var marks: [String] {
        switch self {
        case .told: ["told"]
        case .seen: ["seen"]
        case .sent: ["sent"]
        case .answered: ["answered"]
        case .claimed: ["claimed"]
        case .confirmed: [ComplaintState.confirmed.code]
        case .unconfirmed: [ComplaintState.unconfirmed.code]
        case .reopened: ["reopened"]
        case .refused: [ComplaintState.refused.code, ComplaintState.ineligible.code]
        default: []
        }
    }

    /// How many of those that stand open in a state are among it.
    /// - Parameters:
    ///   - late: how many of them are past their due day
    ///   - stopped: whose clock stands
    func share(of count: Int, late: Int, stopped: Int, in state: ComplaintState) -> Int {
        switch self {
        case .open: count
        case .late: late
        case .atVillage: ComplaintStates.atVillage.contains(state) ? count : 0
        case .atOffice: ComplaintStates.atOffice.contains(state) ? count : 0
        case .waiting: ComplaintStates.atOffice.contains(state) ? stopped : 0
        case .asked: state == .claimed ? count : 0
        default: 0
        }
    }

    /// The states in which a complaint stands under it; every state when empty.
    private var states: [String] {
        let set: ComplaintStates =
            switch self {
            case .atVillage: .atVillage
            case .atOffice, .waiting: .atOffice
            case .asked: .claimed
            default: []
            }
        return ComplaintState.allCases.filter { set.contains($0) }.map { $0.code }
    }

    /// The same as a question for rows that stand open.
    func narrow(_ query: inout ComplaintQuery, today: Day) {
        query.states = states
        query.isWaiting = self == .waiting
        query.dueBefore = self == .late ? today : nil
    }

    /// The same as a question for all rows.
    func narrow(_ query: inout NumberedComplaints, today: Day, months: [Month]) {
        query.isOpen = standsToday ? true : nil
        query.isByDue = standsToday
        query.states = states
        if self == .waiting { query.dueFrom = ComplaintRow.never }
        if self == .late { query.dueBefore = today }
        guard !standsToday else { return }
        query.marks = marks
        query.months = months
    }
}
