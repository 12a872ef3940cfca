import Records
import Rules
import Testing

/// The whole table, written out a second time: who may do what is changed in two places or not at all.
@Suite struct PermissionTests {
    static let roles: [Role] = [
        .kader, .chair, .midwife, .villageOperator, .districtCoach, .regencyCoach, .administrator,
        .clock, .officer, .caseWorker, .resident, .neighbourhoodHead,
    ]

    /// One sign for each role above: x may, a point may not.
    private static let actions: [(Action, String)] = [
        (.readResidents, "xxxx........"),
        (.readTallies, "xxxxxxx....."),
        (.readComplaintCounts, "xxxxxxx.x..."),
        (.importResidents, ".xxx........"),
        (.exportRegister, ".xxx........"),
        (.resolveHeld, ".xxx........"),
        (.resolveHomeless, "......x....."),
        (.manageAccounts, "......x....."),
        (.resetKader, "..xx........"),
        (.carryBook, "xxx........."),
        (.readAttention, "..x........."),
        (.readToFetch, "...........x"),
        (.readFieldLists, "........x..."),
        (.readRules, ".xxx........"),
    ]

    static let writers: [(String, String)] = [
        ("resident", "xxxx........"), ("identity", "xxxx........"), ("birth", "xxxx........"),
        ("national-id", "xxxx........"),
        ("death", "xxxx........"), ("moved-out", "xxxx........"), ("moved-in", "............"),
        ("merge", "xxx........."),
        ("unmerge", "xxx........."), ("household", "xxxx........"), ("household-member", "xxxx........"),
        ("household-visit", "xxx........."), ("household-withdrawal", "xxxx........"),
        ("activity-withdrawal", "xxxx........"), ("water-sanitation", "xxxx........"),
        ("housing-condition", "xxxx........"), ("aid-received", "xxxx........"), ("aid-proposal", "xxxx........"),
        ("schooling", "xxxx........"), ("social-condition", "xxxx........"), ("social-assessment", "xxxx........"),
        ("reading-corner", "xxxx........"), ("school-counselling", "xxxx........"), ("talk", "xxxx........"),
        ("safety-log", "xxxx........"),
        ("attendance", "xxx........."),
        ("growth-visit", "xxx........."),
        ("withdrawal", "xxx........."), ("services", "xxx........."), ("counselling", "xxx........."),
        ("referral", "xxx........."), ("referral-step", "xxx........."), ("not-referred", "xxx........."),
        ("dose-record", "xxx........."),
        ("visit-task", "xxx........."), ("home-visit", "xxx........."), ("pregnancy", "xxx........."),
        ("antenatal-visit", "xxx........."), ("adult-check", "xxx........."),
        ("daily-living", "xxx........."), ("elder-screen", "xxx........."), ("school-check", "xxx........."),
        ("school-dose-record", "xxx........."), ("infant-feeding", "xxx........."), ("child-tb", "xxx........."),
        ("child-development", "xxx........."), ("food-course", "xxx........."),
        ("tb-screen", "xxx........."), ("lung-screen", "xxx........."), ("senses-check", "xxx........."),
        ("mind-screen", "xxx........."),
        ("pregnancy-end", "xxx........."), ("delivery", "xxx........."), ("newborn", "xxx........."),
        ("postnatal-visit", "xxx........."), ("newborn-visit", "xxx........."),
        ("pregnancy-start", "xxx........."), ("birth-plan", "xxx........."), ("pregnancy-class", "xxx........."),
        ("family-planning", "xxx........."),
        ("session-closing", "xxx........."), ("posyandu", "......x....."),
        ("account", "......x....."), ("office", "......x....."), ("holiday", "......x....."),
        ("field-names", "......x....."), ("complaint-terms", "......x....."), ("campaign", "...xxxx....."),
        ("subscription", "......x....."),
        ("complaint", "xxxx......x."), ("complaint-reporter", "xxxx......x."), ("complaint-support", "xxxx......x."),
        ("complaint-supplement", "xxxx......x."), ("complaint-confirmed", "xxx.......x."),
        ("complaint-reopened", "xxx.......x."), ("complaint-verified", "xxxx........"),
        ("complaint-submitted", "...x........"), ("complaint-returned", "...x........"),
        ("complaint-ineligible", "...x........"), ("complaint-dispatched", ".....x.x...."),
        ("complaint-received", "...x....x..."), ("complaint-planned", "...x....x..."),
        ("complaint-working", "...x....x..."), ("complaint-claimed", "...x....x..."),
        ("complaint-waiting", "...x....x..."), ("complaint-resumed", "...x....x..."),
        ("complaint-assigned", "...x....x..."), ("complaint-reply", "...x....x..."),
        ("complaint-forwarded", "...x.x..x..."), ("complaint-refused", "...x....x..."),
        ("complaint-merged", "...x....x..."), ("complaint-note", ".....x..x..."),
        ("complaint-escalated", ".......x...."), ("complaint-reminded", ".......x...."),
        ("complaint-unconfirmed", ".......x...."), ("secret-report", "..........x."),
        ("secret-supplement", "..........x."), ("secret-step", ".........x.."),
        ("secret-involved", ".........x.."), ("secret-passed", ".........x.."),
        ("member-changed", ".......x...."), ("member-accepted", ".......x.x.."),
        ("appointment", "...xxx......"), ("appointment-end", "...xxx......"),
        ("appointment-withdrawal", "...xxx......"),
        ("meeting", "...xxx......"), ("meeting-attendance", "...xxx......"), ("meeting-decision", "...xxx......"),
        ("meeting-withdrawal", "...xxx......"), ("indicator-target", "......x....."),
        ("meeting-field", "...xxx......"),
        ("meeting-attendee", "...xxx......"),
        ("meeting-release", "...xxx......"),
        ("training-result", "...xxx......"),
        ("follow-up", "...xxx......"),
        ("follow-up-confirmed", "...xxx......"),
        ("follow-up-returned", "...xxx......"),
        ("follow-up-withdrawal", "...xxx......"),
        ("announcement", "...xxx......"),
        ("announcement-withdrawal", "...xxx......"),
        ("programme", "...xxx......"),
        ("programme-step", "...xxx......"),
        ("programme-withdrawal", "...xxx......"),
        ("year-plan", "...xxx......"),
        ("year-plan-withdrawal", "...xxx......"),
        ("readiness", "...xxx......"),
        ("readiness-reminder", "...xxx......"),
        ("readiness-withdrawal", "...xxx......"),
        ("material", "...xxx......"),
        ("material-withdrawal", "...xxx......"),
        ("budget-line", "...xxx......"),
        ("budget-line-withdrawal", "...xxx......"),
        ("meeting-reply", "...xxx..x..."),
        ("meeting-report", "...xxx..x..."),
        ("follow-up-received", "...xxx..x..."),
        ("follow-up-planned", "...xxx..x..."),
        ("follow-up-done", "...xxx..x..."),
        ("announcement-read", "...xxx..x..."),
        ("programme-report", "...xxx..x..."),
        ("readiness-item", "...xxx..x..."),
        ("follow-up-late", ".......x...."),
        ("schedule", "xx.x........"), ("schedule-change", "xx.x........"),
        ("schedule-withdrawal", "xx.x........"), ("role-known", "xxx........."),
        ("news-read", "xxx........."),
        ("posyandu-building", ".x.x........"), ("posyandu-strata", ".x.x........"),
        ("profile", ".x.x........"), ("registration-files", ".x.x........"), ("registration-step", ".x.x........"),
        ("decree", ".x.x........"), ("award", ".x.x........"), ("profile-withdrawal", ".x.x........"),
        ("cleanliness-round", "xxxx........"),
        ("disaster", "xxxx........"),
        ("disaster-need", "xxxx........"),
        ("disaster-aid", "xxxx........"),
        ("disaster-end", "xxxx........"),
        ("disaster-withdrawal", "xxxx........"),
        ("mandate", "......x....."),
        ("mandate-withdrawal", "......x....."),
        ("complaint-part", "...x.x..x..."),
        ("complaint-part-planned", "........x..."),
        ("complaint-part-done", "........x..."),
        ("complaint-part-refused", "........x..."),
        ("complaint-part-released", "...x.x..x..."),
        ("complaint-part-late", ".......x...."),
        ("meeting-arrival", "..........x."),
        ("role-known-coach", "....xx......"), ("role-known-village", "...x........"),
        ("role-known-office", "........x..."),
    ]

    private static let settings: Set = [
        "posyandu", "account", "office", "holiday", "field-names", "complaint-terms", "subscription",
        "indicator-target", "mandate", "mandate-withdrawal",
    ]

    /// What no office is asked.
    private static let withinTeams: [CardKind] = [.appointment, .yearPlan, .material, .budgetLine, .roleKnown]

    @Test func `the table has every role, every action and every form`() {
        #expect(Set(PermissionTests.roles) == Set(Role.allCases))
        #expect(Set(PermissionTests.actions.map { $0.0 }) == Set(Action.allCases))
        #expect(PermissionTests.writers.map { $0.0 }.sorted() == Forms.all.map { $0.code }.sorted())
    }

    @Test func `each role may do what the table says and nothing else`() {
        for (action, row) in PermissionTests.actions {
            for (role, sign) in zip(PermissionTests.roles, row) {
                #expect(Permission.allows(role, action) == (sign == "x"), "\(role) \(action)")
            }
        }
    }

    @Test func `each role may write the forms that the table says and no other`() throws {
        for (code, row) in PermissionTests.writers {
            let form = try #require(Forms.find(code))
            for (role, sign) in zip(PermissionTests.roles, row) {
                #expect(Permission.allows(role, toWrite: form) == (sign == "x"), "\(role) \(code)")
            }
        }
    }

    @Test
    func `residents are read by those who serve them, settings by the administrator, complaints by those concerned`() {
        for form in Forms.all {
            var row = PermissionTests.settings.contains(form.code) ? "......x....." : "xxxx........"
            if form.card == .secretReport || form.card == .member { row = ".........x.." }
            if form.lies(in: .team) {
                row = PermissionTests.withinTeams.contains(form.card) ? "...xxx......" : "...xxx..x..."
            }
            if form.code == "role-known-office" { row = "........x..." }
            if form.card == .campaign { row = "...xxxx....." }
            if form.card == .profile { row = ".xxxxx......" }
            if form.card == .complaint { row = form.code == "complaint-note" ? ".....x..x..." : "xxxxxx..x.x." }
            if form.isOfPart { row = "...x.x..x.x." }
            if form.screening?.isPrivate == true { row = "xxx........." }
            for (role, sign) in zip(PermissionTests.roles, row) {
                #expect(form.audience.contains(role) == (sign == "x"), "\(role) \(form.code)")
            }
        }
    }

    @Test func `a midwife and an operator give kader and chairs a new password, and nobody else`() {
        for role in PermissionTests.roles {
            for other in PermissionTests.roles {
                let isKader = other == .kader || other == .chair
                let expected = role == .administrator || isKader && (role == .midwife || role == .villageOperator)
                #expect(Permission.allows(role, toReset: other) == expected, "\(role) \(other)")
            }
        }
    }

    @Test func `every role has a code that leads back to it`() {
        for role in Role.allCases { #expect(Role(code: role.code) == role) }
        #expect(Role(code: "") == nil && Role(code: "Kader") == nil)
    }
}

@Suite struct ScopeTests {
    @Test(arguments: [
        ("19.05", "19.05", true), ("19.05.01", "19.05", true), ("19.05.01.2004", "19.05", true),
        ("19.051", "19.05", false),
        ("19.0", "19.05", false), ("19", "19.05", false), ("19.06.01", "19.05", false),
        ("19.05", "", true), ("", "", true),
        ("", "19", false), ("19.05.", "19.05", true), ("19.05.05.2004", "19.05.05.200", false),
    ]) func `a path lies under another by whole parts`(path: String, region: String, lies: Bool) {
        #expect(Scope.path(path, liesUnder: region) == lies)
    }

    private func place(_ kind: BookKind, _ region: String) -> Place {
        Place(book: "b", kind: kind, name: "", region: region)
    }

    @Test func `without a scope nothing is covered`() {
        for region in ["", "19", "19.05.05.2004"] {
            #expect(!Scope().covers(place(.posyandu, region)))
            #expect(!Scope().covers(place(.region, region)))
            #expect(!Scope().covers(region: region))
        }
    }

    @Test func `a kader has her own book and not her neighbour's`() {
        let scope = Scope(books: ["b"])
        #expect(scope.covers(place(.posyandu, "19.05")))
        #expect(!scope.covers(Place(book: "c", kind: .posyandu, name: "", region: "19.05")))
        #expect(!scope.covers(region: "19.05"))
    }

    @Test func `a regency has the Posyandu and the region books below it, and none above`() {
        let scope = Scope(regions: ["19.05"])
        #expect(scope.covers(place(.posyandu, "19.05.05.2004")))
        #expect(scope.covers(place(.region, "19.05")))
        #expect(scope.covers(place(.region, "19.05.05")))
        #expect(!scope.covers(place(.region, "19")))
        #expect(!scope.covers(place(.posyandu, "19.06.05.2004")))
    }

    @Test func `of two mandates either is enough`() {
        let scope = Scope(books: ["c"], regions: ["19.06", "19.05.01"])
        #expect(scope.covers(region: "19.06.01") && scope.covers(region: "19.05.01.2001"))
        #expect(!scope.covers(region: "19.05.02"))
    }
}
