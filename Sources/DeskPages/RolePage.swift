package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// *Peran saya* at a desk: what she does, for whom and with whom, and three questions about it.
package struct RolePage {
    package static let path = "/peran"

    private let role: RoleAtDesk
    private let problems: [Problem]
    private let typed: [(String, String)]
    private let say: Words

    package init(_ role: RoleAtDesk, problems: [Problem] = [], typed: [(String, String)] = [], _ say: Words) {
        self.role = role
        self.problems = problems
        self.typed = typed
        self.say = say
    }

    package var page: Page {
        let title = say("Peran saya", "What I do")
        let rows = lines.html { "<li class=\"row\"><span class=\"row__body\">\($0)</span></li>" }
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(role.place)</p></div>
                <ul class="rows" role="list">\(rows)</ul><p class="meta">\(sources)</p>\(questions)
                """)
    }

    private var questions: HTML {
        if let known = role.known {
            let day = DayWords.plain(known, say.language)
            return """
                <p class="notice is-good" role="status">\(Icon.tick.svg)<span>\(say("Sudah dijawab \(day).", "Answered on \(day)."))</span></p>
                """
        }
        let set = FieldSet(say: say, problems: problems, values: typed)
        return """
            <h2>\(say(role.role.form.title))</h2>\(set.summary())
            <form class="stack" method="post" action="\(RolePage.path)" novalidate>\(role.role.form.fields.filter { $0.code != "name" }.html { set.field($0) })
            <button class="button button--main">\(say("Simpan", "Save"))</button></form>
            """
    }

    private var sources: String {
        let names = role.role.duties.map { say($0.source) }.reduce(into: [String]()) { known, name in
            if !known.contains(name) { known.append(name) }
        }
        let all = names.joined(separator: say(" dan ", " and "))
        return say("Menurut \(all). Naskahnya belum dicocokkan.", "By \(all). The text itself was not compared yet.")
    }

    private var lines: [String] {
        role.role.duties.map { say($0.words) } + today + [others]
    }

    /// For whom, and what of it is there today.
    private var today: [String] {
        switch role.role {
        case .coach: [reach] + (role.posyandu == 0 ? [] : [silence]) + [meeting]
        case .village:
            [
                reach,
                role.coming == 0
                    ? say("Tidak ada laporan yang menunggu desa.", "No complaint waits for the village.")
                    : say(
                        "\(role.coming) laporan menunggu diperiksa desa.",
                        "\(role.coming) complaints wait for the village."),
            ]
        case .office: [answers, handedIn].compactMap { $0 }
        }
    }

    private var reach: String {
        say("Untuk \(role.posyandu) Posyandu di \(role.place).", "For \(role.posyandu) Posyandu of \(role.place).")
    }

    private var silence: String {
        let days = VillageGaps.silentDays
        return role.silent == 0
            ? say(
                "Semua desa yang punya Posyandu melapor dalam \(days) hari.",
                "All villages that have a Posyandu wrote within \(days) days.")
            : say(
                "\(role.silent) desa tidak melapor \(days) hari. Tanyakan kabarnya.",
                "\(role.silent) villages wrote nothing for \(days) days. Ask them.")
    }

    private var meeting: String {
        guard let day = role.meeting else {
            return say("Rapat berikutnya belum diundang.", "The next meeting is not called yet.")
        }
        let words = DayWords.long(day, say.language)
        return say("Rapat berikutnya \(words).", "The next meeting: \(words).")
    }

    private var answers: String {
        role.late == 0
            ? say(
                "\(role.open) laporan terbuka, tidak ada yang terlambat.",
                "\(role.open) complaints are open, none is late.")
            : say(
                "\(role.open) laporan terbuka, \(role.late) terlambat. Jawab dulu yang itu.",
                "\(role.open) complaints are open, \(role.late) late. Answer those first.")
    }

    private var handedIn: String? {
        role.readiness.map { given, until in
            let day = DayWords.plain(until, say.language)
            return say("Sudah \(given) dari 4 hal, sampai \(day).", "\(given) of 4 things so far, until \(day).")
        }
    }

    private var others: String {
        let names = role.others.prefix(3).joined(separator: ", ")
        return names.isEmpty
            ? say("Teman bertugas belum ada.", "Nobody serves with you yet.")
            : say("Bersama \(names).", "With \(names).")
    }
}
