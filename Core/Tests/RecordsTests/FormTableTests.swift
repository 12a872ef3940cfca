import Foundation
import Plain
import Rules
import Testing

@testable import Records

@Suite struct FormTableTests {
    private static let kinds = [
        "g", "mm", "number", "tenths", "past-day", "day", "one", "many", "yes", "yes-no", "text", "nik", "digits",
        "signs",
        "posyandu", "position",
        "photos", "card", "party", "parties", "document",
    ]
    private let names = FormTable.blocks.map { $0.name }

    @Test func `every block of the tables is a form, and once`() {
        let sets: Set = [
            "secret-facts", "secret-identity", "sexes", "babies", "seen-by", "seen-at", "aid-programmes", "end-grounds",
            "meeting-kinds",
            "meeting-modes", "talk-topics",
            "training-phases", "round-marks", "disaster-needs", "follow-up-origins", "fund-sources", "material-kinds",
            "proposal-plans", "senses", "whispers",
        ]
        #expect(names.count == Set(names).count)
        #expect(Set(names) == Set(Forms.all.map { $0.code }).union(sets))
    }

    /// A line that the reader passes over would be a question that nobody is asked.
    @Test func `every line of the tables is read`() throws {
        for block in FormTable.blocks {
            for line in block.text.split(separator: "\n") {
                let columns = line.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                let first = try #require(columns[0].split(separator: " ").first.map(String.init))
                #expect(
                    ["form", "questions", "choices", "?", "=", "example", "any"].contains(first),
                    "\(block.name): \(line)")
                #expect(columns.count == (first == "questions" || first == "choices" ? 1 : 3), "\(block.name): \(line)")
                #expect(columns.dropFirst().allSatisfy { !$0.isEmpty }, "\(block.name): \(line)")
            }
            let questions = block.text.split(separator: "\n").filter { $0.hasPrefix("?") }
            for question in questions {
                let kind = question.split(separator: " ")[2].trimmingCharacters(in: ["!"])
                #expect(Self.kinds.contains(kind), "\(block.name): \(question)")
            }
            #expect(FormTable(block.name).fields.count == questions.count)
        }
    }

    @Test func `a question with choices has some, each code once`() {
        for form in Forms.all {
            #expect(Set(form.fields.map { $0.code }).count == form.fields.count, "\(form.code)")
            for field in form.fields {
                switch field.kind {
                case .choice(let choices), .choices(let choices):
                    #expect(!choices.isEmpty && Set(choices.map { $0.code }).count == choices.count, "\(field.code)")
                case .text(let limit): #expect(limit > 0, "\(form.code) \(field.code)")
                case .photos(let most): #expect(most > 0, "\(form.code) \(field.code)")
                default: break
                }
            }
        }
    }

    @Test func `what a question waits for is asked before it, and can be answered so`() throws {
        var count = 0
        for form in Forms.all {
            for (place, field) in form.fields.enumerated() {
                guard let condition = field.condition else { continue }
                count += 1
                let asked = try #require(form.fields[..<place].first { $0.code == condition.field }, "\(field.code)")
                #expect(condition.codes.allSatisfy { asked.kind.allows($0, today: Day(iso: "2026-01-01")!) })
                #expect(!condition.codes.isEmpty)
            }
        }
        #expect(count > 5)
    }

    @Test func `one of several questions is wanted, and they exist`() {
        for block in FormTable.blocks {
            let table = FormTable(block.name)
            let asked = Set(table.fields.map { $0.code })
            for need in table.needs { #expect(need.fields.count > 1 && asked.isSuperset(of: need.fields)) }
        }
    }

    @Test func `an answer is missing only where it is asked`() {
        let assessment = Form.socialAssessment
        func problems(_ typed: [(String, String)]) -> [String] {
            Typing.answers(assessment, typed, today: Day(iso: "2026-01-01")!).problems.map { $0.field }
        }
        #expect(problems([("result", "family")]) == [])
        #expect(problems([("result", "referred")]) == ["to"])
        #expect(problems([("result", "referred"), ("to", "Dinas Sosial")]) == [])
        #expect(problems([]) == ["result"])
    }

    @Test func `what was answered though nobody asked is kept`() {
        let read = Typing.answers(
            .socialAssessment, [("result", "family"), ("to", "Dinas Sosial")], today: Day(iso: "2026-01-01")!)
        #expect(read.answers.map { $0.field } == ["result", "to"])
    }

    @Test func `bounds, units and what stays are read as they are written`() {
        let bounds = Form.antenatalVisit.fields.compactMap { field -> String? in
            guard case .count(let range, let unit) = field.kind else { return nil }
            return "\(field.code) \(range) \(unit)"
        }
        #expect(bounds == ["systolic 60...260 mmHg", "diastolic 30...180 mmHg", "tablets 0...180 tablet"])
        guard case .count(_, "ribu rupiah")? = Form.aidReceived.field("amount")?.kind else {
            Issue.record("a unit of two words")
            return
        }
        #expect(Form.household.fields.filter { $0.stays }.map { $0.code } == ["rt", "address"])
    }
}
