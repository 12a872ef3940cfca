import Records
import Rules

/// Step 3, *Hasil*: the verdict in two words, the sentence to say, the classes, the growth card.
enum ResultPages {
    static func list(_ table: SessionTable) -> Response {
        let say = table.say
        let page = table.page(
            say("Hasil", "Results"), step: .result,
            body: """
                <h1>\(say("Hasil", "Results"))</h1>\(table.onThisPhone)
                \(table.people(table.session.results, to: "hasil", empty: say("Belum ada hasil baru.", "No new results.")) { tag($0, table) })
                """)
        return table.visit.respond(page)
    }

    private static func tag(_ resident: Resident, _ table: SessionTable) -> HTML {
        guard let verdict = Verdict.of(resident, on: table.day, table.say) else { return "" }
        return "<span class=\"tag is-\(verdict.tone.rawValue)\">\(verdict.title)</span>"
    }

    static func card(_ table: SessionTable, _ resident: Resident) -> Response {
        let visit = table.visit
        let say = table.say
        if let found = Judgement.mother(resident, on: table.day) { return mother(found, table, resident) }
        guard let judged = Judgement.child(resident, on: table.day) else {
            return .redirect(to: table.path("ukur/\(resident.id.text)"))
        }
        let verdict = Verdict(judged, name: resident.name, say: say)
        let chart = GrowthChart(resident, until: table.day, say: say)
        let mother = resident.mother.isEmpty ? say("Ibu", "the mother") : visit.mother(resident)
        var page = table.page(
            say("Hasil", "Result"), step: nil, back: table.path("ukur"),
            body: """
                \(visit.head(resident, note: measured(judged.reading, resident, table)))
                \(visit.savedLine(judged.reading.entry))
                <section class="verdict is-\(verdict.tone.rawValue)" aria-labelledby="v">
                <div class="verdict__head"><span class="verdict__mark" aria-hidden="true">\(verdict.mark)</span>\
                <div><h2 class="verdict__title" id="v">\(verdict.title)</h2><p>\(verdict.reason)</p></div></div>
                \(classes(judged, say))</section>
                <blockquote class="say"><span class="say__who">\(say("Katakan kepada \(mother)", "Say to \(mother)"))</span><p>“\(verdict.sentence)”</p></blockquote>
                \(referralLine(resident, verdict, table))
                \(chart?.figure)
                <p><a class="more" href="\(table.path("ukur/\(resident.id.text)"))">\(say("Betulkan ukuran", "Correct the measuring"))</a></p>
                """)
        page.action = next(resident, verdict, table)
        return visit.respond(page)
    }

    private static func mother(_ found: AntenatalFinding, _ table: SessionTable, _ resident: Resident) -> Response {
        let visit = table.visit
        let say = table.say
        let verdict = Verdict(found, name: resident.name, say: say)
        let check = resident.pregnancy?.checks.last { $0.day == table.day }
        var page = table.page(
            say("Hasil", "Result"), step: nil, back: table.path("hasil"),
            body: """
                \(visit.head(resident, note: visit.note(resident, on: table.day)))
                \(check.map { visit.savedLine($0.entry) })
                <section class="verdict is-\(verdict.tone.rawValue)" aria-labelledby="v">
                <div class="verdict__head"><span class="verdict__mark" aria-hidden="true">\(verdict.mark)</span>\
                <div><h2 class="verdict__title" id="v">\(verdict.title)</h2><p>\(verdict.reason)</p></div></div></section>
                <blockquote class="say"><span class="say__who">\(say("Katakan kepada Ibu", "Say to the mother"))</span><p>“\(verdict.sentence)”</p></blockquote>
                \(referralLine(resident, verdict, table))
                <p><a class="more" href="\(visit.path("warga/\(resident.id.text)"))">\(say("Buka kartunya", "Open her card"))</a></p>
                """)
        page.action = next(resident, verdict, table)
        return visit.respond(page)
    }

    private static func measured(_ reading: Reading, _ resident: Resident, _ table: SessionTable) -> String {
        var parts = [table.visit.age(resident, on: table.day)]
        if let weight = reading.weight { parts.append("\(NumberWords.kilograms(weight)) kg") }
        if let length = reading.length { parts.append("\(NumberWords.centimetres(length)) cm") }
        return parts.joined(separator: " · ")
    }

    static func classes(_ judged: ChildJudgement, _ say: Words) -> HTML {
        let growth = judged.growth
        func fact(_ heading: String, _ found: GrowthClass?) -> HTML {
            "<div><dt>\(heading)</dt><dd>\(found.map { say.either($0.indonesian, $0.english) } ?? "–")</dd></div>"
        }
        var arm: HTML = ""
        if let width = judged.reading.arm {
            let colour =
                switch growth.armColour {
                case .red: say(" (merah)", " (red)")
                case .yellow: say(" (kuning)", " (yellow)")
                case .green: say(" (hijau)", " (green)")
                case nil: ""
                }
            arm =
                "<div><dt>\(say("Lingkar lengan", "Arm"))</dt><dd>\(NumberWords.centimetres(width)) cm\(colour)</dd></div>"
        }
        return """
            <dl class="facts facts--row\(arm.isEmpty ? "" : " facts--pairs" as HTML)">\(fact(say("Berat", "Weight"), growth.weightClass))\
            \(fact(say("Tinggi", "Height"), growth.lengthClass))\(fact(say("Gizi", "Nutrition"), growth.wastingClass))\(arm)</dl>
            """
    }

    private static func referralLine(
        _ resident: Resident, _ verdict: Verdict, _ table: SessionTable
    ) -> HTML {
        let say = table.say
        let path = table.path("rujuk/\(resident.id.text)")
        if let done = resident.referrals.last(where: { $0.day == table.day }) {
            return """
                <p class="notice is-good">\(Icon.tick.svg)<span>\(say("Dirujuk ke \(done.destination).", "Referred to \(done.destination).")) \
                <a href="\(path)">\(say("Lihat surat", "See the slip"))</a></span></p>
                """
        }
        // What cannot wait is the main button below.
        if verdict.tone == .urgent {
            let (path, word) = onwards(resident, table)
            return "<p><a class=\"more\" href=\"\(path)\">\(word)</a></p>"
        }
        guard verdict.tone == .act else { return "" }
        return
            "<p><a class=\"button button--full\" href=\"\(path)\">\(Icon.visit.svg) \(say("Buat surat rujukan", "Make a referral slip"))</a></p>"
    }

    /// What a good midwife would say next: the referral where it cannot wait, else the step that follows for her.
    private static func next(_ resident: Resident, _ verdict: Verdict, _ table: SessionTable) -> HTML {
        let isReferred = resident.referrals.contains { $0.day == table.day }
        guard verdict.tone != .urgent || isReferred else {
            return
                "<a class=\"button button--main button--full\" href=\"\(table.path("rujuk/\(resident.id.text)"))\">\(table.say("Rujuk ke Puskesmas", "Refer to the health centre"))</a>"
        }
        let (path, word) = onwards(resident, table)
        return "<a class=\"button button--main button--full\" href=\"\(path)\">\(word)</a>"
    }

    private static func onwards(_ resident: Resident, _ table: SessionTable) -> (path: String, word: String) {
        let say = table.say
        let isDue = table.session.toServe.contains { $0.id == resident.id }
        let path = table.path("\(isDue ? "layanan" : "edukasi")/\(resident.id.text)")
        let word = isDue ? say("Lanjut ke layanan", "On to services") : say("Lanjut ke edukasi", "On to advice")
        return (path, word)
    }
}
