import Foundation
import Plain
import Records
import Rules

/// An invented child who grows along her own line of the standard, with plausible stumbles.
struct DemoChild {
    let id: ID
    let sex: Sex
    let birth: Day
    /// Her line: deviations of length for age and of weight for length.
    private let lengthLine: Double
    private var weightLine: Double
    private var lastLength = 0
    private var lastWeight = 0
    private var lastDay: Day?
    var given: [(code: String, day: Day)] = []
    var hasPastDoses = false

    init(id: ID, sex: Sex, birth: Day, _ dice: inout Dice) {
        self.id = id
        self.sex = sex
        self.birth = birth
        lengthLine = min(3, max(-4, dice.normal(-1.2, 1.15)))
        weightLine = min(2.6, max(-2.6, dice.normal(-0.35, 0.9)))
    }

    /// What the scale and the board say on a day, millimetres and grams.
    mutating func measured(on day: Day, _ dice: inout Dice) -> (weight: Int, length: Int, measure: Measure)? {
        let age = day.days(since: birth)
        let tables = GrowthTables.of(sex)
        guard age >= 0, age < 1826, let row = tables.lengthForAge.row(at: age) else { return nil }
        let centimetres = GrowthStandard.value(row, at: lengthLine)
        lastLength = max(lastLength, Int((centimetres * 10).rounded()) + dice.number(-2...2))
        if age > 0 { weightLine = min(2.8, max(-3.4, weightLine + dice.normal(0.02, 0.1))) }
        if dice.happens(0.004) { weightLine = -3.3 }
        let isLying = age < 731
        let table = isLying ? tables.weightForLength : tables.weightForHeight
        guard let weights = table.row(at: max(isLying ? 450 : 650, lastLength)) else { return nil }
        var grams = Int((GrowthStandard.value(weights, at: weightLine) * 10).rounded()) * 100
        // Most children who come each month gain what the growth card expects.
        if let lastDay, lastDay.month.adding(1) == day.month, dice.happens(0.62) {
            grams = max(grams, lastWeight + GrowthMonitoring.minimumGain(sex: sex, ageMonths: day.months(since: birth)))
        }
        (lastWeight, lastDay) = (grams, day)
        return (grams, lastLength, isLying ? .lying : .standing)
    }

    /// Doses given before the register began: most children are on time, some are late.
    mutating func pastDoses(on day: Day, _ dice: inout Dice) -> [String] {
        let isLate = dice.happens(0.15)
        var codes: [String] = []
        for dose in Immunisation.schedule where !dose.isForEndemicAreas && day.months(since: birth) > dose.fromMonth {
            let comesAfterMissing = dose.after.map { !codes.contains($0) } ?? false
            if comesAfterMissing || dice.happens(isLate ? 0.35 : 0.03) { continue }
            codes.append(dose.code)
        }
        return codes
    }
}
