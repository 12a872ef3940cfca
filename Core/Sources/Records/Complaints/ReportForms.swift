import Plain
import Rules

/// Telling a problem, and what the one who told it writes later.
extension Form {
    public static let complaint = Form(
        "complaint", version: 2, on: .complaint, opensCard: true, writers: [.carers, .villageOperator, .resident],
        audience: .complaintReaders,
        check: { entry, _ in
            guard let kind = entry["kind"].flatMap({ Catalogue.find($0) }), !kind.isSecret else {
                return [Problem("kind", "Pilih jenis masalahnya.", "Choose the kind of problem.")]
            }
            return []
        },
        fold: { entry, card in
            card.changeComplaint { complaint in
                guard complaint.steps.isEmpty else { return }
                complaint.kind = entry["kind"] ?? ""
                complaint.take(entry)
                complaint.isUrgent = entry.flag("urgent")
                complaint.household = entry.id("household")
                complaint.resident = entry.id("resident")
                complaint.codeDigest = entry["digest"] ?? ""
                complaint.recordedAt = entry.moment
                complaint.move(to: .recorded, by: entry)
            }
        })

    /// Who told it: written apart, so that an office reads it only when it has the complaint.
    public static let reporter = Form.step(
        "complaint-reporter", from: .any, writers: [.carers, .villageOperator, .resident],
        change: { entry, complaint in
            complaint.reporter = Complaint.Reporter(
                name: entry["name"] ?? "", phone: entry["phone"] ?? "", isConfidential: entry.flag("confidential"))
        })

    /// *Sudah dilaporkan, ikut mendukung.*
    public static let support = Form.step(
        "complaint-support", from: ComplaintStates.any.subtracting(.ended),
        writers: [.carers, .villageOperator, .resident],
        change: { _, complaint in complaint.supports += 1 })

    /// More facts: what the village sent it back for, or what an office waits for.
    public static let supplement = Form.step(
        "complaint-supplement", from: ComplaintStates.any.subtracting(.ended),
        writers: [.carers, .villageOperator, .resident],
        change: { entry, complaint in
            complaint.photos += entry["photos"]?.words ?? []
            complaint.resume(on: entry.clockDay)
            if complaint.state == .returned { complaint.state = .recorded }
        })

    public static let confirmed = Form.step(
        "complaint-confirmed", from: [.claimed, .unconfirmed], to: .confirmed, writers: [.carers, .resident])

    public static let reopened = Form.step(
        "complaint-reopened", from: [.claimed, .confirmed, .unconfirmed, .refused], to: .reopened,
        writers: [.carers, .resident],
        check: { entry, context in
            guard let ended = context.card?.complaint?.ended, entry.day.days(since: ended) > Complaint.reopeningDays
            else { return [] }
            return [
                Problem("", "Sudah lebih dari 14 hari. Buat laporan baru.", "Over 14 days ago. Make a new complaint.")
            ]
        },
        change: { entry, complaint in
            complaint.reopenings += 1
            complaint.claimed = nil
            complaint.reminders = 0
            complaint.officeSince = entry.clockDay
            complaint.answered = nil
        })
}

extension Complaint {
    /// Days after its end in which it may be opened again.
    public static let reopeningDays = 14

    mutating func take(_ entry: Entry) {
        note = entry["note"] ?? note
        neighbourhood = entry["rt"]?.asNeighbourhood ?? neighbourhood
        landmark = entry["landmark"] ?? landmark
        position = entry["position"].flatMap { Position($0) } ?? position
        photos += entry["photos"]?.words ?? []
    }
}

extension Entry {
    /// Milliseconds since 1970 by the server's clock.
    public var moment: Int64 { writtenAt + clockOffset }
}
