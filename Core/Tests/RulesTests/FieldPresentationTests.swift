import Seeded
import Testing

@testable import Plain
@testable import Rules

/// Regions show the fields in their own way; nothing may be lost or counted twice by it.
@Suite struct FieldPresentationTests {
    /// Bangka Barat: public works and housing are one, the environment stands for itself.
    private static let merged = """
        pendidikan\tPendidikan\teducation
        kesehatan\tKesehatan\thealth
        pu-perumahan\tPekerjaan Umum dan Perumahan\tpublic-works housing
        trantibum\tTrantibumlinmas\torder
        sosial\tSosial\tsocial
        lingkungan\tLingkungan Hidup dan Sanitasi\t\tenvironment
        """
    /// Buleleng: the six of the regulation.
    private static let six = """
        pendidikan\tPendidikan\teducation
        kesehatan\tKesehatan\thealth
        pu\tPekerjaan Umum\tpublic-works
        perumahan\tPerumahan Rakyat\thousing
        trantibum\tTrantibumlinmas\torder
        sosial\tSosial\tsocial
        """

    /// A whole presentation: each field in one group, the environment in one or in none.
    private static func random(_ dice: inout Dice) -> FieldPresentation {
        let count = dice.number(1...7)
        var fields: [[ServiceField]] = Array(repeating: [], count: count)
        for field in ServiceField.allCases { fields[dice.number(0...(count - 1))].append(field) }
        let environment = dice.number(-1...(count - 1))
        return FieldPresentation(
            fields.enumerated().filter { !$0.element.isEmpty || $0.offset == environment }.map { place, fields in
                FieldGroup("g\(place)", Phrase("Bidang", "Field"), fields, takesEnvironment: place == environment)
            })
    }

    private func holds(_ presentation: FieldPresentation, _ counts: [String: Int]) {
        #expect(presentation.problems() == [])
        let codes = presentation.groups.map { $0.code }
        var byGroup: [String: Int] = [:]
        for kind in Catalogue.all {
            let group = presentation.group(of: kind)
            #expect(codes.contains(group.code), "\(kind.code)")
            byGroup[group.code, default: 0] += 1
        }
        #expect(byGroup.values.reduce(0, +) == Catalogue.all.count)
        let sums = presentation.sums { counts[$0] ?? 0 }
        #expect(sums.map { $0.group } == presentation.groups)
        #expect(sums.reduce(0) { $0 + $1.count } == counts.values.reduce(0, +))
    }

    @Test func `in two hundred presentations every kind stands once and the totals are those of the six`() {
        var dice = Dice(seed: 13)
        var shown = [FieldPresentation(rows: Self.merged), FieldPresentation(rows: Self.six), .canonical]
        for _ in 0..<200 { shown.append(Self.random(&dice)) }
        for presentation in shown {
            var counts: [String: Int] = [:]
            for kind in Catalogue.all { counts[kind.tallyCode, default: 0] += dice.number(0...9) }
            holds(presentation, counts)
        }
    }

    @Test func `one region shows waste water under the environment and a road under public works and housing`() throws {
        let presentation = FieldPresentation(rows: Self.merged)
        func group(_ code: String) throws -> String {
            presentation.group(of: try #require(Catalogue.find(code))).title.indonesian
        }
        #expect(try group("waste-water") == "Lingkungan Hidup dan Sanitasi")
        #expect(try group("larvae") == "Lingkungan Hidup dan Sanitasi")
        #expect(try group("road-damage") == "Pekerjaan Umum dan Perumahan")
        #expect(try group("unfit-house") == "Pekerjaan Umum dan Perumahan")
    }

    @Test func `where each of the six stands by itself no two are called alike`() {
        for rows in [FieldPresentationTests.merged, FieldPresentationTests.six] {
            let fields = FieldPresentation(rows: rows)
            #expect(Set(ServiceField.allCases.map { fields.ownTitle(of: $0).indonesian }).count == 6)
        }
        let merged = FieldPresentation(rows: FieldPresentationTests.merged)
        #expect(merged.ownTitle(of: .order).indonesian == "Trantibumlinmas")
        #expect(merged.ownTitle(of: .housing) == ServiceField.housing.title)
    }

    @Test func `another shows both on the fields of the regulation`() throws {
        for presentation in [FieldPresentation(rows: Self.six), .canonical] {
            for kind in Catalogue.all { #expect(presentation.group(of: kind).fields == [kind.field], "\(kind.code)") }
        }
    }

    @Test func `rows are read as they are written`() {
        for rows in [Self.merged, Self.six] {
            let presentation = FieldPresentation(rows: rows)
            #expect(FieldPresentation(rows: presentation.rows) == presentation)
            #expect(presentation.groups.count == 6)
        }
        #expect(FieldPresentation(rows: "no tab\n\n").groups.isEmpty)
    }

    @Test func `what lands nowhere or twice is told, all at once`() {
        let broken = FieldPresentation(
            rows:
                "a\tA\teducation health education\tenvironment\na\tB\thealth order social unknown\nc\tC\t\nd\tD\t\tenvironment"
        )
        #expect(
            Set(broken.problems()) == [
                .sameCode("a"), .empty("c"), .twice(.education), .twice(.health), .nowhere(.publicWorks),
                .nowhere(.housing), .environmentTwice,
            ])
        for problem in broken.problems() { #expect(!problem.sentence.indonesian.isEmpty) }
        #expect(FieldPresentation([]).problems().count == ServiceField.allCases.count)
    }

    @Test func `what a presentation forgot is counted under its own field all the same`() {
        let broken = FieldPresentation(rows: "a\tA\teducation")
        let sums = broken.sums { _ in 1 }
        #expect(sums.reduce(0) { $0 + $1.count } == ServiceField.allCases.count * 2)
    }
}
