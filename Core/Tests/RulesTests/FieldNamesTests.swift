import Plain
import Testing

@testable import Rules

/// A region gives names and an order; groups, codes and totals follow.
@Suite struct FieldNamesTests {
    private func shown(
        _ names: [ServiceField: String] = [:], environment: String = "", order: [String] = []
    ) -> FieldPresentation {
        FieldPresentation(environment: environment, order: order) { names[$0] ?? "" }
    }

    @Test func `without names a region shows the six of the regulation`() {
        #expect(shown() == .canonical)
        #expect(shown([.health: "Kesehatan"]).groups[1].title.english == "Health")
    }

    @Test func `two fields of one name are one group, and the environment stands by itself where it is named`() {
        let presentation = shown(
            [.publicWorks: "PU dan Perumahan", .housing: "PU dan Perumahan", .order: "Trantibum"],
            environment: "Lingkungan Hidup dan Sanitasi")
        #expect(
            presentation.groups.map { $0.title.indonesian } == [
                "Pendidikan", "Kesehatan", "PU dan Perumahan", "Trantibum", "Sosial", "Lingkungan Hidup dan Sanitasi",
            ])
        #expect(
            presentation.groups.map { $0.code }
                == ["education", "health", "public-works", "order", "social", "environment"])
        #expect(presentation.problems() == [])
        #expect(presentation.tallyCodes(in: presentation.groups[2]) == ["public-works", "housing"])
        #expect(presentation.tallyCodes(in: presentation.groups[5]).count == 6)
        #expect(presentation.group(code: "housing")?.code == "public-works")
        #expect(presentation.group(code: "environment")?.takesEnvironment == true)
        #expect(
            presentation.group(code: "entah") == nil && FieldPresentation.canonical.group(code: "environment") == nil)
    }

    @Test func `the order is the region's, and what it does not name comes last`() {
        let presentation = shown(environment: "Lingkungan", order: ["social", "environment", "health"])
        #expect(
            presentation.groups.map { $0.code }
                == ["social", "environment", "health", "education", "public-works", "housing", "order"])
    }

    @Test func `a field that shares the environment's name holds it`() {
        let presentation = shown([.health: "Sehat"], environment: "Sehat", order: ["environment"])
        #expect(presentation.groups[0].code == "health" && presentation.groups[0].takesEnvironment)
        #expect(presentation.problems() == [])
    }

    @Test func `every kind is offered once, the common ones first and something else last`() {
        for presentation in [shown(environment: "Lingkungan"), .canonical] {
            let offered = presentation.groups.flatMap { presentation.kinds(in: $0) }
            #expect(offered.map { $0.code }.sorted() == Catalogue.all.filter { !$0.isSecret }.map { $0.code }.sorted())
            #expect(presentation.groups.flatMap { presentation.tallyCodes(in: $0) }.count == 12)
            for group in presentation.groups {
                let kinds = presentation.kinds(in: group)
                if let other = kinds.firstIndex(where: { $0.isOther }) {
                    #expect(kinds[other...].allSatisfy { $0.isOther })
                }
            }
        }
    }

    @Test func `a region's days hold for each kind by whether its place is looked at`() throws {
        let terms = ComplaintTerms(village: 2, response: 1, looked: 30, unlooked: 7)
        #expect(terms.clock(of: try #require(Catalogue.find("unfit-house"))).completion == 30)
        #expect(terms.clock(of: try #require(Catalogue.find("piped-water"))).completion == 7)
        #expect(terms.clock(of: nil) == ComplaintClock(village: 2, response: 1, completion: 30))
        for kind in Catalogue.all { #expect(ComplaintTerms.proposed.clock(of: kind) == kind.clock, "\(kind.code)") }
    }
}
