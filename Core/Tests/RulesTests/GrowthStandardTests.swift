import Foundation
import Rules
import Testing

/// WHO's own results: made with `anthro` and `anthroplus` from synthetic children.
struct GrowthStandardTests {
    @Test func `every under-five of WHO's results gets the same z, flags and empty cells`() throws {
        let table = try Fixture("anthro_0_5_generated")
        var compared = 0
        for row in table.rows where row["group"] != "quirk_zero_input" {
            guard let sex = Sex(rawValue: UInt8(row["sex"] ?? "") ?? 0) else {
                for column in ["zlen", "zwei", "zwfl", "zbmi", "zhc", "zac"] {
                    #expect(row[column] == "", "\(row["id"] ?? "") \(column)")
                }
                continue
            }
            let age = number(row["age"])
            let scores = GrowthStandard.scores(
                GrowthTables.of(sex), days: row["age_unit"] == "m" ? age * 30.4375 : age,
                weight: number(row["weight"]), length: number(row["lenhei"]),
                measure: Measure(code: row["measure"] ?? ""), head: number(row["headc"]),
                arm: number(row["armc"]), hasOedema: row["oedema"] == "y" || row["oedema"] == "1")
            let expected = [
                ("zlen", scores.lengthForAge), ("zwei", scores.weightForAge),
                ("zwfl", scores.weightForLength),
                ("zbmi", scores.bmiForAge), ("zhc", scores.headForAge), ("zac", scores.armForAge),
            ]
            for (column, z) in expected {
                #expect(
                    hundredths(row[column]) == GrowthStandard.hundredths(z),
                    "\(row["id"] ?? "") \(column)")
                compared += 1
            }
            #expect(row["cmeasure"] == (scores.measure?.code ?? ""), "\(row["id"] ?? "")")
            #expect(
                row["c9mo_flag"] == (scores.isMeasureImplausible ? "1" : "0"), "\(row["id"] ?? "")")
        }
        #expect(compared > 10_000)
    }

    @Test func `every child from five years of WHO's results gets the same z`() throws {
        let table = try Fixture("anthroplus_5_19_generated")
        for row in table.rows where row["group"] != "quirk_zero_input" {
            guard let sex = Sex(rawValue: UInt8(row["sex"] ?? "") ?? 0) else { continue }
            let scores = GrowthStandard.schoolScores(
                GrowthTables.of(sex), months: number(row["age_months"]),
                weight: number(row["weight"]),
                height: number(row["height"]),
                hasOedema: row["oedema"] == "y" || row["oedema"] == "1")
            for (column, z) in [
                ("zhfa", scores.heightForAge), ("zwfa", scores.weightForAge),
                ("zbfa", scores.bmiForAge),
            ] {
                #expect(
                    hundredths(row[column]) == GrowthStandard.hundredths(z),
                    "\(row["id"] ?? "") \(column)")
            }
        }
    }

    private func number(_ text: String?) -> Double { Double(text ?? "") ?? .nan }
    private func hundredths(_ text: String?) -> Int32? {
        Double(text ?? "").map { Int32(($0 * 100).rounded()) }
    }
}

/// A CSV fixture with a header and without quoted cells.
struct Fixture {
    let rows: [[String: String]]

    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures")
        let text = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        }
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
}
