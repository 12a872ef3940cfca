import Plain
import Rules

/// Reads the inputs of one line after another and writes their results.
struct GrowthScorer {
    private let separator: UInt8
    private let withClasses: Bool
    private var input: GrowthInput

    var notes: [(line: Int, text: String)] { input.notes }

    init(sheet: GrowthSheet) {
        input = GrowthInput(sheet.columns)
        separator = sheet.separator
        withClasses = sheet.withClasses
    }

    /// - Parameter width: cells of the header
    mutating func score(_ line: borrowing CSVLine, _ number: Int, _ width: Int, _ out: inout ByteText) {
        guard let child = input.child(line, number, width) else { return }
        for _ in line.count..<width { out.append(separator) }
        if input.columns.isUnderFive {
            let scores = input.scores(of: child)
            write(scores, &out)
            if withClasses {
                writeClasses(scores, arm: child.arm, days: child.age, hasOedema: child.hasOedema, &out)
            }
        } else {
            let scores = input.schoolScores(of: child)
            write(scores, &out)
            if withClasses {
                let z = within(scores.bmiForAge, -500...500)
                write(GrowthClasses.bmiForAgeFromFive.of(z)?.indonesian, &out)
            }
        }
    }

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
