import Foundation
import Rules

/// `rule tables` writes the growth tables as text, for the peers; `rule time FILE REPEATS` says how many
/// seconds the rule takes over all rows of a file, best of the repeats, and a sum that the peer must find too.
@main
enum Rule {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments.count == 2, arguments[1] == "tables" {
            for (sex, tables) in [("M", GrowthTables.boys), ("F", GrowthTables.girls)] { write(tables, sex) }
        } else if arguments.count == 4, arguments[1] == "time", let repeats = Int(arguments[3]) {
            time(rows(of: arguments[2]), repeats)
        } else {
            print("rule tables | rule time FILE REPEATS")
            exit(64)
        }
    }

    private static func write(_ tables: GrowthTables, _ sex: String) {
        let named = [
            ("length", tables.lengthForAge), ("weight", tables.weightForAge), ("bmi", tables.bmiForAge),
            ("head", tables.headForAge), ("arm", tables.armForAge), ("lying", tables.weightForLength),
            ("standing", tables.weightForHeight),
        ]
        for (name, table) in named {
            for (place, row) in table.rows.enumerated() {
                print("\(name) \(sex) \(table.first + place) \(row.l) \(row.m) \(row.s)")
            }
        }
    }

    private struct Row {
        let isBoy: Bool
        let days, weight, length, head, arm: Double
        let measure: Measure?
        let hasOedema: Bool
    }

    /// Columns: id, sex, age, weight, lenhei, measure, headc, armc, oedema.
    private static func rows(of path: String) -> [Row] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { exit(66) }
        return text.utf8.split(separator: 10).dropFirst().map { line in
            let cells = line.split(separator: 44, omittingEmptySubsequences: false).map { String($0) ?? "" }
            func number(_ place: Int) -> Double { Double(cells[place]) ?? .nan }
            return Row(
                isBoy: cells[1] == "M", days: number(2), weight: number(3), length: number(4), head: number(6),
                arm: number(7), measure: Measure(code: cells[5].lowercased()), hasOedema: cells[8] == "y")
        }
    }

    private static func time(_ rows: [Row], _ repeats: Int) {
        let (boys, girls) = (GrowthTables.boys, GrowthTables.girls)
        var best = Double.infinity
        var sum = 0.0
        for _ in 0..<repeats {
            sum = 0
            let begun = ContinuousClock.now
            for row in rows {
                let scores = GrowthStandard.scores(
                    row.isBoy ? boys : girls, days: row.days, weight: row.weight, length: row.length,
                    measure: row.measure, head: row.head, arm: row.arm, hasOedema: row.hasOedema)
                sum +=
                    known(scores.lengthForAge) + known(scores.weightForAge) + known(scores.weightForLength)
                    + known(scores.bmiForAge) + known(scores.headForAge) + known(scores.armForAge)
            }
            let taken = (ContinuousClock.now - begun).components
            best = min(best, Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
        }
        print("\(rows.count) rows \(best) seconds sum \(sum)")
    }

    private static func known(_ z: Double) -> Double { z.isNaN ? 0 : z }
}
