package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Kader* of an area: who is there, who has fallen silent, and whose years of service have reached an award.
package struct KaderPage {
    private let seen: [SeenKader]
    private let candidates: [AwardCandidate]
    private let roles: [SeenRole]
    private let below: [(code: String, name: String)]
    private let area: String
    private let name: String
    private let say: Words

    /// - Parameters:
    ///   - roles: who of teams, villages and offices knows what she does, for those who coach them
    ///   - below: the areas below, where they are too many to look at every kader
    package init(
        _ seen: [SeenKader], candidates: [AwardCandidate], roles: [SeenRole], below: [(code: String, name: String)],
        of area: String,
        name: String, _ say: Words
    ) {
        self.seen = seen
        self.candidates = candidates
        self.roles = roles
        self.below = below
        self.area = area
        self.name = name
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/kader" }

    package var page: Page {
        let silent = seen.filter(\.isSilent).count
        let lead =
            below.isEmpty
            ? say("\(seen.count) orang, \(silent) diam.", "\(seen.count) people, \(silent) silent.")
            : say("Pilih desanya dulu.", "Choose the village first.")
        return Page(
            title: say("Kader", "Kader"),
            body: """
                <div><h1>\(say("Kader", "Kader"))</h1><p class="lead">\(name): \(lead)</p></div>
                <div class="split split--wide split--even">\(below.isEmpty ? people : areas)<div class="stack">\(atDesks)\(awards)</div></div>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    private var areas: HTML {
        let rows = below.html { child -> HTML in
            """
            <li><a class="row" href="\(KaderPage.path(of: child.code))"><span class="row__body"><span class="row__title">\(child.name)</span></span>\
            <span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        return section("wilayah", say("Wilayah", "Areas"), rows, "")
    }

    private var people: HTML {
        let rows = seen.html { one -> HTML in
            let last = one.last.map { DayWords.plain($0, say.language) }
            let notes = [
                say(one.role.title), one.place.name,
                say("\(one.days) hari hadir", "\(one.days) days present"),
                say("\(one.visits) kunjungan", "\(one.visits) visits"),
                last.map { say("terakhir \($0)", "last on \($0)") } ?? say("belum pernah mencatat", "never wrote"),
                one.knowsRole ? say("tahu perannya", "knows the role") : "",
            ]
            let side: HTML = one.isSilent ? "<span class=\"tag is-watch\">\(say("diam", "silent"))</span>" : ""
            return line(one.name, notes, side)
        }
        let days = Desk.silentKaderDays
        return """
            <div class="stack">\(section("orang", say("Setahun ini", "In a year"), rows, say("Belum ada akun kader.", "No accounts yet.")))
            <p class="meta">\(say("Diam: tidak mencatat \(days) hari.", "Silent: nothing written for \(days) days."))</p></div>
            """
    }

    /// Who of teams, villages and offices has read what she does, and answered.
    private var atDesks: HTML {
        guard !roles.isEmpty else { return "" }
        let known = roles.filter(\.knows).count
        let groups = [
            (say("Tim pembina", "Coaching teams"), DeskRole.coach),
            (say("Operator desa", "Village operators"), .village),
            (say("Petugas dinas", "Officers"), .office),
        ]
        let rows = groups.html { title, role -> HTML in
            let all = roles.filter { $0.role == role }
            let missing = all.filter { !$0.knows }.map(\.name).sorted()
            guard !all.isEmpty else { return "" }
            let names = missing.prefix(3).joined(separator: ", ")
            let rest = missing.count - 3
            let more = rest > 0 ? say(" dan \(rest) lagi", " and \(rest) more") : ""
            return line(
                title, [names.isEmpty ? "" : say("Belum: \(names)\(more)", "Not yet: \(names)\(more)")],
                "\(say("\(all.count - missing.count) dari \(all.count)", "\(all.count - missing.count) of \(all.count)"))"
            )
        }
        return """
            <section class="card stack" aria-labelledby="peran"><h2 id="peran">\(say("Peran pengurus dan petugas", "What everybody does"))</h2>\
            <p class="meta">\(say("\(known) dari \(roles.count) tahu perannya.", "\(known) of \(roles.count) know their role."))</p>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    /// Teams write down offices by village; of one Posyandu nothing is told apart.
    private var awards: HTML {
        guard !area.hasPrefix("b:"), area.split(separator: ".").count > 1 else { return "" }
        let rows = candidates.html { one -> HTML in
            let years = one.award.rawValue
            return line(
                one.name,
                [
                    "Posyandu \(one.posyandu)", one.village,
                    say(
                        "sejak \(DayWords.plain(one.since, say.language))",
                        "since \(DayWords.plain(one.since, say.language))"),
                ],
                "<span class=\"tag\">\(say("\(years) tahun, \(say(one.award.level))", "\(years) years, \(say(one.award.level))"))</span>"
            )
        }
        return section(
            "penghargaan", say("Calon penghargaan", "May be honoured"), rows,
            say(
                "Belum ada yang 10 tahun. Isi mulai tugasnya di Tim pembina.",
                "Nobody has 10 years. Write since when they serve."))
    }

    private func section(_ id: String, _ title: String, _ rows: HTML, _ none: String) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\
        \(rows.isEmpty ? "<p>\(none)</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)</section>
        """
    }

    private func line(_ title: String, _ notes: [String], _ side: HTML) -> HTML {
        """
        <li class="row"><span class="row__body"><span class="row__title">\(title)</span>\
        <span class="row__note">\(notes.filter { !$0.isEmpty }.joined(separator: " · "))</span></span><span class="row__side">\(side)</span></li>
        """
    }
}
