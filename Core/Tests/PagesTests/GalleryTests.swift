import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// The gallery is whole: every page that something leads to, every form, and no page without a heading.
@Suite struct GalleryTests {
    /// Forms without a page of the kader's own, each with who writes it.
    private static let elsewhere: Set<String> = [
        // The desk of the regency.
        "posyandu", "account", "mandate", "mandate-withdrawal", "meeting-arrival", "office", "holiday", "field-names",
        "complaint-terms",
        "campaign", "subscription",
        "indicator-target",
        "complaint-escalated", "complaint-reminded", "complaint-unconfirmed", "member-changed",  // the clock
        "secret-report", "secret-supplement",  // the server, from what it got sealed
        "secret-step", "secret-involved", "secret-passed", "member-accepted",  // the unit's desk
        "appointment", "appointment-end", "appointment-withdrawal",  // the book of a team, at a desk
        "meeting", "meeting-attendance", "meeting-decision", "meeting-withdrawal",  // the book of a team, at a desk
        "meeting-reply", "meeting-field", "meeting-attendee", "meeting-report", "meeting-release",
        "follow-up", "follow-up-received", "follow-up-planned", "follow-up-done", "follow-up-confirmed",
        "follow-up-returned", "follow-up-late", "follow-up-withdrawal", "training-result",
        "announcement", "announcement-read", "announcement-withdrawal", "programme", "programme-step",
        "programme-report", "programme-withdrawal", "year-plan", "year-plan-withdrawal", "readiness",
        "readiness-item", "readiness-reminder", "readiness-withdrawal", "material", "material-withdrawal",
        "budget-line", "budget-line-withdrawal",
        // The desks of offices, see PartPageTests.
        "complaint-part", "complaint-part-planned", "complaint-part-done", "complaint-part-refused",
        "complaint-part-released", "complaint-part-late",
        // Desks, see RolePageTests.
        "role-known-coach", "role-known-village", "role-known-office",
        // The village's desk.
        "profile", "posyandu-building", "posyandu-strata", "registration-files", "registration-step", "decree", "award",
        "profile-withdrawal",
        "news-read",  // what a team tells, see test_news.py
        "not-referred",  // the card of somebody in danger, see test_danger.py
        "moved-in",  // the server, when somebody moves out of another book
    ]

    @Test func `every screen answers, and its name is its own`() {
        var names: Set<String> = []
        for screen in Gallery.screens {
            let response = screen.answer()
            let expected = screen.name == "not-found" ? 404 : screen.typed == nil ? 200 : 422
            let asksBack = screen.state == .doubt || screen.state == .duplicate
            let right = asksBack ? [200, 422].contains(response.status) : response.status == expected
            #expect(right, "\(screen.id): \(response.status)")
            #expect(
                response.body.contains("<html lang=\"\(screen.language == .english ? "en" : "id")\">"), "\(screen.id)")
            #expect(response.body.matches(of: #/<h1/#).count == 1, "\(screen.id)")
            #expect(names.insert(screen.id).inserted, "\(screen.id)")
            #expect(screen.id.wholeMatch(of: #/[a-z-]+/#) != nil, "\(screen.id)")
            // Web/pandu.js tells the rows of a list apart in the page's text.
            for list in response.body.matches(of: #/<ul class="rows"[^>]*>(.*?)<\/ul>/#.dotMatchesNewlines()) {
                #expect(!list.1.contains("<ul") && !list.1.contains("<ol"), "\(screen.id)")
            }
        }
    }

    @Test func `every page that a screen leads to is in the gallery`() {
        let shown = Set(Gallery.screens.map { PageReading.kind($0.address) })
        var missing: [String: String] = [:]
        for screen in Gallery.screens {
            let page = screen.answer().body
            for path in PageReading.links(page) + PageReading.forms(page).map({ $0.path })
            where !shown.contains(PageReading.kind(path)) && !path.hasSuffix("/lembar") {  // a desk's: DeskGallery
                missing[PageReading.kind(path)] = screen.id
            }
        }
        #expect(missing == [:], "A page that nothing lists is a defect: add its line to Gallery.")
    }

    @Test func `every form can be written from some screen`() {
        var written: Set<String> = []
        for screen in Gallery.screens where screen.typed == nil {
            for (path, inside) in PageReading.forms(screen.answer().body) {
                var typed = PageReading.fill(inside, of: path, isWhole: true)
                var answer = Self.post(typed, to: path, on: screen)
                if answer.entries.isEmpty, let again = PageReading.forms(answer.body).first(where: { $0.path == path })
                {
                    // It was asked back; yes, it is right.
                    typed = PageReading.fill(again.inside, of: path, isWhole: true) + [("confirmed", "y")]
                    answer = Self.post(typed, to: path, on: screen)
                }
                written.formUnion(answer.entries.map { $0.form })
            }
        }
        let forms = Set(Forms.all.map { $0.code })
        #expect(forms.subtracting(written) == Self.elsewhere, "A form that no screen shows is a defect.")
    }

    private static func post(_ typed: [(String, String)], to path: String, on screen: Screen) -> Response {
        Screen(
            screen.name, screen.title, String(path.dropFirst("/b/melati/".count)), screen.state, stage: screen.stage,
            typed: typed, role: screen.role
        ).answer()
    }

    @Test func `every state of the village is looked at`() {
        #expect(Set(Gallery.screens.map { $0.stage }) == Set(Stage.allCases))
        #expect(Set(Gallery.screens.map { $0.state }) == Set(Screen.State.allCases))
    }
}
