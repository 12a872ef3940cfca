/// How a region shows the six fields: an ordered list of groups, read from its settings. Records and counts are kept
/// by the six of Permendagri 13/2024, so every presentation adds up to the same totals.
public struct FieldPresentation: Hashable, Sendable {
    public let groups: [FieldGroup]

    public init(_ groups: [FieldGroup]) { self.groups = groups }

    /// The six fields as the regulation has them.
    public static var canonical: FieldPresentation { FieldPresentation(ServiceField.allCases.map { FieldGroup($0) }) }

    // MARK: Rows

    /// Reads lines `code⇥title⇥field field…⇥environment?`. What is no field is left out; `problems` says what lacks.
    public init(rows: String) {
        groups = rows.cut(at: UInt8(ascii: "\n")).compactMap { line in
            let columns = line.cut(at: UInt8(ascii: "\t"), keepingEmpty: true)
            guard columns.count >= 3 else { return nil }
            return FieldGroup(
                columns[0], Phrase(indonesian: columns[1], english: columns[1]),
                columns[2].words.compactMap { ServiceField(code: $0) },
                takesEnvironment: columns.count > 3 && columns[3] == "environment")
        }
    }

    /// The same lines.
    public var rows: String {
        groups.map { group in
            let fields = group.fields.map { $0.code }.joined(separator: " ")
            return
                "\(group.code)\t\(group.title.indonesian)\t\(fields)\t\(group.takesEnvironment ? "environment" : "")\n"
        }.joined()
    }

    // MARK: Asking

    public func group(of kind: ComplaintKind) -> FieldGroup {
        group(of: kind.field, isEnvironment: kind.isEnvironment)
    }

    /// The one group under which something is shown and counted; its own field when the presentation forgot it.
    public func group(of field: ServiceField, isEnvironment: Bool) -> FieldGroup {
        if isEnvironment {
            for group in groups where group.takesEnvironment { return group }
        }
        for group in groups where group.fields.contains(field) { return group }
        return FieldGroup(field)
    }

    /// Sums of what is counted by `ServiceField.tallyCode`, by group in their order.
    public func sums(_ count: (String) -> Int) -> [(group: FieldGroup, count: Int)] {
        var sums = groups.map { (group: $0, count: 0) }
        for field in ServiceField.allCases {
            for isEnvironment in [false, true] {
                let group = group(of: field, isEnvironment: isEnvironment)
                let counted = count(field.tallyCode(isEnvironment: isEnvironment))
                if let place = sums.firstIndex(where: { $0.group.code == group.code }) {
                    sums[place].count += counted
                } else if counted != 0 {
                    sums.append((group, counted))
                }
            }
        }
        return sums
    }

    // MARK: Checking

    /// What a region must mend before its presentation is used: all at once.
    public func problems() -> [FieldPresentationProblem] {
        var found: [FieldPresentationProblem] = []
        for (place, group) in groups.enumerated() {
            if groups[..<place].contains(where: { $0.code == group.code }) { found.append(.sameCode(group.code)) }
            if group.fields.isEmpty, !group.takesEnvironment { found.append(.empty(group.code)) }
        }
        for field in ServiceField.allCases {
            var holders = 0
            for group in groups { holders += group.fields.filter { $0 == field }.count }
            if holders == 0 { found.append(.nowhere(field)) }
            if holders > 1 { found.append(.twice(field)) }
        }
        if groups.filter({ $0.takesEnvironment }).count > 1 { found.append(.environmentTwice) }
        return found
    }
}

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

    /// A field by itself.
    public init(_ field: ServiceField) { self.init(field.code, field.title, [field]) }
}

/// A kind that would land in no group or in two.
public enum FieldPresentationProblem: Hashable, Sendable {
    case nowhere(ServiceField)
    case twice(ServiceField)
    case environmentTwice
    /// A group under which nothing stands.
    case empty(String)
    case sameCode(String)

    public var sentence: Phrase {
        switch self {
        case .nowhere(let field):
            Phrase(
                "\(field.title.indonesian) belum masuk kelompok mana pun.", "\(field.title.english) stands in no group."
            )
        case .twice(let field):
            Phrase(
                "\(field.title.indonesian) masuk dua kelompok. Pilih satu.",
                "\(field.title.english) stands in two groups. Choose one.")
        case .environmentTwice:
            Phrase("Lingkungan masuk dua kelompok. Pilih satu.", "The environment stands in two groups. Choose one.")
        case .empty(let code): Phrase("Kelompok \(code) masih kosong.", "The group \(code) is empty.")
        case .sameCode(let code): Phrase("Kode \(code) dipakai dua kali.", "The code \(code) is used twice.")
        }
    }
}
