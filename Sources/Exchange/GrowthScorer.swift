import Plain
import Rules

/// Reads the inputs of one line after another and writes their results.
struct GrowthScorer {
    private let columns: GrowthSheet.Columns
    private let separator: UInt8
    private let withClasses: Bool
    private let boys = GrowthTables.boys
    private let girls = GrowthTables.girls
    private(set) var notes: [(line: Int, text: String)] = []

    init(sheet: GrowthSheet) {
        columns = sheet.columns
        separator = sheet.separator
        withClasses = sheet.withClasses
    }

    /// - Parameter width: cells of the header; a line with more is not scored, for which is which nobody knows
    mutating func score(_ line: borrowing CSVLine, _ number: Int, _ width: Int, _ out: inout ByteText) {
        if let fault = line.fault {
            let what = fault == .unclosedQuote ? "a quote is not closed" : "there is text after a closing quote"
            notes.append((number, "\(what); read without quotes"))
        }
        guard line.count <= width else {
            notes.append((number, "\(line.count) cells where the header names \(width); not scored"))
            return
        }
        for _ in line.count..<width { out.append(separator) }
        if line.count < width {
            notes.append((number, "\(line.count) cells where the header names \(width); the others are missing"))
        }
        let sex = sex(line, number)
        let weight = measurement(line, columns.weight, "weight", number)
        let length = measurement(line, columns.length, columns.isUnderFive ? "lenhei" : "height", number)
        let hasOedema = hasOedema(line, number)
        let age = age(line, number)
        if columns.isUnderFive {
            let head = measurement(line, columns.head, "headc", number)
            let arm = measurement(line, columns.arm, "armc", number)
            let measure = measure(line, number)
            // Without a sex only what needs no table is computed.
            var scores = GrowthStandard.scores(
                sex == .male ? boys : girls, days: age, weight: weight, length: length, measure: measure, head: head,
                arm: arm, hasOedema: hasOedema)
            if sex == nil { scores.forgetZ() }
            write(scores, &out)
            if withClasses { writeClasses(scores, arm: arm, days: age, hasOedema: hasOedema, &out) }
        } else {
            var scores = GrowthStandard.schoolScores(
                sex == .male ? boys : girls, months: age, weight: weight, height: length, hasOedema: hasOedema)
            if sex == nil { scores.forgetZ() }
            write(scores, &out)
            if withClasses {
                let z = within(scores.bmiForAge, -500...500)
                write(GrowthClasses.bmiForAgeFromFive.of(z)?.indonesian, &out)
            }
        }
    }

    // MARK: Reading

    private mutating func sex(_ line: borrowing CSVLine, _ number: Int) -> Sex? {
        let cell = line.bare(columns.sex)
        if cell.count == 1 {
            switch cell[0] {
            case UInt8(ascii: "1"), UInt8(ascii: "m"), UInt8(ascii: "M"): return .male
            case UInt8(ascii: "2"), UInt8(ascii: "f"), UInt8(ascii: "F"): return .female
            default: break
            }
        }
        if !isMissing(cell) { note(number, "sex", cell, "is neither 1, 2, m nor f") }
        return nil
    }

    private mutating func measure(_ line: borrowing CSVLine, _ number: Int) -> Measure? {
        guard columns.measure >= 0 else { return nil }
        let cell = line.bare(columns.measure)
        if cell.count == 1 {
            switch cell[0] | 32 {
            case UInt8(ascii: "l"): return .lying
            case UInt8(ascii: "h"): return .standing
            default: break
            }
        }
        if !isMissing(cell) { note(number, "measure", cell, "is neither l nor h") }
        return nil
    }

    private mutating func hasOedema(_ line: borrowing CSVLine, _ number: Int) -> Bool {
        guard columns.oedema >= 0 else { return false }
        let cell = line.bare(columns.oedema)
        if cell.count == 1 {
            switch cell[0] {
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "1"): return true
            case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "2"), UInt8(ascii: "0"): return false
            default: break
            }
        }
        if !isMissing(cell) { note(number, "oedema", cell, "is neither y nor n") }
        return false
    }

    /// Days under five, months from five; `.nan` when missing.
    private mutating func age(_ line: borrowing CSVLine, _ number: Int) -> Double {
        let cell = line.bare(columns.age)
        if isMissing(cell) { return .nan }
        guard let age = NumberText.double(cell), age >= 0 else {
            note(number, columns.isUnderFive ? "age" : "age_months", cell, "is no age")
            return .nan
        }
        guard columns.isUnderFive, columns.ageUnit >= 0 else { return age }
        let unit = line.bare(columns.ageUnit)
        if unit.count == 1, unit[0] | 32 == UInt8(ascii: "m") { return age * GrowthStandard.daysPerMonth }
        if !isMissing(unit), !(unit.count == 1 && unit[0] | 32 == UInt8(ascii: "d")) {
            note(number, "age_unit", unit, "is neither d nor m")
            return .nan
        }
        return age
    }

    private mutating func measurement(
        _ line: borrowing CSVLine, _ column: Int, _ name: String, _ number: Int
    ) -> Double {
        guard column >= 0 else { return .nan }
        let cell = line.bare(column)
        if isMissing(cell) { return .nan }
        guard let value = NumberText.double(cell) else {
            note(number, name, cell, "is no number")
            return .nan
        }
        guard value > 0 else {
            note(number, name, cell, "is not above zero")
            return .nan
        }
        return value
    }

    /// An empty cell, or `NA` as R writes it.
    private func isMissing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        cell.isEmpty || (cell.count == 2 && cell[0] == UInt8(ascii: "N") && cell[1] == UInt8(ascii: "A"))
    }

    private mutating func note(_ line: Int, _ column: String, _ cell: UnsafeBufferPointer<UInt8>, _ what: String) {
        let shown = String(decoding: cell.prefix(40), as: UTF8.self)
        notes.append((line, "\(column) “\(shown)” \(what); treated as missing"))
    }

    // MARK: Writing

    private func write(_ scores: GrowthScores, _ out: inout ByteText) {
        write(micro: scores.length, &out)
        out.append(separator)
        if let measure = scores.measure { out.append(measure == .lying ? UInt8(ascii: "l") : UInt8(ascii: "h")) }
        out.append(separator)
        out.append(scores.isMeasureImplausible ? UInt8(ascii: "1") : UInt8(ascii: "0"))
        write(micro: scores.bmi, &out)
        let all = (
            GrowthStandard.hundredths(scores.lengthForAge), GrowthStandard.hundredths(scores.weightForAge),
            GrowthStandard.hundredths(scores.weightForLength), GrowthStandard.hundredths(scores.bmiForAge),
            GrowthStandard.hundredths(scores.headForAge), GrowthStandard.hundredths(scores.armForAge)
        )
        write(all.0, &out)
        write(all.1, &out)
        write(all.2, &out)
        write(all.3, &out)
        write(all.4, &out)
        write(all.5, &out)
        write(flag: all.0, GrowthFlags.lengthForAge, &out)
        write(flag: all.1, GrowthFlags.weightForAge, &out)
        write(flag: all.2, GrowthFlags.others, &out)
        write(flag: all.3, GrowthFlags.others, &out)
        write(flag: all.4, GrowthFlags.others, &out)
        write(flag: all.5, GrowthFlags.others, &out)
    }

    private func write(_ scores: SchoolGrowthScores, _ out: inout ByteText) {
        write(micro: scores.bmi, &out)
        let height = GrowthStandard.hundredths(scores.heightForAge)
        let weight = GrowthStandard.hundredths(scores.weightForAge)
        let bmi = GrowthStandard.hundredths(scores.bmiForAge)
        write(height, &out)
        write(weight, &out)
        write(bmi, &out)
        write(flag: height, GrowthFlags.lengthForAge, &out)
        write(flag: weight, GrowthFlags.weightForAge, &out)
        write(flag: bmi, GrowthFlags.others, &out)
    }

    private func writeClasses(
        _ scores: GrowthScores, arm: Double, days: Double, hasOedema: Bool, _ out: inout ByteText
    ) {
        write(GrowthClasses.lengthForAge.of(within(scores.lengthForAge, GrowthFlags.lengthForAge))?.indonesian, &out)
        write(GrowthClasses.weightForAge.of(within(scores.weightForAge, GrowthFlags.weightForAge))?.indonesian, &out)
        // Swollen feet mean severely wasted, whatever the weight says.
        let wasting =
            hasOedema
            ? GrowthClasses.weightForLength.classes.first
            : GrowthClasses.weightForLength.of(within(scores.weightForLength, GrowthFlags.others))
        write(wasting?.indonesian, &out)
        write(GrowthClasses.bmiForAge.of(within(scores.bmiForAge, GrowthFlags.others))?.indonesian, &out)
        write(GrowthClasses.headForAge.of(within(scores.headForAge, GrowthFlags.others))?.indonesian, &out)
        let millimetres = arm.isNaN || arm > 1000 ? nil : Millimetres(Int((arm * 10).rounded()))
        let months = days.isNaN ? -1 : Int(days / GrowthStandard.daysPerMonth)
        write(ArmColour(millimetres, ageMonths: months)?.indonesian, &out)
    }

    private func within(_ z: Double, _ range: ClosedRange<Int32>) -> Int32? {
        GrowthStandard.hundredths(z).flatMap { range.contains($0) ? $0 : nil }
    }

    private func write(_ text: String?, _ out: inout ByteText) {
        out.append(separator)
        if let text { out.append(text) }
    }

    private func write(_ hundredths: Int32?, _ out: inout ByteText) {
        out.append(separator)
        if let hundredths { out.append(Int(hundredths), decimals: 2) }
    }

    /// With six decimals.
    private func write(micro value: Double, _ out: inout ByteText) {
        out.append(separator)
        guard value.isFinite, value < 1e9 else { return }
        out.append(Int((value * 1_000_000).rounded(.toNearestOrEven)), decimals: 6)
    }

    private func write(flag z: Int32?, _ range: ClosedRange<Int32>, _ out: inout ByteText) {
        out.append(separator)
        if let z { out.append(range.contains(z) ? UInt8(ascii: "0") : UInt8(ascii: "1")) }
    }
}

extension GrowthScores {
    fileprivate mutating func forgetZ() {
        (lengthForAge, weightForAge, weightForLength) = (.nan, .nan, .nan)
        (bmiForAge, headForAge, armForAge) = (.nan, .nan, .nan)
    }
}

extension SchoolGrowthScores {
    fileprivate mutating func forgetZ() { (heightForAge, weightForAge, bmiForAge) = (.nan, .nan, .nan) }
}
