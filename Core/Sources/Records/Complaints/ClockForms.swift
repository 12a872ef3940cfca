import Rules

/// What the passing of time writes, once per card and step however many servers run.
extension Form {
    /// A rung of the ladder: who is told, and of which stage; `told` and `holder`, the card that says how, are missing where
    /// nobody could be.
    public static let complaintEscalated = Form.step(
        "complaint-escalated", from: ComplaintStates.any.subtracting(.ended), writers: .clock,
        change: { entry, complaint in
            complaint.escalations.append("\(entry["stage"] ?? ""):\(entry["post"] ?? "")")
        })

    public static let complaintReminded = Form.step(
        "complaint-reminded", from: .claimed,
        writers: .clock, change: { _, complaint in complaint.reminders += 1 })

    /// Three reminders and fourteen days without a word.
    public static let complaintUnconfirmed = Form.step(
        "complaint-unconfirmed", from: .claimed, to: .unconfirmed, writers: .clock)
}
