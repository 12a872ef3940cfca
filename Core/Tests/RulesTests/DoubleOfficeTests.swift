import Plain
import Rules
import Testing

/// Which offices one person may hold.
@Suite struct DoubleOfficeTests {
    @Test func `nobody holds two offices of the village, whichever they are`() {
        for one in Institution.allCases where one.isOfVillage {
            for other in Institution.allCases where other.isOfVillage {
                #expect(DoubleOffice.judge(one, other) == .refused, "\(one) \(other)")
            }
        }
        #expect(Institution.allCases.filter { $0.isOfVillage }.count == 6)
    }

    @Test func `who coaches by her office needs a decree, and a helper of programmes is warned`() {
        for other in Institution.allCases where other != .team {
            #expect(DoubleOffice.judge(.team, other) == .decreed && DoubleOffice.judge(other, .team) == .decreed)
        }
        #expect(DoubleOffice.judge(.team, .team) == nil)
        #expect(DoubleOffice.judge(.programme, .posyandu) == .warned)
        #expect(DoubleOffice.judge(.pkk, .programme) == .warned)
        #expect(DoubleOffice.judge(.programme, .programme) == nil)
    }

}

extension Example {
    static let institutions: [Example] = [
        Example("double-office", "a kader of the PKK becomes kader of a Posyandu", "refused") {
            DoubleOffice.judge(.pkk, .posyandu)?.rawValue
        },
        Example("double-office", "the chair of the PKK chairs the coaching team by her office", "decreed") {
            DoubleOffice.judge(.pkk, .team)?.rawValue
        },
        Example("double-office", "a helper of families at risk is kader of a Posyandu", "warned") {
            DoubleOffice.judge(.programme, .posyandu)?.rawValue
        },
        Example("basic-skills", "all groups of the 25 together", 25) {
            SkillGroup.basic.reduce(0) { $0 + $1.basicSkills }
        },
        Example("basic-skills", "what another field asks is none of the 25", 0) { SkillGroup.housing.basicSkills },
        Example("kader-levels", "management, infants and pregnancy: 17 skills", "Purwa") {
            KaderLevel.reached([.management, .infants, .pregnancy])?.title.indonesian
        },
        Example("kader-levels", "four groups", "Madya") {
            KaderLevel.reached([.management, .infants, .pregnancy, .youth, .social])?.title.indonesian
        },
        Example("kader-levels", "all five", "Utama") {
            KaderLevel.reached(Set(SkillGroup.basic))?.title.indonesian
        },
        Example("training-pass", "75 points", true) { TrainingPass.isPassed(75) },
        Example("training-pass", "74 points", false) { TrainingPass.isPassed(74) },
        Example("kader-per-posyandu", "nine kader serve two Posyandu", 1) {
            PosyanduStaff.lacking(kader: 9, posyandu: 2)
        },
        Example("kader-per-posyandu", "six kader serve one", 0) { PosyanduStaff.lacking(kader: 6, posyandu: 1) },
        Example("registration-number", "of this village", true) {
            RegistrationNumber.isOne("11.01.10.2001.001", of: "11.01.10.2001")
        },
        Example("registration-number", "of another village", false) {
            RegistrationNumber.isOne("11.01.10.2002.001", of: "11.01.10.2001")
        },
        Example("registration-number", "two digits behind the village", false) {
            RegistrationNumber.isOne("11.01.10.2001.01", of: "11.01.10.2001")
        },
        Example("registration-number", "the last one there can be", true) {
            RegistrationNumber.isOne("11.01.10.2001.999", of: "11.01.10.2001")
        },
        Example("registration-number", "nought is no number", false) {
            RegistrationNumber.isOne("11.01.10.2001.000", of: "11.01.10.2001")
        },
        Example("service-awards", "the day before ten years are over", 0) {
            ServiceAward.due(since: day("2016-03-02"), on: day("2026-03-01"))?.rawValue ?? 0
        },
        Example("service-awards", "ten years to the day", 10) {
            ServiceAward.due(since: day("2016-03-02"), on: day("2026-03-02"))?.rawValue
        },
        Example("service-awards", "twenty-nine years", 20) {
            ServiceAward.due(since: day("1997-01-02"), on: day("2026-03-02"))?.rawValue
        },
        Example("service-awards", "thirty-one years", 30) {
            ServiceAward.due(since: day("1995-01-02"), on: day("2026-03-02"))?.rawValue
        },
        Example("office-term", "from 2 January 2026", day("2031-01-01").iso) {
            OfficeTerm.end(from: day("2026-01-02")).iso
        },
        Example("office-term", "from a 29 February", day("2029-02-27").iso) {
            OfficeTerm.end(from: day("2024-02-29")).iso
        },
    ]
}
