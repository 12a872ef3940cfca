import Plain
import Testing

@testable import Rules

@Suite struct CatalogueTests {
    @Test func `every code is kebab-case and its own`() {
        var codes: Set<String> = []
        for kind in Catalogue.all {
            #expect(kind.code.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil, "\(kind.code)")
            #expect(codes.insert(kind.code).inserted, "\(kind.code)")
            #expect(Catalogue.find(kind.code)?.title == kind.title)
        }
        #expect(Catalogue.find("") == nil)
    }

    @Test func `a title is at most four words in the resident's language`() {
        for kind in Catalogue.all {
            #expect((1...4).contains(kind.title.indonesian.split(separator: " ").count), "\(kind.title.indonesian)")
            #expect(!kind.title.english.isEmpty, "\(kind.code)")
        }
    }

    @Test(arguments: ServiceField.allCases)
    func `a field shows at most eight kinds at once, the others after them, and something else last`(
        field: ServiceField
    ) {
        let kinds = Catalogue.kinds(of: field)
        #expect((5...8).contains(kinds.filter { $0.isCommon }.count), "\(field)")
        #expect(kinds.drop { $0.isCommon }.allSatisfy { !$0.isCommon })
        #expect(kinds.last?.code == "\(field.code)-other" && kinds.filter { $0.isOther }.count == 1)
        #expect(kinds.allSatisfy { $0.field == field && !$0.isSecret })
        let secret = Catalogue.kinds(of: field, secretly: true)
        #expect(secret.allSatisfy { $0.field == field && $0.isSecret && !$0.isCommon })
        #expect(kinds.count + secret.count == Catalogue.all.filter { $0.field == field }.count)
    }

    /// Written out, so that nobody opens a secret in passing.
    @Test func `what would harm somebody goes past the village to a unit that may know`() {
        let secret = Catalogue.all.filter { $0.isSecret }
        let units: [String: OfficeRole] = [
            "school-violence": .womenAndChildren, "child-marriage": .womenAndChildren, "mental-illness": .healthCentre,
            "suicide-risk": .healthCentre, "tuberculosis": .healthCentre, "hiv": .healthCentre,
            "domestic-violence": .womenAndChildren, "child-violence": .womenAndChildren,
            "sexual-violence": .womenAndChildren, "trafficking": .womenAndChildren, "drugs": .narcotics,
            "child-neglect": .womenAndChildren,
        ]
        #expect(Dictionary(uniqueKeysWithValues: secret.map { ($0.code, $0.office) }) == units)
        #expect(!secret.contains { $0.office == .village })
        #expect(secret.allSatisfy { if case .wouldHarm = $0.papers { true } else { false } })
    }

    @Test func `what cannot wait is urgent`() {
        #expect(
            Set(Catalogue.all.filter { $0.isUrgent }.map { $0.code }) == [
                "medical-emergency", "outbreak", "suicide-risk", "fire", "disaster", "immediate-danger", "rescue",
                "brawl", "domestic-violence", "child-violence", "sexual-violence", "trafficking", "disaster-victim",
            ])
    }

    @Test func `water, waste and the healthy home are the environment's theme, on their own field`() {
        let theme = Catalogue.all.filter { $0.isEnvironment }
        #expect(
            Set(theme.filter { $0.field == .publicWorks }.map { $0.code }) == [
                "no-safe-water", "piped-water", "drainage", "no-toilet", "waste-water", "waste", "dry-season-water",
                "water-quality", "well", "public-toilet", "waste-bank",
            ])
        #expect(
            Set(theme.filter { $0.field == .housing }.map { $0.code }) == [
                "unhealthy-home", "larvae", "home-garden", "livestock",
            ])
        #expect(theme.allSatisfy { $0.field == .publicWorks || $0.field == .housing })
    }

    @Test func `every kind says its papers or why there are none, and its clocks run`() {
        for kind in Catalogue.all {
            if case .shown(let documents) = kind.papers {
                #expect(!documents.isEmpty && Set(documents).count == documents.count, "\(kind.code)")
            } else {
                #expect(kind.documents.isEmpty, "\(kind.code)")
            }
            #expect(kind.clock.village > 0 && kind.clock.response > 0, "\(kind.code)")
            #expect(kind.clock.completion > kind.clock.response, "\(kind.code)")
            #expect(!kind.source.document.isEmpty, "\(kind.code)")
            // Only what an article or a regulation names may be called read.
            if kind.source.document == Source.proposal.document { #expect(kind.confidence == .unverified) }
        }
    }

    @Test func `every office is asked for something, and its code leads back to it`() {
        // Inspectors are asked when officials are involved, whatever the kind.
        #expect(Set(Catalogue.all.map { $0.office } + [.inspectorate]) == Set(OfficeRole.allCases))
        for role in OfficeRole.allCases { #expect(OfficeRole(code: role.code) == role) }
        for field in ServiceField.allCases { #expect(ServiceField(code: field.code) == field) }
    }
}
