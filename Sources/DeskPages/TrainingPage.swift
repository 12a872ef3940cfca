package import Desk
package import Pages
import Plain
import Rules

/// *Pelatihan kader*: who was trained in which phase and how far she is, and who never was, over an area.
package struct TrainingPage {
    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/pelatihan" }

    private let say: Words
    private let name: String
    private let kader: [Trainings.Kader]
    private let area: String

    package init(_ kader: [Trainings.Kader], in area: String, of name: String, _ say: Words) {
        self.kader = kader
        self.area = area
        self.name = name
        self.say = say
    }

    package var page: Page {
        let title = say("Pelatihan kader", "Training of kader")
        let never = kader.filter { $0.phases.isEmpty }
        let posyandu = Dictionary(grouping: kader) { "\($0.village), \($0.posyandu)" }
        let few = posyandu.filter { $0.value.filter { !$0.phases.isEmpty }.count < 2 }.keys.sorted()
        let (first, second) = (count("first"), count("second"))
        let levels = [KaderLevel.purwa, .madya, .utama].map { level in
            "\(say(level.title)) \(kader.filter { $0.level == level }.count)"
        }
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(say("\(kader.count - never.count) dari \(kader.count) kader pernah lulus.", "\(kader.count - never.count) of \(kader.count) kader have passed."))</p></div>
                <p><a class="button" href="/wilayah/\(area)/kader/unduh">\(Icon.download.svg) \(say("Ambil daftar kader", "Download the register of kader"))</a></p>
                <ul class="rows" role="list">\(line(say("Tahap I", "Phase I"), first))\(line(say("Tahap II", "Phase II"), second))\
                \(line(say("Belum pernah lulus", "Never passed"), never.count))</ul>
                <p class="meta">\(levels.joined(separator: " · ")). \(say("Ambang tingkat ini belum dipastikan.", "These levels are not verified."))</p>
                <div class="split split--even"><section class="stack stack--tight"><h2>\(say("Belum pernah lulus", "Never passed"))</h2>\(list(never))</section>
                <section class="stack stack--tight"><h2>\(say("Posyandu dengan kurang dari dua kader terlatih", "Posyandu with fewer than two trained"))</h2>\
                \(few.isEmpty ? "<p>–</p>" as HTML : "<ul class=\"list\">\(few.html { "<li>\($0)</li>" })</ul>")</section></div>
                <section class="stack stack--tight"><h2>\(say("Sudah dilatih", "Trained"))</h2>\(list(kader.filter { !$0.phases.isEmpty }))</section>
                """)
        page.isDesk = true
        return page
    }

    private func count(_ phase: String) -> Int { kader.filter { $0.phases.contains(phase) }.count }

    private func line(_ words: String, _ count: Int) -> HTML {
        "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(say("\(count) kader", "\(count) kader"))</span></li>"
    }

    private func list(_ people: [Trainings.Kader]) -> HTML {
        guard !people.isEmpty else { return "<p>–</p>" }
        let rows = people.prefix(200).html { person -> HTML in
            let phases = [("first", say("tahap I", "phase I")), ("second", say("tahap II", "phase II"))].filter {
                person.phases.contains($0.0)
            }.map(\.1)
            let meetings =
                person.meetings == 0
                ? "" : say("\(person.meetings) rapat dihadiri", "came to \(person.meetings) meetings")
            let note = ([person.posyandu, person.village] + phases + [meetings]).filter { !$0.isEmpty }.joined(
                separator: ", ")
            let side: HTML = person.level.map { "<span class=\"tag is-good\">\(say($0.title))</span>" } ?? ""
            return
                "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(person.name)</span><span class=\"row__note\">\(note)</span></span>\(side)</li>"
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }
}
