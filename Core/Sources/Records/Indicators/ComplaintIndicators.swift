#if !hasFeature(Embedded)
import Plain
import Rules

/// What is counted of complaints, each field apart: `told:health`. What stands open today has no months and is read
/// from where it stands.
extension Indicator {
    static let complaints: [Indicator] =
        [
            today(
                "open", Phrase("Terbuka", "Open"), .neither,
                Phrase("Laporan yang belum berakhir.", "Complaints that have not ended.")),
            today(
                "late", Phrase("Terlambat", "Late"), .less,
                Phrase("Laporan terbuka yang lewat batas waktunya.", "Open complaints past their due day.")),
            today(
                "at-village", Phrase("Di desa", "In the village"), .neither,
                Phrase("Laporan terbuka yang menunggu desa.", "Open complaints that wait for the village.")),
            today(
                "at-office", Phrase("Di dinas", "With an office"), .neither,
                Phrase("Laporan terbuka yang menunggu dinas.", "Open complaints that wait for an office.")),
            today(
                "waiting", Phrase("Menunggu dokumen", "Waiting for documents"), .neither,
                Phrase("Waktunya berhenti sampai surat ada.", "The clock stands until a document is there.")),
            today(
                "asked", Phrase("Menunggu kata pelapor", "Waiting for the reporter"), .neither,
                Phrase(
                    "Kata dinas selesai, pelapor belum menjawab.",
                    "Solved says the office; the reporter has not spoken.")),
            event(
                "told", Phrase("Masuk", "Told"), .neither,
                Phrase("Laporan yang ditulis.", "Complaints that were written.")),
            event(
                "seen", Phrase("Sudah dilihat desa", "Seen by the village"), .more,
                Phrase("Laporan yang tempatnya dilihat desa.", "Complaints whose place the village has seen.")),
            event(
                "sent", Phrase("Sampai di dinas", "Sent to an office"), .more,
                Phrase("Laporan yang sampai di tangan dinas.", "Complaints that reached an office.")),
            event(
                "answered", Phrase("Dijawab dinas", "Answered"), .more,
                Phrase("Laporan yang dijawab dinas.", "Complaints that an office answered.")),
            event(
                "claimed", Phrase("Kata dinas sudah selesai", "Solved, says the office"), .more,
                Phrase("Laporan yang menurut dinas selesai.", "Complaints that an office calls solved.")),
            event(
                "confirmed", Phrase("Selesai", "Solved"), .more,
                Phrase("Selesai menurut pelapornya sendiri.", "Solved, says the reporter herself.")),
            event(
                "unconfirmed", Phrase("Selesai, belum dikonfirmasi", "Solved, not confirmed"), .neither,
                Phrase("Selesai karena pelapor tiga kali diam.", "Closed because the reporter kept silent three times.")
            ),
            event(
                "reopened", Phrase("Dibuka kembali", "Reopened"), .less,
                Phrase("Kata pelapor belum selesai.", "Not solved, says the reporter.")),
            event(
                "refused", Phrase("Ditolak atau tidak memenuhi syarat", "Refused or not eligible"), .less,
                Phrase("Ditolak dinas dengan alasan.", "Refused by an office on a ground.")),
            event(
                "ineligible", Phrase("Tidak memenuhi syarat", "Not eligible"), .less,
                Phrase(
                    "Bukan urusan dinas, kata desa dengan alasan.",
                    "Nothing for an office, says the village with a reason.")),
            time(
                "seen-days", Phrase("Desa melihat tempatnya", "The village looks"),
                Phrase("Hari sejak dilaporkan.", "Days since it was told.")),
            time(
                "sent-hours", Phrase("Kecepatan informasi", "Speed of information"),
                Phrase("Jam dari dicatat sampai di tangan dinas.", "Hours from the record to the office's hands.")),
            time(
                "answered-days", Phrase("Dinas menjawab", "The office answers"),
                Phrase("Hari sejak sampai di dinas.", "Days since the office has it.")),
            time(
                "claimed-days", Phrase("Dinas menyelesaikan", "The office finishes"),
                Phrase("Hari sejak pertama dikirim ke dinas.", "Days since it was first sent.")),
        ] + ["seen", "answered", "claimed"].flatMap { spread($0, Complaint.speeds) }
        + spread("sent", Complaint.hours)

    private static func today(_ code: String, _ name: Phrase, _ direction: Direction, _ means: Phrase) -> Indicator {
        Indicator(
            code, name, of: .complaints, good: direction, by: .rule(.complaintClock), at: .complaints, means: means,
            .together(.stock))
    }

    private static func event(_ code: String, _ name: Phrase, _ direction: Direction, _ means: Phrase) -> Indicator {
        Indicator(code, name, of: .complaints, good: direction, at: .complaints, means: means, .together(.flow))
    }

    private static func time(_ code: String, _ name: Phrase, _ means: Phrase) -> Indicator {
        Indicator(code, name, of: .complaints, good: .less, at: .complaints, means: means, .together(.amount))
    }

    /// How a time spreads: one count for each class.
    private static func spread(_ code: String, _ classes: [String]) -> [Indicator] {
        classes.map {
            Indicator(
                "\(code)-\($0)", Phrase("Sebaran waktu", "Spread of times"), of: .complaints, at: .none,
                means: Phrase(
                    "Laporan yang waktunya termasuk kelas ini.", "Complaints whose time falls into this class."),
                .together(.flow))
        }
    }
}
#endif
