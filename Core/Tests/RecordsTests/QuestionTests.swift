import Foundation
import Plain
import Rules
import Testing

@testable import Records

/// A typed question is asked by its form, and its answers are of that type.
@Suite struct QuestionTests {
    @Test func `every typed question stands in the table of its form with its unit`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        var count = 0
        for case let name as String in FileManager.default.enumerator(atPath: sources.path) ?? .init()
        where name.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            for match in text.matches(of: /Question<(\w+)>\(\s*"([a-z-]+)", "([a-z-]+)"\)/) {
                let (type, form, code) = (String(match.1), String(match.2), String(match.3))
                count += 1
                let field = try #require(Forms.find(form)?.field(code), "\(name): \(form) does not ask \(code)")
                #expect(Self.types(field.kind).contains(type), "\(name): \(form) \(code) is no \(type)")
            }
        }
        #expect(count > 30)
    }

    private static func types(_ kind: FieldKind) -> [String] {
        switch kind {
        case .weight: ["Grams"]
        case .length: ["Millimetres"]
        case .count, .tenths: ["Int"]
        case .pastDay, .anyDay: ["Day"]
        case .flag: ["Bool"]
        case .text, .registered, .choices: ["String"]
        case .choice(let choices):
            switch choices.map({ $0.code }) {
            case ["yes", "no"]: ["YesOrNo"]
            case ["l", "h"]: ["Measure"]
            case WaterSource.allCases.map(\.rawValue): ["WaterSource"]
            case Toilet.allCases.map(\.rawValue): ["Toilet"]
            case ToiletDrain.allCases.map(\.rawValue): ["ToiletDrain"]
            case HouseStructure.allCases.map(\.rawValue): ["HouseStructure"]
            case FloorMaterial.allCases.map(\.rawValue): ["FloorMaterial"]
            case WallMaterial.allCases.map(\.rawValue): ["WallMaterial"]
            case RoofMaterial.allCases.map(\.rawValue): ["RoofMaterial"]
            default: ["String"]
            }
        default: []
        }
    }

    @Test func `an answer that is not of its type is none`() {
        let answers = [Answer("weight", "berat"), Answer("length", "70.5"), Answer("oedema", "y")]
        #expect(answers[GrowthVisit.weight] == nil && answers[GrowthVisit.length] == nil)
        #expect(answers[GrowthVisit.oedema] == true && answers[GrowthVisit.arm] == nil)
        #expect([Answer("weight", 7_450)][GrowthVisit.weight] == Grams(7_450))
    }
}
