import Rules

extension Form {
    public static let aidReceived = kept("aid-received", on: .household)

    /// A line for the list that the village's meeting looks at (*usulan/sanggah*). It claims nothing: others decide.
    public static let aidProposal = kept("aid-proposal", on: .household)
}
