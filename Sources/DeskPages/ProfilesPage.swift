package import Desk
package import Pages
import Plain
import Records
import Rules

/// The profiles of an area's Posyandu: how far each is registered, their levels, buildings and equipment, and what of them
/// nobody has written yet.
package struct ProfilesPage {
    private let all: [ListedProfile]
    private let area: String
    private let name: String
    private let say: Words

    package init(_ all: [ListedProfile], of area: String, name: String, _ say: Words) {
        self.all = all
        self.area = area
        self.name = name
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/\(CardKind.profile.path)" }

    package var page: Page {
        let title = say("Profil Posyandu", "Profiles of Posyandu")
        let whole = all.filter { $0.profile.missing.isEmpty }.count
        let rows = all.sorted { ($1.profile.missing.count, $0.place.name) < ($0.profile.missing.count, $1.place.name) }
            .html { row($0) }
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(say("\(whole) dari \(all.count) profil lengkap.", "\(whole) of \(all.count) are whole."))</p></div>
                <div class="split split--even"><div class="stack"><ul class="rows" role="list">\(line(say("Sudah terdaftar", "Registered"), all.filter { $0.profile.number != nil }.count))\
                \(line(say("Posyandu unggulan", "Model Posyandu"), all.filter(\.profile.isModel).count))\
                \(line(say("Sudah tutup", "Closed"), all.filter { $0.profile.closedOn != nil }.count))</ul>\
                \(levels)</div><div class="stack">\(buildings)\(equipment)</div></div>
                <ul class="rows" role="list">\(rows)</ul>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    // MARK: Level, building, equipment

    /// Of those that are open.
    private var open: [PosyanduProfile] { all.map(\.profile).filter { $0.closedOn == nil } }
    /// Of those whose place and equipment somebody wrote down.
    private var seen: [PosyanduProfile] { open.filter { $0.building != nil } }

    private var levels: HTML {
        let rows = PosyanduProfile.choices("level", of: .posyanduStrata).html { choice in
            line(say(choice.label), open.filter { $0.level == choice.code }.count)
        }
        let unknown = line(say("Belum dicatat", "Not written"), open.filter { $0.level == nil }.count)
        return section(
            "tingkat", say("Tingkat lama, menurut penilaian terakhir", "Older level, by the latest evaluation"),
            "\(rows)\(unknown)")
    }

    private var buildings: HTML {
        let without = seen.filter { $0.building != "own" }.count
        let damaged = seen.filter { ["light", "heavy"].contains($0.facts["condition"]) }.count
        return section(
            "tempat", say("Gedung", "Building"),
            """
            \(line(say("Tanpa gedung sendiri", "Without their own"), without))\(line(say("Bangunannya rusak", "Damaged"), damaged))\
            \(line(say("Belum dicatat", "Not written"), open.count - seen.count))
            """)
    }

    /// What most of them lack, at most five.
    private var equipment: HTML {
        let missing = seen.flatMap(\.missingEquipment)
        let counts = PosyanduProfile.choices("equipment", of: .posyanduBuilding)
            .map { choice in (choice, missing.filter { $0.code == choice.code }.count) }
            .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.prefix(5)
        guard !counts.isEmpty else { return "" }
        return section(
            "alat", say("Alat yang paling sering belum ada", "Equipment missing most often"),
            counts.html { line(say($0.0.label), $0.1, of: seen.count) })
    }

    private func section(_ id: String, _ title: String, _ rows: HTML) -> HTML {
        """
        <section class="stack stack--tight" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\
        <ul class="rows" role="list">\(rows)</ul></section>
        """
    }

    private func line(_ words: String, _ count: Int, of all: Int) -> HTML {
        "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(say("\(count) dari \(all)", "\(count) of \(all)"))</span></li>"
    }

    private func line(_ words: String, _ count: Int) -> HTML {
        "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(count)</span></li>"
    }

    private func row(_ one: ListedProfile) -> HTML {
        let missing = one.profile.missing.map { say($0) }.joined(separator: ", ")
        let isEmpty = one.profile.missing.count == PosyanduProfile.parts.count
        let words =
            isEmpty
            ? say("Belum diisi sama sekali.", "Nothing is written.")
            : missing.isEmpty ? say("Lengkap.", "Whole.") : say("Belum ada: \(missing).", "Missing: \(missing).")
        let step = one.profile.step.flatMap { step in
            step["step"].map { AnswerWords.words(Answer("step", $0), step.form.field("step"), say) }
        }
        let level =
            one.profile.level
            .flatMap { code in PosyanduProfile.choices("level", of: .posyanduStrata).first { $0.code == code } }
            .map { say($0.label) + " · " } ?? ""
        let village = one.place.region == area ? "" : (one.place.regionNames.first ?? "") + " · "
        return """
            <li><a class="row" href="\(ProfilePage.path(of: one.place.book))"><span class="row__body"><span class="row__title">\(one.place.name)</span>\
            <span class="row__note">\(village)\(level)\(words)</span></span><span class="row__side">\
            \(step.map { "<span class=\"tag\">\($0)</span>" } ?? Icon.forward.svg)</span></a></li>
            """
    }
}
