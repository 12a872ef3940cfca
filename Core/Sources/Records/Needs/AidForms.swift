import Rules

/// Programmes of aid as people call them. Which of them run changes; what is not here is *Lainnya*.
private let programmes = [
    Choice("pkh", Phrase("PKH", "PKH")), Choice("food", Phrase("Sembako (BPNT)", "Food aid (BPNT)")),
    Choice("village-cash", Phrase("BLT Dana Desa", "Village cash aid")),
    Choice("health-insurance", Phrase("PBI JKN (BPJS gratis)", "Free health insurance")),
    Choice("school", Phrase("PIP", "School aid (PIP)")), Choice("house", Phrase("Bantuan rumah", "Aid for the house")),
    Choice("other", Phrase("Lainnya", "Something else")),
]

extension Form {
    public static let aidReceived = kept(
        "aid-received", Phrase("Bantuan diterima", "Aid received"), on: .household,
        fields: [
            Field("programme", Phrase("Bantuan apa?", "Which aid?"), .choice(programmes), required: true),
            Field("on", Phrase("Tanggal diterima", "Day received"), .pastDay),
            Field("amount", Phrase("Jumlah uang", "Amount of money"), .count(0...500_000, unit: "ribu rupiah")),
            .keptNote,
        ])

    /// A line for the list that the village's meeting looks at (*usulan/sanggah*). It claims nothing: others decide.
    public static let aidProposal = kept(
        "aid-proposal", Phrase("Usul atau sanggah bantuan", "Proposal or objection on aid"), on: .household,
        fields: [
            Field(
                "kind", Phrase("Usul atau sanggah?", "Proposal or objection?"),
                .choice([
                    Choice("proposal", Phrase("Usul: perlu dibantu", "Proposal: needs aid")),
                    Choice("objection", Phrase("Sanggah: tidak perlu lagi", "Objection: needs it no more")),
                    Choice("correction", Phrase("Perbaiki datanya", "Correct the record")),
                ]), required: true),
            Field("programme", Phrase("Bantuan apa?", "Which aid?"), .choice(programmes)),
            Field("reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 300), required: true),
            Field("photos", Phrase("Foto bukti", "Photographs"), .photos(most: 2)),
        ])
}
