package import Desk
package import Pages
import Plain
import Records
import Rules

/// The profiles of an area's Posyandu: how far each is registered, and what of it nobody has written yet.
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
                <ul class="rows" role="list">\(line(say("Sudah terdaftar", "Registered"), all.filter { $0.profile.number != nil }.count))\
                \(line(say("Posyandu unggulan", "Model Posyandu"), all.filter(\.profile.isModel).count))\
                \(line(say("Sudah tutup", "Closed"), all.filter { $0.profile.closedOn != nil }.count))</ul>
                <ul class="rows" role="list">\(rows)</ul>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    private func line(_ words: String, _ count: Int) -> HTML {
        "<li class=\"row\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(count)</span></li>"
    }

    private func row(_ one: ListedProfile) -> HTML {
        let missing = one.profile.missing.map { say($0) }.joined(separator: ", ")
        let words = missing.isEmpty ? say("Lengkap.", "Whole.") : say("Belum ada: \(missing).", "Missing: \(missing).")
        let step = one.profile.step.flatMap { step in
            step["step"].map { AnswerWords.words(Answer("step", $0), step.form.field("step"), say) }
        }
        let village = one.place.region == area ? "" : (one.place.regionNames.first ?? "") + " · "
        return """
            <li><a class="row" href="\(ProfilePage.path(of: one.place.book))"><span class="row__body"><span class="row__title">\(one.place.name)</span>\
            <span class="row__note">\(village)\(words)</span></span><span class="row__side">\
            \(step.map { "<span class=\"tag\">\($0)</span>" } ?? Icon.forward.svg)</span></a></li>
            """
    }
}
