import Foundation
import Plain
import Records
import Testing

@testable import Rules

@Suite struct RuleBookTests {
    @Test(arguments: Example.all) func `every example holds`(example: Example) {
        #expect(example.found() == example.expected, "\(example)")
    }

    @Test(arguments: RuleBook.all.map { $0.code }) func `every rule has two examples at least`(
        code: String
    ) {
        #expect(
            Example.all.filter { $0.rule == code }.count >= 2,
            "give \(code) an example in Core/Tests/RulesTests")
    }

    @Test func `no example belongs to a rule that is not in the book`() {
        let codes = Set(RuleBook.all.map { $0.code })
        #expect(Set(Example.all.map { $0.rule }).subtracting(codes).isEmpty)
    }

    @Test func `every rule says its names, its unit, its document and the place in it`() {
        for rule in RuleBook.all {
            for text in [
                rule.code, rule.indonesian, rule.english, rule.unit, rule.source.document,
                rule.source.place,
            ] {
                #expect(!text.isEmpty, "\(rule.code)")
            }
            #expect(rule.since.year >= 2000 && rule.since <= day("2026-12-31"), "\(rule.code)")
        }
        #expect(Set(RuleBook.all.map { $0.code }).count == RuleBook.all.count)
    }

    @Test func `a rule that stands in the sources stands in the book`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Rules")
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var written: Set<String> = []
        for case let url as URL in files where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            for match in text.matches(of: #/static let \w+ = Rule\(\s*"([^"]+)"/#) {
                written.insert(String(match.1))
            }
        }
        #expect(written == Set(RuleBook.all.map { $0.code }), "list it in RuleBook.all")
    }

    /// Written out, so that nobody calls a rule confirmed in passing.
    @Test func `what was not read in its source says so`() {
        let unverified: Set = [
            "bmi-for-age-classes", "bmi-for-age-from-five-classes", "oedema", "gain", "plausible-change",
            "minimum-gain", "red-line",
            "orange-line", "immunisation-intervals", "immunisation-limits", "basic-immunisation", "vitamin-a-colours",
            "due-date", "high-pressure", "antenatal-danger", "national-id", "national-holidays", "complaint-clock",
            "escalation-ladder", "drinking-water", "toilet", "larva-free", "housing-class", "school-ages",
            "out-of-school", "social-ages", "kader-per-posyandu", "basic-skills", "kader-levels", "training-pass",
            "registration-number", "service-awards", "school-anaemia", "school-habits",
            "school-vaccines", "toddler-immunisation", "child-diet", "milestones",
            "neonatal-visits", "postnatal-danger", "newborn-danger",
            "weight-gain", "birth-plan", "iron-tablets", "contraception",
        ]
        let quoted: Set = [
            "weight-for-age-classes", "length-for-age-classes", "weight-for-length-classes",
            "head-for-age-classes",
            "adult-body-mass", "arm-colours", "longest-pregnancy", "working-days", "housing-criteria",
            "double-office", "office-term",
        ]
        #expect(
            Set(RuleBook.all.filter { $0.confidence == .unverified }.map { $0.code }) == unverified)
        #expect(Set(RuleBook.all.filter { $0.confidence == .quoted }.map { $0.code }) == quoted)
        #expect(Set(RuleBook.unconfirmed.map { $0.code }) == unverified.union(quoted))
    }

    @Test func `a visit is judged by the value in force on its day`() {
        let line = [Dated(since: day("2020-01-01"), "old"), Dated(since: day("2026-03-01"), "new")]
        #expect(line.inForce(on: day("2026-02-28")) == "old")
        #expect(line.inForce(on: day("2026-03-01")) == "new")
        #expect(line.inForce(on: day("2019-12-31")) == "old")
        #expect(line.inForce(on: nil) == "new")
        #expect([Dated<String>]().inForce(on: nil) == nil)
    }

    @Test func `the schedule has the 21 doses of the programme, each after one that comes earlier`() {
        let codes = Immunisation.schedule.map { $0.code }
        #expect(codes.count == 21 && Set(codes).count == 21)
        for (place, dose) in Immunisation.schedule.enumerated() {
            if let after = dose.after { #expect(codes[..<place].contains(after), "\(dose.code)") }
            #expect(dose.fromMonth <= dose.idealUntilMonth)
        }
    }

    @Test func `the classes of an index leave no gap and do not overlap`() {
        let all: [GrowthClasses] = [
            .weightForAge, .lengthForAge, .weightForLength, .bmiForAge, .bmiForAgeFromFive,
            .headForAge,
        ]
        for classes in all {
            #expect(classes.classes.first?.from == .min && classes.classes.last?.to == .max)
            for (low, high) in zip(classes.classes, classes.classes.dropFirst()) {
                #expect(low.to + 1 == high.from)
            }
            #expect(classes.of(nil) == nil)
        }
    }
}
