package import Desk
package import Pages
package import Plain
import Records
import Rules

/// *Sampai di mana*: which districts and villages passed a meeting on, and where residents were told.
package struct CascadePage {
    private let cascade: Cascade
    private let today: Day
    private let say: Words

    package init(_ cascade: Cascade, today: Day, _ say: Words) {
        self.cascade = cascade
        self.today = today
        self.say = say
    }

    package static let path = "/penerusan"
    package static func path(of meeting: ID) -> String { "\(path)/\(meeting.text)" }

    package var page: Page {
        let title = say("Sampai di mana", "How far it came")
        let districts = cascade.steps.filter { !$0.isVillage }
        let villages = cascade.steps.filter(\.isVillage)
        let told = villages.filter { $0.talks > 0 }.count
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(cascade.title), \(DayWords.plain(cascade.day, say.language)). \(cascade.areaName).</p></div>
                <ul class="rows" role="list">\(districts.isEmpty ? "" : line(say("Kecamatan meneruskan", "Districts passed it on"), districts.filter { met($0) }.count, districts.count))\
                \(line(say("Desa meneruskan", "Villages passed it on"), villages.filter { met($0) }.count, villages.count))\
                \(cascade.topic.isEmpty ? "" : line(say("Warga sudah diberi tahu", "Residents were told"), told, villages.count))</ul>
                \(topic)\(districts.isEmpty ? list(villages) : districts.html { district($0) })
                <p class="meta">\(say("Rapat yang meneruskan memilih rapat ini saat ditulis.", "A meeting that passes it on names it when it is written."))</p>
                """)
        page.isDesk = true
        return page
    }

    private func list(_ steps: [Cascade.Step]) -> HTML {
        "<ul class=\"rows\" role=\"list\">\(steps.html { row($0) })</ul>"
    }

    /// A district, and its villages folded away.
    private func district(_ step: Cascade.Step) -> HTML {
        let villages = cascade.steps.filter { $0.isVillage && Scope.path($0.region, liesUnder: step.region) }
        let reached = villages.filter { met($0) || $0.talks > 0 }.count
        return """
            \(list([step]))<details class="fold fold--flat"><summary>\(say("\(reached) dari \(villages.count) desa di \(step.name)", "\(reached) of \(villages.count) villages of \(step.name)"))</summary>\
            \(list(villages))</details>
            """
    }

    private func met(_ step: Cascade.Step) -> Bool { step.meeting.map { $0.from <= today } ?? false }

    private func line(_ words: String, _ count: Int, _ all: Int) -> HTML {
        "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(say("\(count) dari \(all)", "\(count) of \(all)"))</span></li>"
    }

    private var topic: HTML {
        guard let choice = Talks.topics.first(where: { $0.code == cascade.topic }) else {
            return
                "<p class=\"meta\">\(say("Rapat ini belum menyebut materi penyuluhan.", "This meeting names no topic of talks."))</p>"
        }
        return
            "<p class=\"meta\">\(say("Penyuluhan sejak rapat ini: \(say(choice.label)).", "Talks since this meeting: \(say(choice.label))."))</p>"
    }

    private func row(_ step: Cascade.Step) -> HTML {
        var notes: [String] = []
        if let meeting = step.meeting {
            let day = DayWords.plain(meeting.from, say.language)
            notes.append(
                meeting.from <= today
                    ? say("diteruskan \(day), \(meeting.text("title"))", "passed on \(day), \(meeting.text("title"))")
                    : say("akan diteruskan \(day)", "to be passed on \(day)"))
        } else {
            notes.append(say("belum diteruskan", "not passed on yet"))
        }
        if step.talks > 0 {
            notes.append(
                say("\(step.talks) penyuluhan, \(step.reached) orang", "\(step.talks) talks, \(step.reached) people"))
        }
        let isDone = met(step) || (step.isVillage && step.talks > 0)
        let tag: HTML =
            isDone
            ? "<span class=\"tag is-good\">\(say("sudah", "done"))</span>"
            : "<span class=\"tag is-watch\">\(say("belum", "not yet"))</span>"
        return """
            <li class="row\(step.isVillage ? " row--slim" : "" as HTML)"><span class="row__body"><span class="row__title">\(step.isVillage ? "\(step.name)" : "<b>\(step.name)</b>" as HTML)</span>\
            <span class="row__note">\(notes.joined(separator: " · "))</span></span><span class="row__side">\(tag)</span></li>
            """
    }
}
