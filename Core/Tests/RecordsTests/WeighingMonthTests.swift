import Plain
import Rules
import Testing

@testable import Records

@Suite struct WeighingMonthTests {
    private func marks(
        _ answers: KeyValuePairs<String, String>, born: String = "2025-02-10", on: String
    )
        -> [String]
    {
        var village = Village()
        let card = village.child(born: born, on: day("2025-03-01"))
        village.write("growth-visit", on: card, day(on), answers)
        guard let whole = village.book.card(card) else { return [] }
        return Contribution.marks(of: whole, in: day(on).month).filter { $0.hasPrefix("month-") }.sorted()
    }

    @Test func `a girl of 18 months, short and heavy, stands under her sex and age in August`() {
        #expect(
            marks(["weight": "13000", "length": "740"], on: "2026-08-12") == [
                "month-height:f12", "month-overweight:f12", "month-stunted:f12", "month-weight-height:f12",
                "month-weight:f12",
            ])
    }

    @Test func `the same weighing in July counts by no sex and age`() {
        #expect(marks(["weight": "13000", "length": "740"], on: "2026-07-12") == [])
    }

    @Test func `whose height was not taken is known by weight alone`() {
        #expect(marks(["weight": "6900"], on: "2026-02-12") == ["month-underweight:f12", "month-weight:f12"])
    }

    @Test func `a value that WHO flags is known of nobody`() {
        #expect(marks(["weight": "10500", "length": "500"], on: "2026-02-12") == ["month-weight:f12"])
    }

    @Test func `swollen feet are wasted and underweight, whatever the weight says`() {
        #expect(
            marks(["weight": "10800", "length": "810", "oedema": "y"], on: "2026-08-12") == [
                "month-height:f12", "month-underweight:f12", "month-wasted:f12", "month-weight-height:f12",
                "month-weight:f12",
            ])
    }

    @Test(arguments: [(5, 0), (6, 6), (11, 6), (12, 12), (23, 12), (24, 24), (47, 36), (48, 48), (59, 48)])
    func `a completed month decides the age`(months: Int, from: Int) {
        let group = WeighingMonth.Group(.female, months: months)
        #expect(group.from == from && WeighingMonth.Group(code: group.code) == group)
    }

    @Test func `the last weighing month is this one, or one of the last six`() {
        #expect(WeighingMonth.last(upTo: day("2026-08-01").month) == day("2026-08-01").month)
        #expect(WeighingMonth.last(upTo: day("2026-07-31").month) == day("2026-02-01").month)
        #expect(WeighingMonth.last(upTo: day("2026-01-31").month) == day("2025-08-01").month)
    }

    @Test func `a title says sex and age`() {
        #expect(Indicator.title(of: "month-stunted:f12").indonesian == "Pendek menurut umur: perempuan 12–23 bulan")
        #expect(WeighingMonth.counts.allSatisfy { Indicator.find($0.code) != nil && Indicator.find($0.known) != nil })
    }
}
