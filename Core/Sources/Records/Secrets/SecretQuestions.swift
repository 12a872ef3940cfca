public import Rules

/// What a closed report asks. The answers are never an entry's own: they are sealed as one text before they are kept.
public enum SecretQuestions {
    /// What happened: one envelope.
    public static let facts: [Field] = [
        Field(
            "kind", Phrase("Tentang apa?", "What is it about?"),
            .choice(Catalogue.all.filter { $0.isSecret }.map { Choice($0.code, $0.title) }), required: true),
        Field("danger", Phrase("Ada yang terancam sekarang", "Somebody is in danger now"), .flag),
        Field(
            "note", Phrase("Apa yang terjadi?", "What happened?"), .text(maximumCharacters: 2_000), required: true),
        Field(
            "about", Phrase("Siapa yang perlu dibantu?", "Who needs help?"), .text(maximumCharacters: 120),
            hint: Phrase("Nama tidak wajib", "No name is needed")),
        Field(
            "place", Phrase("Di mana bisa ditemui dengan aman?", "Where can she be met safely?"),
            .text(maximumCharacters: 150)),
        Field(
            "involved",
            Phrase("Melibatkan aparat, kader, atau keluarganya", "Officials, kader or their family involved"),
            .flag),
        // Written by the page itself.
        Field("village", Phrase("Desa", "Village"), .text(maximumCharacters: 13)),
    ]

    /// Who tells it: an envelope of its own, opened apart.
    public static let identity: [Field] = [
        Field("name", Phrase("Nama pelapor", "Reporter's name"), .text(maximumCharacters: 80)),
        Field("phone", Phrase("Nomor HP yang aman", "A safe phone number"), .text(maximumCharacters: 20)),
        Field(
            "contact", Phrase("Kapan dan bagaimana aman dihubungi?", "When and how is it safe to call?"),
            .text(maximumCharacters: 120), hint: Phrase("Contoh: telepon pagi, jangan SMS", "Call in the morning")),
    ]

    /// The role whose unit gets it. Where officials are involved, the regency's own inspectors do.
    public static func role(for kind: ComplaintKind, isInvolved: Bool) -> OfficeRole {
        isInvolved ? .inspectorate : kind.office
    }
}
