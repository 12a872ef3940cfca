import Plain
import Rules
import Testing

@testable import Records

@Suite struct SchoolCheckTests {
    private var village = Village()

    private mutating func pupil(born: String, _ sex: String = "f") -> ID {
        village.write(
            "resident", day("2025-01-10"), ["name": "Wulan", "sex": sex, "birth": born, "rt": "001"])
    }

    /// Which of the two checks by age is due.
    private func due(_ id: ID, _ iso: String) -> [String] {
        village.resident(id).dueScreenings(on: day(iso)).map { $0.code }.filter { $0.hasSuffix("-check") }
            .filter { $0 != "senses-check" }
    }

    @Test mutating func `it is due once a year from six to below eighteen, then the check of grown-ups is`() {
        let wulan = pupil(born: "2012-03-05")
        #expect(due(wulan, "2018-03-04").isEmpty && due(wulan, "2018-03-05") == ["school-check"])
        #expect(due(wulan, "2030-03-04") == ["school-check"] && due(wulan, "2030-03-05") == ["adult-check"])
        village.write("school-check", on: wulan, day("2026-01-10"), ["weight": "45000", "height": "1550"])
        #expect(due(wulan, "2027-01-09").isEmpty && due(wulan, "2027-01-10") == ["school-check"])
    }

    @Test mutating func `a raised pressure is looked at again after a month, obesity after three`() {
        let wulan = pupil(born: "2012-03-05")
        village.write("school-check", on: wulan, day("2026-01-10"), ["systolic": "120", "diastolic": "79"])
        #expect(due(wulan, "2026-02-09").isEmpty && due(wulan, "2026-02-10") == ["school-check"])
        #expect(village.resident(wulan).recheck(by: day("2026-02-10"))?.form === Form.schoolCheck)
        let rafi = pupil(born: "2016-03-05", "m")
        village.write("school-check", on: rafi, day("2026-01-10"), ["weight": "50000", "height": "1350"])
        #expect(due(rafi, "2026-04-09").isEmpty && due(rafi, "2026-04-10") == ["school-check"])
        village.write("school-check", on: rafi, day("2026-04-10"), ["weight": "50000", "height": "1360"])
        #expect(village.resident(rafi).conclusions(on: day("2026-04-10")).reasons == ["school-obese-still"])
        let card = Card(village.resident(rafi))
        #expect(Set(Contribution.marks(of: card, in: month("2026-04"))) == ["school-check", "school-obese"])
        #expect(Attention.all(card).map { $0.reasons } == [["school-obese-still"]])
    }

    @Test mutating func `she is counted once, and stands in the midwife's list until she is referred`() {
        let wulan = pupil(born: "2012-03-05")
        village.write(
            "school-check", on: wulan, day("2026-01-10"),
            ["hemoglobin": "105", "iron": "no", "eyes": "wrong", "teeth": "yes"])
        let card = Card(village.resident(wulan))
        #expect(
            Set(Contribution.marks(of: card, in: month("2026-01")))
                == ["school-check", "school-anaemia", "school-iron-missed", "school-vision", "school-teeth"])
        #expect(
            Attention.all(card).map { $0.reasons }
                == [["school-anaemia-moderate", "school-vision", "school-teeth", "school-iron-missed"]])
        village.write("referral", on: wulan, day("2026-01-11"), ["to": "Puskesmas"])
        #expect(Attention.all(Card(village.resident(wulan))).allSatisfy { $0.kind != .finding })
    }

    @Test mutating func `what a check of grown-ups found at sixteen stays, is counted and can be corrected`() throws {
        let wulan = pupil(born: "2010-01-10")
        let old = village.write("adult-check", on: wulan, day("2026-01-10"), ["systolic": "150", "diastolic": "95"])
        #expect(village.resident(wulan).conclusions(on: day("2026-01-10")).reasons == ["pressure-1"])
        #expect(
            Set(Contribution.marks(of: Card(village.resident(wulan)), in: month("2026-01")))
                == ["adult-check", "pressure-high"])
        let mended = village.entry(
            "adult-check", on: wulan, day("2026-01-10"), corrects: old, ["systolic": "130", "diastolic": "95"])
        let card = try #require(village.book.card(wulan))
        #expect(Form.adultCheck.check(mended, CheckContext(today: Village.today, card: card)).isEmpty)
        // Offered is the one for her age, and her task leads to no page that she has not.
        #expect(!Form.adultCheck.isOffered(card, day("2026-03-10")) && due(wulan, "2026-03-10") == ["school-check"])
        #expect(village.resident(wulan).recheck(by: day("2026-03-10")) == nil)
    }

    @Test mutating func `nobody below six or from eighteen on is written, and a pressure has two numbers`() {
        let (small, grown) = (pupil(born: "2020-01-11"), pupil(born: "2008-01-10"))
        func problems(_ id: ID, _ answers: KeyValuePairs<String, String>) -> [String] {
            let entry = village.entry("school-check", on: id, day("2026-01-10"), answers)
            return Form.schoolCheck.check(entry, CheckContext(today: Village.today, card: village.book.card(id)))
                .map { $0.field }
        }
        #expect(problems(small, ["teeth": "no"]).count == 1 && problems(grown, ["teeth": "no"]).count == 1)
        let wulan = pupil(born: "2012-03-05")
        #expect(problems(wulan, ["teeth": "no"]).isEmpty && problems(wulan, [:]).count == 1)
        #expect(problems(wulan, ["systolic": "110"]) == ["diastolic"])
        #expect(problems(wulan, ["systolic": "80", "diastolic": "90"]) == ["systolic"])
    }

    @Test mutating func `a weight that does not go with her height is asked back`() {
        let wulan = pupil(born: "2012-03-05")
        func doubts(_ weight: String) -> [String] {
            let entry = village.entry(
                "school-check", on: wulan, day("2026-01-10"), ["weight": weight, "height": "1550"])
            return Form.schoolCheck.doubts(entry, CheckContext(today: Village.today, card: village.book.card(wulan)))
                .map { $0.sentence.indonesian }
        }
        #expect(doubts("45000").isEmpty)
        #expect(doubts("4500").isEmpty == false && doubts("190000").first?.contains("Timbang sekali lagi") == true)
    }

    @Test mutating func `a question hangs on her sex and her age`() {
        func asked(_ born: String, _ sex: Sex) -> [String] {
            var known = Known()
            (known.sex, known.birth) = (sex, day(born))
            return Form.schoolCheck.fields.filter { $0.whom != nil && $0.isAsked(of: known, on: day("2026-01-10")) }
                .map { $0.code }
        }
        #expect(asked("2016-01-11", .male).isEmpty && asked("2016-01-10", .male) == ["smoking"])
        #expect(asked("2014-01-11", .female) == ["smoking"])
        #expect(asked("2014-01-10", .female) == ["iron", "hemoglobin", "smoking"])
        #expect(asked("2013-01-10", .male) == ["systolic", "diastolic", "smoking"])
    }
}
