package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Keliling kebersihan* of a village: a row for each dusun, its rounds side by side; of a larger area how many there were.
package struct CleanlinessPage {
    package enum Content {
        case village([CleanlinessRounds.Dusun])
        case below([(code: String, name: String, rounds: Int)])
    }

    /// Rounds of a dusun that stand beside each other; older ones are in the list behind the number.
    private static let shown = 4

    private let content: Content
    private let area: String
    private let name: String
    private let opensCards: Bool
    private let say: Words

    package init(_ content: Content, of area: String, name: String, opensCards: Bool, _ say: Words) {
        self.content = content
        self.area = area
        self.name = name
        self.opensCards = opensCards
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/kebersihan" }

    package var page: Page {
        let title = say("Keliling kebersihan", "Cleanliness rounds")
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name), \(say("\(CleanlinessRounds.months) bulan ini", "\(CleanlinessRounds.months) months"))</p></div>
                \(list)
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    private var list: HTML {
        switch content {
        case .below(let areas):
            return "<ul class=\"rows\" role=\"list\">\(areas.html { row($0.code, $0.name, $0.rounds) })</ul>"
        case .village(let dusun):
            guard !dusun.isEmpty else {
                return "<p>\(say("Belum ada yang berkeliling.", "Nobody has gone round yet."))</p>"
            }
            let title = say("Keliling per dusun", "Rounds by dusun")
            let columns = min(CleanlinessPage.shown, dusun.map(\.rounds.count).max() ?? 1)
            let head = (0..<columns).map { place in
                place == columns - 1 ? say("Terakhir", "The last") : say("Sebelumnya", "Before")
            }
            return """
                <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
                <caption>\(title)</caption><thead><tr><th scope="col">\(say("Dusun", "Dusun"))</th>\(head.html { "<th scope=\"col\">\($0)</th>" })</tr></thead>\
                <tbody>\(dusun.html { row($0, columns) })</tbody></table></div>
                """
        }
    }

    private func row(_ code: String, _ name: String, _ rounds: Int) -> HTML {
        let side: HTML =
            rounds == 0
            ? "<span class=\"tag is-watch\">\(say("belum", "none"))</span>"
            : "\(say("\(rounds) kali", "\(rounds) times"))"
        return """
            <li><a class="row" href="\(CleanlinessPage.path(of: code))"><span class="row__body"><span class="row__title">\(name)</span></span>\
            <span class="row__side">\(side)</span></a></li>
            """
    }

    private func row(_ dusun: CleanlinessRounds.Dusun, _ columns: Int) -> HTML {
        let rounds = Array(dusun.rounds.suffix(columns))
        return """
            <tr><th scope="row">\(dusun.name)</th>\((0..<(columns - rounds.count)).html { _ in "<td>–</td>" })\
            \(rounds.html { "<td>\(cell($0))</td>" })</tr>
            """
    }

    /// How many points are good, and which are not, in words.
    private func cell(_ round: CleanlinessRound) -> HTML {
        let day = DayWords.short(round.day, say.language)
        let all = round.points.count
        let lacking = round.points.filter { $0.answer != "good" }.compactMap { point -> String? in
            guard let field = Form.cleanlinessRound.field(point.point) else { return nil }
            var answer = ""
            if case .choice(let choices) = field.kind {
                answer = choices.first { $0.code == point.answer }.map { say($0.label).small() } ?? ""
            }
            return "\(say(field.label)): \(answer)"
        }
        let tone: HTML = round.good == all ? "is-good" : round.good * 2 > all ? "is-watch" : "is-act"
        let date: HTML =
            opensCards ? "<a href=\"/b/\(round.book)/kegiatan/\(round.card.text)\">\(day)</a>" : "\(day)"
        return """
            \(date) <span class="tag \(tone)">\(say("\(round.good) dari \(all) baik", "\(round.good) of \(all) good"))</span>\
            \(lacking.html { "<br><span class=\"meta\">\($0)</span>" })
            """
    }
}
