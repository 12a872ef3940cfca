import Foundation
import Plain
import Rules
import Testing

@testable import Records

/// What stands in hashed entries keeps its name. `Core/Tests/Golden/codes.txt` has a line for each code that is stored;
/// new ones are added at its end, and no line ever changes.
@Suite struct StoredCodeTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/codes.txt")

    /// The lines that have been written by: how many, and their digest. Move it on when a release is made.
    private static let frozen = (lines: 860, digest: "754b4446-f863-8afa-a4ff-0d435b4b715d")

    private let golden: [String]

    init() throws {
        golden = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map { String($0) }
    }

    @Test func `no stored code is renamed or taken away`() {
        let now = Set(Self.codes)
        let lost = golden.filter { !now.contains($0) && !$0.hasPrefix("indicator ") }
        #expect(
            lost.isEmpty,
            """
            Entries that people have written hold these codes, and nothing could read them any more. Give them back \
            their names (words that people see may change freely); a form that must change becomes a new version:
            \(lost.joined(separator: "\n"))
            """)
    }

    @Test func `every stored code stands in the golden list`() {
        let known = Set(golden)
        let new = Self.codes.filter { !known.contains($0) }
        #expect(
            new.isEmpty,
            """
            Is each of these named as it shall be for ever? Then add them at the end of Core/Tests/Golden/codes.txt:
            \(new.joined(separator: "\n"))
            """)
    }

    @Test func `the first lines of the golden list are as they were`() {
        let digest = ID(naming: golden.prefix(Self.frozen.lines).joined(separator: "\n")).text
        #expect(
            digest == Self.frozen.digest,
            "A line of Core/Tests/Golden/codes.txt was changed, moved or taken away. New ones go to its end.")
        #expect(Set(golden).count == golden.count, "A line stands twice.")
    }

    /// Counted under these names in every database; a month that is closed is not counted anew.
    @Test func `every indicator of the golden list is still counted under its name`() throws {
        let counted = try Self.countedNames()
        let lost = golden.filter { $0.hasPrefix("indicator ") }.map { String($0.dropFirst(10)) }
            .filter { !counted.contains($0) }
        #expect(!golden.filter { $0.hasPrefix("indicator ") }.isEmpty && lost.isEmpty, "\(lost)")
    }

    // MARK: What is stored

    private static var codes: [String] {
        Forms.all.flatMap { lines(of: $0) }
            + CardKind.all.map { "card \($0.code)" } + BookKind.all.map { "book \($0.code)" }
            + Role.allCases.map { "role \($0.code)" } + HeldReason.allCases.map { "held \($0.code)" }
            + OfficeRole.allCases.map { "office \($0.code)" }
            + ComplaintState.allCases.map { "state \($0.code)" }
            + Catalogue.all.map { "complaint \($0.code) counted as \($0.tallyCode)" }
            + listedIndicators.once.map { "indicator \($0)" } + conclusions.map { "conclusion \($0.code)" }.once
    }

    /// Reasons of referrals and what counts, by code.
    private static var conclusions: [Conclusion.Kind] {
        Screenings.forms.flatMap { $0.screening?.conclusions ?? [] } + Screening.services.conclusions
    }

    private static func lines(of form: Form) -> [String] {
        let name = "\(form.code)@\(form.version)"
        return ["form \(name) on \(form.card.code)\(form.opensCard ? ", opens it" : "")"]
            + form.fields.flatMap { field -> [String] in
                let question = "question \(name) \(field.code)"
                return ["\(question) \(unit(field.kind))"] + choices(field.kind).map { "\(question) = \($0.code)" }
            }
    }

    /// What the stored text of an answer means.
    private static func unit(_ kind: FieldKind) -> String {
        switch kind {
        case .weight: "g"
        case .length: "mm"
        case .count(_, let unit): unit.isEmpty ? "number" : "number of \(unit)"
        case .tenths(_, let unit): "tenths of \(unit)"
        case .pastDay, .anyDay: "day"
        case .choice: "one"
        case .choices: "many"
        case .flag: "yes"
        case .text, .registered: "text"
        case .nationalID: "nik"
        case .posyandu: "posyandu"
        case .position: "position"
        case .photos: "photographs"
        case .reference(let card): "id of \(card.code)"
        case .parties: "books"
        case .document: "PDF"
        }
    }

    private static func choices(_ kind: FieldKind) -> [Choice] {
        switch kind {
        case .choice(let choices), .choices(let choices): choices
        default: []
        }
    }

    private static var listedIndicators: [String] {
        [GrowthClasses.weightForAge, .lengthForAge, .weightForLength].flatMap { $0.classes.map { $0.code } }
            + SocialCondition.allCases.map { $0.rawValue }
            + Screenings.forms.filter { $0.screening?.every != nil }.map { $0.code }
            + conclusions.flatMap { $0.counts }
            + choices(Form.safetyLog.field("kind")?.kind ?? .flag).map { "safety-\($0.code)" }
    }

    /// With those that are named where they are counted.
    private static func countedNames() throws -> Set<String> {
        var names = Set(listedIndicators)
        let sources = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Records")
        for case let name as String in FileManager.default.enumerator(atPath: sources.path) ?? .init()
        where name.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            for literal in text.matches(of: /"([a-z0-9-]+)[":]/) { names.insert(String(literal.1)) }
        }
        return names
    }
}

extension [String] {
    /// Each of them once, in their order.
    fileprivate var once: [String] {
        reduce(into: []) { list, text in if !list.contains(text) { list.append(text) } }
    }
}
