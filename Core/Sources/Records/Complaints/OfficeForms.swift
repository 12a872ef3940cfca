import Plain
import Rules

/// What an office does with a complaint. There is no dead end: it passes on, asks, or refuses on a ground.
extension Form {
    private static let hasIt: ComplaintStates = .atOffice
    private static let hands: Roles = [.officer, .villageOperator]

    public static let complaintReceived = Form.step(
        "complaint-received", from: [.dispatched, .reopened], to: .received, writers: hands,
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.assignee = entry["assignee"] ?? complaint.assignee
        })

    public static let complaintAssigned = Form.step(
        "complaint-assigned", from: hasIt, writers: hands,
        change: { entry, complaint in complaint.assignee = entry["assignee"] ?? "" })

    public static let complaintPlanned = Form.step(
        "complaint-planned", from: [.received, .planned, .working], to: .planned, writers: hands,
        check: { entry, context in
            guard let day = entry.day("on"), day < entry.day else { return [] }
            return [Problem("on", "Tanggalnya sudah lewat.", "The day has passed.")]
        },
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.planned = entry.day("on")
        })

    public static let complaintWorking = Form.step(
        "complaint-working", from: [.received, .planned, .reopened],
        to: .working, writers: hands, change: { $1.noteAnswer($0) })

    public static let complaintClaimed = Form.step(
        "complaint-claimed", from: [.received, .planned, .working], to: .claimed, writers: hands,
        check: { _, context in
            #if hasFeature(Embedded)
            []
            #else
            awaited(context.card?.complaint)
            #endif
        },
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.claimed = entry.clockDay
            complaint.photos += entry["photos"]?.words ?? []
        })

    public static let complaintWaiting = Form.step(
        "complaint-waiting", from: hasIt, writers: hands,
        check: { _, context in
            context.card?.complaint?.pause == nil
                ? [] : [Problem("needed", "Masih menunggu yang diminta tadi.", "Still waiting for what was asked.")]
        },
        change: { entry, complaint in
            if complaint.answered == nil { complaint.answered = entry.clockDay }
            complaint.pauses.append(
                Complaint.DocumentWait(from: entry.clockDay, to: nil, reason: entry["needed"] ?? ""))
        })

    public static let complaintResumed = Form.step(
        "complaint-resumed", from: hasIt,
        writers: hands, change: { entry, complaint in complaint.resume(on: entry.clockDay) })

    /// Once freely; the second time the regency decides, so that nobody plays ping-pong.
    public static let complaintForwarded = Form.step(
        "complaint-forwarded", from: hasIt, to: .dispatched, writers: [.officer, .regencyCoach, .villageOperator],
        check: { entry, context in
            guard let complaint = context.card?.complaint else { return [] }
            if entry["office"] == complaint.office {
                return [Problem("office", "Pilih dinas yang lain.", "Choose another office.")]
            }
            guard complaint.forwards > 0, context.role == .officer else { return [] }
            return [
                Problem(
                    "office", "Sudah pernah diteruskan. Kabupaten yang memutuskan sekarang.",
                    "It was passed on before. The regency decides now.")
            ]
        },
        change: { entry, complaint in
            complaint.forwards += 1
            complaint.give(to: entry)
        })

    public static let complaintRefused = Form.step(
        "complaint-refused", from: hasIt, to: .refused, writers: hands, change: { $1.noteAnswer($0) })

    public static let complaintReply = Form.step(
        "complaint-reply", from: hasIt, writers: hands,
        change: { $1.noteAnswer($0) })

    /// Read by offices and the regency alone.
    public static let complaintNote = Form.step(
        "complaint-note", from: .any, writers: [.officer, .regencyCoach], audience: [.officer, .regencyCoach])
}
