import Rules

/// What the passing of time writes, once per card and step however many servers run.
extension Form {
    /// A rung of the ladder: who is told, and of which stage.
    public static let complaintEscalated = Form.step(
        "complaint-escalated", Phrase("Terlambat", "Late"),
        from: ComplaintStates.any.subtracting(.ended),
        fields: [
            Field("stage", Phrase("Tahap", "Stage"), .text(maximumCharacters: 20), required: true),
            Field("post", Phrase("Jabatan", "Post"), .text(maximumCharacters: 40), required: true),
            // Who holds the post, and the card that says how she was told; missing where nobody could be.
            Field("told", Phrase("Yang diberi tahu", "Who was told"), .text(maximumCharacters: 80)),
            Field("holder", Phrase("Kartu pejabat", "Card of the post"), .text(maximumCharacters: 40)),
        ], writers: .clock,
        change: { entry, complaint in
            complaint.escalations.append("\(entry["stage"] ?? ""):\(entry["post"] ?? "")")
        })

    public static let complaintReminded = Form.step(
        "complaint-reminded", Phrase("Menunggu kata pelapor", "Waits for the reporter's word"), from: .claimed,
        writers: .clock, change: { _, complaint in complaint.reminders += 1 })

    /// Three reminders and fourteen days without a word.
    public static let complaintUnconfirmed = Form.step(
        "complaint-unconfirmed", Phrase("Ditutup tanpa kata pelapor", "Closed without the reporter's word"),
        from: .claimed, to: .unconfirmed, writers: .clock)
}
