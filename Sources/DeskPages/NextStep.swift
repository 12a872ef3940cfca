import Plain
import Records
import Rules

/// The step that moves a complaint on, and how it is asked for.
struct NextStep {
    let form: Form
    let words: Phrase

    private init(_ form: Form, _ words: Phrase) {
        self.form = form
        self.words = words
    }

    /// Those that move it on from where it stands, the likeliest first; each is somebody else's to take.
    static func of(_ complaint: Complaint, for person: Person) -> [NextStep] {
        if let part = complaint.openPart(of: person.scope) { return part.state == .asked ? [partPlanned] : [partDone] }
        if complaint.pause != nil { return [resumed] }
        return switch complaint.state {
        case .recorded, .returned: [verified, dispatched]
        case .verified: [submitted, dispatched]
        case .submitted: [dispatched]
        case .dispatched, .reopened: [received]
        case .received: [planned]
        case .planned: [working]
        case .working: [claimed]
        case .claimed, .confirmed, .unconfirmed, .ineligible, .refused, .merged: []
        }
    }

    private static let verified = NextStep(
        .complaintVerified,
        Phrase("Datang ke tempatnya, lihat, lalu catat di sini.", "Go there, look, and write it down here."))
    private static let submitted = NextStep(
        .complaintSubmitted,
        Phrase("Sudah dilihat. Sekarang ajukan ke dinasnya.", "It was seen. Now send it to its office."))
    private static let dispatched = NextStep(
        .complaintDispatched, Phrase("Pilih dinas yang menanganinya.", "Choose the office that answers for it."))
    private static let received = NextStep(
        .complaintReceived, Phrase("Tunjuk petugasnya, dan kabari pelapor.", "Name who does it, and tell the reporter.")
    )
    private static let planned = NextStep(
        .complaintPlanned, Phrase("Tentukan harinya, dan kabari pelapor.", "Settle the day, and tell the reporter."))
    private static let working = NextStep(
        .complaintWorking, Phrase("Kalau mulai dikerjakan, catat di sini.", "When the work begins, write it down here.")
    )
    private static let claimed = NextStep(
        .complaintClaimed,
        Phrase("Kalau sudah beres, tulis hasilnya dengan foto.", "When it is solved, show the result."))
    private static let partPlanned = NextStep(
        .complaintPartPlanned,
        Phrase("Dinas ini ikut diminta. Tentukan harinya.", "Your office is asked as well. Settle the day."))
    private static let partDone = NextStep(
        .complaintPartDone,
        Phrase("Kalau bagian ini beres, tulis hasilnya.", "When your part is done, show the result."))
    private static let resumed = NextStep(
        .complaintResumed, Phrase("Yang ditunggu sudah ada? Lanjutkan hitungannya.", "Is it here? Let the clock go on.")
    )
}
