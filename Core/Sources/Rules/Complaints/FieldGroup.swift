public import Plain

/// One heading of a presentation and what stands under it.
public struct FieldGroup: Hashable, Sendable {
    /// The region's own; of the canonical six their fields' codes.
    public let code: String
    public let title: Phrase
    public let fields: [ServiceField]
    /// Kinds whose theme is the environment stand here, whatever their field.
    public let takesEnvironment: Bool

    public init(_ code: String, _ title: Phrase, _ fields: [ServiceField], takesEnvironment: Bool = false) {
        self.code = code
        self.title = title
        self.fields = fields
        self.takesEnvironment = takesEnvironment
    }

    /// Both under the first one's name. A field comes before the environment where the code is chosen.
    func joined(with other: FieldGroup) -> FieldGroup {
        FieldGroup(
            fields.isEmpty ? other.code : code, title, fields + other.fields,
            takesEnvironment: takesEnvironment || other.takesEnvironment)
    }

    /// A field by itself.
    public init(_ field: ServiceField) { self.init(field.code, field.title, [field]) }
}
