import Desk
import Pages
import Rules

extension ComplaintNumber {
    func title(_ say: Words) -> String {
        switch self {
        case .open: say("Terbuka", "Open")
        case .late: say("Terlambat", "Late")
        case .atVillage: say("Di desa", "In the village")
        case .atOffice: say("Di dinas", "With an office")
        case .waiting: say("Menunggu dokumen", "Waiting for documents")
        case .asked: say("Menunggu kata pelapor", "Waiting for the reporter")
        case .told: say("Masuk", "Told")
        case .seen: say("Sudah dilihat desa", "Seen by the village")
        case .sent: say("Sampai di dinas", "Sent to an office")
        case .answered: say("Dijawab dinas", "Answered")
        case .claimed: say("Kata dinas sudah selesai", "Solved, says the office")
        case .confirmed: say("Selesai", "Solved")
        case .unconfirmed: say("Selesai, belum dikonfirmasi", "Solved, not confirmed")
        case .reopened: say("Dibuka kembali", "Reopened")
        case .refused: say("Ditolak atau tidak memenuhi syarat", "Refused or not eligible")
        }
    }
}

extension ComplaintTime {
    func title(_ say: Words) -> String {
        switch self {
        case .seen: say("Desa melihat tempatnya", "The village looks")
        case .sent: say("Kecepatan informasi", "Speed of information")
        case .answered: say("Dinas menjawab", "The office answers")
        case .claimed: say("Dinas menyelesaikan", "The office finishes")
        }
    }

    /// What it begins with.
    func note(_ say: Words) -> String {
        switch self {
        case .seen: say("hari sejak dilaporkan", "days since it was told")
        case .sent: say("jam dari dicatat sampai di tangan dinas", "hours from the record to the office's hands")
        case .answered: say("hari sejak sampai di dinas", "days since the office has it")
        case .claimed: say("hari sejak pertama dikirim ke dinas", "days since it was first sent")
        }
    }

    func unit(_ say: Words) -> String { self == .sent ? say("jam", "hours") : say("hari", "days") }

    /// `2,4`, or a dash where nothing happened.
    func mean(_ figures: ComplaintFigures, _ codes: [String]) -> String {
        figures.mean(self, codes).map { NumberWords.short($0, 10) } ?? "–"
    }
}
