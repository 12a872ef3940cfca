import Pages
import Plain
import Records
import Rules

/// What somebody can answer for: areas, and books of Posyandu and offices. Empty where there are too many to choose from; then
/// their codes are typed.
package struct MandateChoice {
    package var areas: [(code: String, name: String)] = []
    package var books: [(code: String, name: String)] = []
    /// More than these nobody looks through.
    package static let most = 500

    package init() {}

    /// What somebody answers for, and where.
    func fields(_ set: FieldSet, _ say: Words, but left: [Role] = []) -> HTML {
        let roles = Role.allCases.filter { $0 != .clock && $0 != .resident && !left.contains($0) }.html {
            role -> HTML in
            """
            <option value="\(role.code)"\(flag: "selected", set.value("role") == role.code)>\(say(role.title))</option>
            """
        }
        return """
            <div class="field"><label class="field__label" for="role">\(say("Peran", "Role"))</label><select class="input" id="role" name="role">\(roles)</select></div>
            \(region(set, say))\
            \(book(set, say))
            """
    }

    private func region(_ set: FieldSet, _ say: Words) -> HTML {
        guard areas.isEmpty else {
            return set.select(
                "region",
                say(
                    "Wilayah: untuk bidan, operator, pembina, RT", "Area: for midwives, operators, coaches, heads of RT"
                ),
                areas.map { ($0.code, $0.name) })
        }
        return set.text(
            "region", say("Kode wilayah", "Region code"),
            hint: say(
                "Untuk bidan, operator, pembina dan RT. Contoh: 19.05.05",
                "For midwives, operators, coaches and heads of RT. Example: 19.05.05"))
    }

    private func book(_ set: FieldSet, _ say: Words) -> HTML {
        guard books.isEmpty else {
            return set.select(
                "book",
                say(
                    "Posyandu atau dinas: untuk kader, ketua, petugas",
                    "Posyandu or office: for kader, chairs, officers"),
                books.map { ($0.code, $0.name) })
        }
        return set.text(
            "book", say("Kode buku Posyandu", "Book of the Posyandu"),
            hint: say("Untuk kader dan ketua. Lihat di Posyandu.", "For kader and chair. See under Posyandu."))
    }
}
