import Plain
import Records
import Rules
import Testing

@testable import Pages

/// Each sign of the card for pregnant women is asked, leads to a referral, and is named wherever that is read.
@Suite struct DangerSignTests {
    /// The list of the paper, by the codes that are stored.
    private static let paper = [
        "bleeding", "pain", "fluid", "no-movement", "headache", "blurred", "chest", "fever", "diarrhoea", "urination",
        "tuberculosis", "anxiety",
    ]

    private static var asked: [Choice] {
        guard case .choices(let signs)? = Form.antenatalVisit.field("danger")?.kind else { return [] }
        return signs
    }

    private func judged(_ answers: [(String, String)]) -> [Conclusion] {
        Screening.antenatal.judge(
            Found("antenatal-visit", on: Day(iso: "2026-01-01")!, answers.map { Answer($0.0, $0.1) }), Known())
    }

    @Test func `the check asks for every sign of the paper`() {
        #expect(DangerSignTests.asked.map { $0.code } == DangerSignTests.paper)
    }

    @Test(arguments: paper) func `a sign alone is referred now, in words, with a sentence for the mother`(
        _ code: String
    ) throws {
        let found = judged([("danger", code), ("systolic", "110"), ("diastolic", "70"), ("arm", "250")])
        #expect(found.urgency == .today && found.reasons == [code])
        for language in [Language.indonesian, .english] {
            let verdict = try #require(Verdict(found, name: "Siti", say: Words(language)))
            let label = DangerSignTests.asked.first { $0.code == code }?.label
            #expect(verdict.title == (language == .indonesian ? "Rujuk sekarang" : "Refer now"))
            #expect(verdict.reason == (language == .indonesian ? label?.indonesian : label?.english).map { $0 + "." })
            #expect(verdict.advice === Advice.motherInDanger && !verdict.sentence.isEmpty)
        }
    }

    @Test func `a referral has room for all that can be found of one woman`() {
        let all = judged([
            ("danger", DangerSignTests.paper.joined(separator: " ")), ("systolic", "190"), ("diastolic", "125"),
            ("arm", "200"),
        ]).reasons
        let stored = all.joined(separator: " ")
        #expect(Form.referral.field("reasons")?.kind.allows(stored, today: Day(iso: "2026-01-01")!) == true)
    }
}
