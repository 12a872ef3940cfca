package import Desk
package import Pages
import Plain
import Records
package import Rules

/// The list itself. Volume and cost stay empty: the meeting writes them.
package struct VillageNeedsList {
    package let say: Words
    package let needs: [VillageNeed]
    package let fields: FieldPresentation

    package init(say: Words, needs: [VillageNeed], fields: FieldPresentation) {
        self.say = say
        self.needs = needs
        self.fields = fields
    }

    package var heads: [String] {
        [
            say("No.", "No."), "RT", say("Bidang", "Field"), say("Kebutuhan", "Need"), say("Letak", "Place"),
            say("Dilihat", "Seen"), say("Pendukung", "Supporters"), say("Yang menjawab", "Who answers"),
            say("Keadaan", "State"), say("Volume", "Volume"), say("Perkiraan biaya", "Estimated cost"),
        ]
    }

    package func cells(_ place: Int, _ need: VillageNeed) -> [String] {
        let group = fields.group(of: need.kind).title
        let state = say.either(need.state.title.indonesian, need.state.title.english)
        let ground = need.ground.map { ": " + say.either($0.indonesian, $0.english) } ?? ""
        return [
            "\(place + 1)", need.rt, say.either(group.indonesian, group.english),
            say.either(need.kind.title.indonesian, need.kind.title.english), need.landmark,
            DayWords.digits(need.seen), "\(need.supports)", need.office, state + ground, "", "",
        ]
    }

    package var table: HTML {
        let rows = needs.enumerated().html { place, need -> HTML in
            let cells = cells(place, need)
            return
                "<tr>\(cells.enumerated().html { $0.offset == 3 ? "<th scope=\"row\">\($0.element)</th>" : "<td>\($0.element)</td>" as HTML })</tr>"
        }
        let title = say("Kebutuhan yang sudah dilihat desa", "Needs that the village has seen")
        return """
            <div class="card scroll card--table register" tabindex="0" role="region" aria-label="\(title)"><table class="table"><caption class="hidden">\(title)</caption>\
            <thead><tr>\(heads.html { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}
