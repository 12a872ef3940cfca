import Testing

@testable import Rules

@Suite struct AntenatalFindingTests {
    private func found(
        _ signs: [String] = [], _ systolic: Int? = nil, _ diastolic: Int? = nil, arm: Int? = nil
    ) -> AntenatalFinding {
        AntenatalFinding(signs: signs, systolic: systolic, diastolic: diastolic, arm: arm.map { Millimetres($0) })
    }

    @Test func `bleeding, or a pressure of 140 or 90, is taken to a health post today`() {
        #expect(found(["bleeding"]).urgency == .today)
        #expect(found([], 140, 80).urgency == .today)
        #expect(found([], 120, 90).urgency == .today)
        #expect(found([], 139, 89).urgency == .none)
    }

    @Test func `an arm below 23.5 cm is seen this week`() {
        #expect(found(arm: 234).urgency == .week)
        #expect(found(arm: 235).urgency == .none)
    }

    @Test func `every reason is told, the signs first`() {
        #expect(
            found(["bleeding", "no-movement"], 190, 125, arm: 210).reasons
                == ["bleeding", "no-movement", "high-pressure", "thin-arm"])
    }
}
