import Rules

/// A child as a line says that it was measured; `.nan` where nothing is said.
struct MeasuredChild {
    var sex: Sex?
    /// Days under five, months from five.
    var age = Double.nan
    var weight = Double.nan
    var length = Double.nan
    var head = Double.nan
    var arm = Double.nan
    var measure: Measure?
    var hasOedema = false
}

/// Reads measured children from lines, and notes what it cannot read.
struct GrowthInput {
    let columns: GrowthSheet.Columns
    private let boys = GrowthTables.boys
    private let girls = GrowthTables.girls
    private(set) var notes: [(line: Int, text: String)] = []

    init(_ columns: GrowthSheet.Columns) { self.columns = columns }

    /// - Parameter width: cells of the header; a line with more is not read, for which is which nobody knows
    mutating func child(_ line: borrowing CSVLine, _ number: Int, _ width: Int) -> MeasuredChild? {
        if let fault = line.fault {
            let what = fault == .unclosedQuote ? "a quote is not closed" : "there is text after a closing quote"
            notes.append((number, "\(what); read without quotes"))
        }
        guard line.count <= width else {
            notes.append((number, "\(line.count) cells where the header names \(width); not scored"))
            return nil
        }
        if line.count < width {
            notes.append((number, "\(line.count) cells where the header names \(width); the others are missing"))
        }
        var child = MeasuredChild()
        child.sex = sex(line, number)
        child.weight = measurement(line, columns.weight, "weight", number)
        child.length = measurement(line, columns.length, columns.isUnderFive ? "lenhei" : "height", number)
        child.hasOedema = hasOedema(line, number)
        child.age = age(line, number)
        if columns.isUnderFive {
            child.head = measurement(line, columns.head, "headc", number)
            child.arm = measurement(line, columns.arm, "armc", number)
            child.measure = measure(line, number)
        }
        return child
    }

    /// Under five. Without a sex only what needs no table is computed.
    func scores(of child: MeasuredChild) -> GrowthScores {
        var scores = GrowthStandard.scores(
            child.sex == .male ? boys : girls, days: child.age, weight: child.weight, length: child.length,
            measure: child.measure, head: child.head, arm: child.arm, hasOedema: child.hasOedema)
        if child.sex == nil { scores.forgetZ() }
        return scores
    }

    /// From five years on.
    func schoolScores(of child: MeasuredChild) -> SchoolGrowthScores {
        var scores = GrowthStandard.schoolScores(
            child.sex == .male ? boys : girls, months: child.age, weight: child.weight, height: child.length,
            hasOedema: child.hasOedema)
        if child.sex == nil { scores.forgetZ() }
        return scores
    }

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

    mutating func measurement(
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
    func isMissing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        cell.isEmpty || (cell.count == 2 && cell[0] == UInt8(ascii: "N") && cell[1] == UInt8(ascii: "A"))
    }

    mutating func note(_ line: Int, _ column: String, _ cell: UnsafeBufferPointer<UInt8>, _ what: String) {
        let shown = String(decoding: cell.prefix(40), as: UTF8.self)
        notes.append((line, "\(column) “\(shown)” \(what); treated as missing"))
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
