public import Plain

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

    // MARK: Names

    /// What a region calls each field, and in which order they stand. Fields of one name stand together.
    /// - Parameters:
    ///   - name: of a field, or empty where the region keeps the regulation's
    ///   - environment: the name under which the environment stands by itself; empty where it stays with the fields
    ///   - order: codes of fields and `environment`; what is not named comes last
    public init(environment: String = "", order: [String] = [], name: (ServiceField) -> String) {
        var named = ServiceField.allCases.map { field -> FieldGroup in
            let own = name(field)
            let title =
                own.isEmpty || own == field.title.indonesian ? field.title : Phrase(indonesian: own, english: own)
            return FieldGroup(field.code, title, [field])
        }
        if !environment.isEmpty {
            named.append(
                FieldGroup(
                    FieldPresentation.environmentCode, Phrase(indonesian: environment, english: environment), [],
                    takesEnvironment: true))
        }
        var groups: [FieldGroup] = []
        for group in named.ordered(by: { OrderKey(order.firstIndex(of: $0.code) ?? order.count) }) {
            if let place = groups.firstIndex(where: { $0.title.indonesian == group.title.indonesian }) {
                groups[place] = groups[place].joined(with: group)
            } else {
                groups.append(group)
            }
        }
        self.init(groups)
    }

    /// The code of a group under which nothing but the environment stands.
    public static let environmentCode = "environment"

    // MARK: Asking

    /// What the region calls a field.
    public func title(of field: ServiceField) -> Phrase { group(of: field, isEnvironment: false).title }

    /// The same where each of the six stands by itself: of several that the region calls alike, each has the regulation's name.
    public func ownTitle(of field: ServiceField) -> Phrase {
        let group = group(of: field, isEnvironment: false)
        return group.fields.count > 1 ? field.title : group.title
    }

    #if !hasFeature(Embedded)
    /// The six as the region orders them.
    public var order: [ServiceField] {
        let named = groups.flatMap { $0.fields }
        return named + ServiceField.allCases.filter { !named.contains($0) }
    }
    #endif

    /// The group that a link names: by its own code, or by that of a field in it.
    public func group(code: String) -> FieldGroup? {
        for group in groups where group.code == code { return group }
        return ServiceField(code: code).map { group(of: $0, isEnvironment: false) }
    }

    /// What a page of a group offers: the common ones first, *Lainnya* last.
    /// - Parameter secretly: those that go past the village, or all the others
    public func kinds(in group: FieldGroup, secretly: Bool = false) -> [ComplaintKind] {
        Catalogue.all.filter { $0.isSecret == secretly && self.group(of: $0).code == group.code }.ordered {
            OrderKey($0.isOther ? 2 : $0.isCommon ? 0 : 1)
        }
    }

    /// What a group adds up: the codes by which its kinds are counted.
    public func tallyCodes(in group: FieldGroup) -> [String] {
        var codes: [String] = []
        for field in ServiceField.allCases {
            for isEnvironment in [false, true]
            where self.group(of: field, isEnvironment: isEnvironment).code == group.code {
                codes.append(field.tallyCode(isEnvironment: isEnvironment))
            }
        }
        return codes
    }

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
