public import Rules

/// What a closed report asks. The answers are never an entry's own: they are sealed as one text before they are kept.
public enum SecretQuestions {
    /// What happened: one envelope. The village is written by the page itself.
    public static let facts = FormTable("secret-facts").fields

    /// Who tells it: an envelope of its own, opened apart.
    public static let identity = FormTable("secret-identity").fields

    /// The role whose unit gets it. Where officials are involved, the regency's own inspectors do.
    public static func role(for kind: ComplaintKind, isInvolved: Bool) -> OfficeRole {
        isInvolved ? .inspectorate : kind.office
    }
}
