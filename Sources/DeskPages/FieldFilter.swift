import Pages
import Plain
import Records
import Rules

/// Links that show of a team's list what is of one field, as the region groups and names them, each with how many there
/// are.
struct FieldFilter {
    static let name = "bidang"
    /// What nobody gave a field.
    private static let none = "tanpa"

    private let turn: Turn
    private let group: FieldGroup?
    private let isOfNone: Bool

    init(_ turn: Turn) {
        self.turn = turn
        let asked = turn.request.asked(FieldFilter.name)
        // A field that the region joined with another is found where it stands now.
        let groups = turn.context.fields.groups
        group =
            groups.first { $0.code == asked }
            ?? ServiceField(code: asked).flatMap { field in groups.first { $0.fields.contains(field) } }
        isOfNone = group == nil && asked == FieldFilter.none
    }

    /// Whether one field is asked for, not all.
    var isOn: Bool { group != nil || isOfNone }

    func shows(_ fields: [ServiceField]) -> Bool {
        isOfNone ? fields.isEmpty : group.map { holds($0, fields) } ?? true
    }

    private func holds(_ group: FieldGroup, _ fields: [ServiceField]) -> Bool {
        fields.contains { group.fields.contains($0) }
    }

    /// - Parameters:
    ///   - all: of each thing on the list its fields
    ///   - query: what else the list was asked for
    func links(_ path: String, _ all: [[ServiceField]], query: String = "") -> HTML {
        let say = turn.say
        func link(_ words: String, _ code: String, _ count: Int, _ isHere: Bool) -> HTML {
            guard count > 0 || isHere else { return "" }
            let asked = [query, code.isEmpty ? "" : "\(FieldFilter.name)=\(code)"].filter { !$0.isEmpty }
            let address = turn.path(path) + (asked.isEmpty ? "" : "?" + asked.joined(separator: "&"))
            return
                "<a href=\"\(address)\"\(isHere ? " aria-current=\"true\"" as HTML : "")>\(words) <b>\(count)</b></a>"
        }
        guard isOn || all.contains(where: { !$0.isEmpty }) else { return "" }
        let groups = turn.context.fields.groups.html { other -> HTML in
            let count = all.filter { holds(other, $0) }.count
            return link(turn.phrase(other.title), other.code, count, other.code == group?.code)
        }
        let none = link(
            say("Tanpa bidang", "No field"), FieldFilter.none, all.filter(\.isEmpty).count, isOfNone)
        return """
            <nav class="filters" aria-label="\(say("Bidang", "Fields"))">\(link(say("Semua", "All"), "", all.count, !isOn))\(groups)\(none)</nav>
            """
    }
}
