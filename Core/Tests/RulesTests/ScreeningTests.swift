import Testing

@testable import Plain
@testable import Rules

/// What a screening makes of answers, as `pandu judge` gives them.
func judged(
    _ screening: Screening, _ answers: KeyValuePairs<String, String>, _ known: Known = Known(),
    on day: Day = day("2026-01-13")
) -> [Conclusion] {
    screening.judge(Found(screening.form, on: day, answers.map { Answer($0.key, $0.value) }), known)
}

@Suite struct ScreeningTests {
    @Test func `bleeding, or a pressure of 140 or 90, is taken to a health post today`() {
        #expect(judged(.antenatal, ["danger": "bleeding"]).urgency == .today)
        #expect(judged(.antenatal, ["systolic": "140", "diastolic": "80"]).urgency == .today)
        #expect(judged(.antenatal, ["systolic": "120", "diastolic": "90"]).urgency == .today)
        #expect(judged(.antenatal, ["systolic": "139", "diastolic": "89"]).urgency == .none)
    }

    @Test func `an arm below 23.5 cm is seen this week, and says by how much`() {
        let thin = judged(.antenatal, ["arm": "234"])
        #expect(thin.urgency == .week)
        #expect(thin.main?.value?.words.indonesian == "23,4 cm, batas 23,5 cm")
        #expect(judged(.antenatal, ["arm": "235"]).urgency == .none)
    }

    @Test func `every reason is told, the signs first`() {
        let answers: KeyValuePairs = [
            "danger": "no-movement bleeding", "systolic": "190", "diastolic": "125", "arm": "210",
        ]
        #expect(
            judged(.antenatal, answers).reasons == ["bleeding", "no-movement", "high-pressure", "thin-arm"])
    }

    @Test func `what one check of a day found, another of that day does not take away`() {
        let found = judged(
            .antenatal,
            ["systolic": "160", "diastolic": "100", "danger": "fever", "systolic": "110", "diastolic": "70"])
        #expect(found.reasons == ["fever", "high-pressure"])
        #expect(found.last?.value?.words.indonesian == "160/100 mmHg, batas 140/90")
    }

    /// A boy of exactly a year.
    private var child: Known {
        var known = Known()
        known.sex = .male
        known.birth = day("2025-01-13")
        return known
    }

    @Test func `a boy of a year who weighs 6.8 kg is below the red line, and is told so with his z`() {
        let found = judged(.growth, ["weight": "6800"], child)
        #expect(found.urgency == .today && found.reasons == ["bgm"])
        #expect(found.first?.value?.words.indonesian == "z −3,15, batas ≤ −3,01")
    }

    @Test func `two months without a gain are seen by the midwife this week`() {
        var known = child
        known.earlier = [("2025-11-10", "9000"), ("2025-12-10", "9000")].map {
            Found("growth-visit", on: day($0.0), [Answer("weight", $0.1)])
        }
        let found = judged(.growth, ["weight": "9000"], known)
        #expect(found.main?.kind.code == "2t" && found.urgency == .week)
        #expect(found.main?.value?.words.indonesian == "Tetap, minimal 200\u{A0}g")
        #expect(found.flatMap { $0.kind.counts }.contains("2t"))
    }

    @Test func `of one who is five the standard of children says nothing`() {
        var known = child
        known.birth = day("2021-01-13")
        #expect(judged(.growth, ["weight": "6800"], known).isEmpty)
    }

    @Test func `a head far from the curve is told, hurries nobody, and counts nowhere`() {
        let small = judged(.growth, ["head": "434"], child)
        #expect(small.reasons == ["hcfa-small"] && small.urgency == .none)
        #expect(small.first?.kind.topic?.indonesian == "Kepala" && small.flatMap { $0.kind.counts }.isEmpty)
        #expect(judged(.growth, ["head": "435"], child).reasons.isEmpty)
    }

    @Test func `a yellow arm tape says why a midwife looks at the child`() {
        let found = judged(.growth, ["arm": "120"], child)
        #expect(found.urgency == .week && found.reasons == ["arm-yellow"])
    }
}
