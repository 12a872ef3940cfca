import Desk
package import Pages
import Plain
import Records
import Rules

/// The names under which a regency shows the six fields. The same name twice is one group.
package struct RegencyFields {
    package let page: RegencyPage

    package init(page: RegencyPage) {
        self.page = page
    }

    private static let codes = ServiceField.allCases.map { $0.code } + [FieldPresentation.environmentCode]

    /// What the form says, by the fields of `Form.fieldNames`: the numbers beside the names give the order. Of two with
    /// one number, the one that was moved up stands first, the one that was moved down last.
    package static func answers(_ form: [(String, String)]) -> [(String, String)] {
        func typed(_ name: String) -> String { form.first { $0.0 == name }?.1 ?? "" }
        func key(_ code: String, _ offset: Int) -> (Int, Int, Int) {
            let number = Int(typed("urut-\(code)")) ?? 99
            let before = Int(typed("semula-\(code)")) ?? number
            return (number, number < before ? 0 : number > before ? 2 : 1, offset)
        }
        let order = codes.enumerated().sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }
        return codes.map { ($0, typed($0)) } + [
            ("sequence", order.map { $0.element }.joined(separator: " ")), ("village-head", typed("village-head")),
        ]
    }

    private var standing: [(String, String)] {
        let shown = page.settings.fields
        var values = [("village-head", page.settings.villageHead)]
        for field in ServiceField.allCases {
            let group = shown.group(of: field, isEnvironment: false)
            values.append((field.code, group.title.indonesian))
            values.append(("urut-\(field.code)", "\((shown.groups.firstIndex(of: group) ?? 0) + 1)"))
        }
        if let place = shown.groups.firstIndex(where: { $0.takesEnvironment }) {
            values.append((FieldPresentation.environmentCode, shown.groups[place].title.indonesian))
            values.append(("urut-\(FieldPresentation.environmentCode)", "\(place + 1)"))
        }
        return values
    }

    package var section: HTML {
        let say = page.say
        let set = page.typing.set(RegencyTyping.fields, say, standing)
        let standing = standing
        func before(_ code: String) -> String { standing.first { $0.0 == "urut-\(code)" }?.1 ?? "99" }
        let rows = RegencyFields.codes.html { code -> HTML in
            let field = ServiceField(code: code)
            let title =
                field.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Lingkungan", "Environment")
            let hint: HTML =
                field == nil
                ? "<span class=\"field__hint\">\(say("Kosong: ikut bidangnya masing-masing.", "Empty: each with its field."))</span>"
                : ""
            return """
                <div class="pair"><div class="field"><label class="field__label" for="\(code)">\(title)</label>\(hint)<input class="input" id="\(code)" name="\(code)" value="\(set.value(code))" maxlength="60" autocomplete="off"></div>\
                <div class="field"><label class="field__label" for="urut-\(code)">\(say("Urutan", "Place"))<span class="hidden"> \(title)</span></label>\
                <input class="input" id="urut-\(code)" name="urut-\(code)" value="\(set.value("urut-\(code)"))" inputmode="numeric" autocomplete="off">\
                <input type="hidden" name="semula-\(code)" value="\(before(code))"></div></div>
                """
        }
        let shown = page.settings.fields.groups.html { group -> HTML in
            "<li class=\"cluster cluster--line\">\(FieldBadge.html(group, small: true)) \(say.either(group.title.indonesian, group.title.english))</li>"
        }
        return page.form(
            RegencyTyping.fields, say("Nama dan urutan bidang", "Names and order of fields"),
            """
            \(set.summary())<p class="meta">\(say("Nama yang sama digabung. Jumlah tetap menurut enam bidang.", "The same name is one group. Sums stay by the six fields."))</p>
            <ul class="stack stack--tight" role="list">\(shown)</ul>\(rows)
            \(set.text("village-head", say("Sebutan kepala desa", "Title of the village head"), hint: say("Contoh: Perbekel. Kosong: Kepala desa.", "Example: Perbekel. Empty: village head.")))
            """)
    }
}
