import Plain
import Rules

/// What the village does with a complaint before an office has it.
extension Form {
    public static let complaintVerified = Form.step(
        "complaint-verified", from: [.recorded, .returned], to: .verified, writers: [.carers, .villageOperator],
        change: { entry, complaint in
            complaint.verified = complaint.verified ?? entry.clockDay
            complaint.photos += entry["photos"]?.words ?? []
        })

    public static let complaintReturned = Form.step(
        "complaint-returned", from: [.recorded, .verified], to: .returned, writers: .villageOperator)

    public static let complaintIneligible = Form.step(
        "complaint-ineligible", from: [.recorded, .returned, .verified], to: .ineligible, writers: .villageOperator)

    /// The village sends it on.
    public static let complaintSubmitted = Form.step(
        "complaint-submitted", from: .verified, to: .submitted, writers: .villageOperator)

    /// Routing, or the regency, gives it to an office; from now on the office's clock runs.
    public static let complaintDispatched = Form.step(
        "complaint-dispatched", from: [.recorded, .returned, .verified, .submitted], to: .dispatched,
        writers: [.clock, .regencyCoach],
        change: { entry, complaint in
            complaint.give(to: entry)
            complaint.isUnverified = entry.flag("unverified")
            complaint.dispatched = complaint.dispatched ?? entry.clockDay
            if complaint.dispatchedAt == 0 { complaint.dispatchedAt = entry.moment }
        })

    /// The same problem was told twice: one of the two goes on.
    public static let complaintMerged = Form.step(
        "complaint-merged", from: ComplaintStates.any.subtracting(.ended), to: .merged,
        writers: [.villageOperator, .officer],
        check: { entry, context in
            entry.id("into") == context.card?.id
                ? [Problem("into", "Pilih laporan yang lain.", "Choose another complaint.")] : []
        },
        change: { entry, complaint in complaint.mergedInto = entry.id("into") })
}

extension Complaint {
    mutating func give(to entry: Entry) {
        let next = entry["office"] ?? office
        if !office.isEmpty, next != office, !formerOffices.contains(office) { formerOffices.append(office) }
        office = next
        officeName = entry["office-name"] ?? next
        officeSince = entry.clockDay
        answered = nil
        assignee = ""
        resume(on: entry.clockDay)
    }
}
