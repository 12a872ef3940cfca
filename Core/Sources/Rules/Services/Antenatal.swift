/// The six antenatal visits. Source: KMK 2015/2023 and Permenkes 21/2021 article 13: at least one in the first
/// trimester, two in the second, three in the third; the first and the fifth by a doctor with ultrasound.
public enum Antenatal {
    public static let source = Source("Permenkes 21/2021", "pasal 13")
    public static let visits = 6

    /// 280 days after the first day of the last period (Naegele). Unverified in the texts we saw.
    public static func dueDate(lastPeriod: Day) -> Day { lastPeriod.adding(days: 280) }
    /// Completed weeks.
    public static func weeks(lastPeriod: Day, on day: Day) -> Int {
        max(0, day.days(since: lastPeriod)) / 7
    }

    public enum Provider: Sendable { case doctor, midwife }

    public enum State: Hashable, Sendable {
        /// Done on a day, in its window.
        case done(Day)
        /// Its window is open.
        case open
        /// Its window closed without it.
        case missed
        case later
    }

    public struct Visit: Sendable {
        /// 1...6
        public let number: Int
        public let opens: Day
        public let closes: Day
        public let provider: Provider
        public let state: State
    }

    /// - Parameter checks: days on which midwife or doctor saw her
    public static func plan(lastPeriod: Day, checks: [Day], on day: Day) -> [Visit] {
        // 0–12 weeks, over 12 to 24 weeks, over 24 weeks to birth.
        let ends = [12 * 7 + 6, 24 * 7 + 6, 42 * 7]
        let counts = [1, 2, 3]
        var plan: [Visit] = []
        var begins = 0
        for trimester in 0..<3 {
            let opens = lastPeriod.adding(days: begins)
            let closes = lastPeriod.adding(days: ends[trimester])
            let inside = checks.filter { $0 >= opens && $0 <= closes }.ordered { OrderKey(Int($0.number)) }
            let count = counts[trimester]
            for place in 0..<count {
                let number = plan.count + 1
                // Visits of one trimester are spread over it.
                let width = ends[trimester] - begins
                let from = lastPeriod.adding(days: begins + width * place / count)
                let until = lastPeriod.adding(days: begins + width * (place + 1) / count)
                let last = place == count - 1 ? closes : until
                let state: State =
                    place < inside.count
                    ? .done(inside[place]) : day > closes ? .missed : day >= from ? .open : .later
                plan.append(
                    Visit(
                        number: number, opens: from, closes: last,
                        provider: number == 1 || number == 5 ? .doctor : .midwife, state: state))
            }
            begins = ends[trimester] + 1
        }
        return plan
    }

    /// The visit to make next: the earliest whose window is open, else the next one.
    public static func next(_ plan: [Visit]) -> Visit? {
        for visit in plan where visit.state == .open { return visit }
        for visit in plan where visit.state == .later { return visit }
        return nil
    }

    public static func done(_ plan: [Visit]) -> Int {
        plan.filter { if case .done = $0.state { true } else { false } }.count
    }

    public static func missed(_ plan: [Visit]) -> Int { plan.filter { $0.state == .missed }.count }

    /// Chronic energy deficiency. Source: KMK 2015/2023.
    public static func isThin(arm: Millimetres) -> Bool { arm.value < 235 }
    /// Pressure at which she is referred, mmHg. Source: KMK 2015/2023.
    public static func isPressureHigh(systolic: Int, diastolic: Int) -> Bool {
        systolic >= 140 || diastolic >= 90
    }
}
