public import Rules

/// How a region shows the six fields: one card in its book, the last word holds.
public struct FieldNames: Sendable {
    public let presentation: FieldPresentation
    /// What the head of a village is called there: Perbekel, Wali Nagari; empty where she is a Kepala Desa.
    public let villageHead: String

    init(_ card: Card) {
        let facts = card.facts
        villageHead = facts.text("village-head")
        presentation = FieldPresentation(
            environment: facts.text(FieldPresentation.environmentCode), order: facts.codes("sequence"),
            name: { facts.text($0.code) })
    }
}
