/// A WHO table as text, read on first use: a literal array of its size takes the compiler minutes.
struct PackedTable: Sendable {
    let first: Int
    let count: Int
    let powers: StaticString
    let medians: StaticString
    let variations: StaticString

    /// Reads the three columns; see scripts/make-growth-tables.py for the packing.
    func unpacked() -> GrowthTable {
        let l = numbers(powers)
        let m = numbers(medians)
        let s = numbers(variations)
        var rows: [GrowthTable.Row] = []
        rows.reserveCapacity(count)
        for place in 0..<count {
            rows.append(
                GrowthTable.Row(
                    l: Double(l[place]) / 10_000, m: Double(m[place]) / 10_000, s: Double(s[place]) / 100_000))
        }
        return GrowthTable(first: first, rows: rows)
    }

    private func numbers(_ text: StaticString) -> [Int32] {
        var found: [Int32] = []
        found.reserveCapacity(count)
        text.withUTF8Buffer { bytes in
            var before: Int32 = 0
            var slope: Int32 = 0
            var end = 0
            while end < bytes.count {
                let begin = end
                while symbol(bytes[end]) >= 45 { end += 1 }
                var value = symbol(bytes[end])
                var place = end - 1
                while place >= begin {
                    value = value * 46 + symbol(bytes[place])
                    place -= 1
                }
                end += 1
                let second = value % 2 == 0 ? value / 2 : -(value + 1) / 2
                slope += second
                before += slope
                found.append(before)
            }
        }
        return found
    }

    /// Characters from `#` on, without the backslash.
    private func symbol(_ byte: UInt8) -> Int32 { Int32(byte) - (byte > 92 ? 36 : 35) }
}

/// L, M and S by day, tenth of a centimetre or month.
public struct GrowthTable: Sendable {
    /// The x of the first row.
    public let first: Int
    public let rows: [Row]

    public struct Row: Sendable {
        /// Box-Cox power, median (kg, cm or kg/m²), coefficient of variation.
        public let l: Double
        public let m: Double
        public let s: Double

        @inlinable
        public init(l: Double, m: Double, s: Double) {
            self.l = l
            self.m = m
            self.s = s
        }
    }

    /// `nil` outside the table.
    @inlinable
    public func row(at x: Int) -> Row? {
        let place = x - first
        return place >= 0 && place < rows.count ? rows[place] : nil
    }

    /// Between two rows each parameter is interpolated in a straight line.
    @inlinable
    public func row(at x: Int, fraction: Double) -> Row? {
        guard let low = row(at: x) else { return nil }
        guard fraction > 0, let high = row(at: x + 1) else { return low }
        return Row(
            l: low.l + fraction * (high.l - low.l), m: low.m + fraction * (high.m - low.m),
            s: low.s + fraction * (high.s - low.s))
    }
}

/// The tables of one sex. A class, so that handing them to a rule counts one reference and not ten.
public final class GrowthTables: Sendable {
    public let weightForAge, lengthForAge, bmiForAge, headForAge, armForAge: GrowthTable
    /// By tenths of a centimetre, lying and standing.
    public let weightForLength, weightForHeight: GrowthTable
    /// From five years, by month.
    public let heightForAgeFromFive, weightForAgeFromFive, bmiForAgeFromFive: GrowthTable

    private init(
        weightForAge: PackedTable, lengthForAge: PackedTable, bmiForAge: PackedTable, headForAge: PackedTable,
        armForAge: PackedTable, weightForLength: PackedTable, weightForHeight: PackedTable,
        heightForAgeFromFive: PackedTable, weightForAgeFromFive: PackedTable, bmiForAgeFromFive: PackedTable
    ) {
        self.weightForAge = weightForAge.unpacked()
        self.lengthForAge = lengthForAge.unpacked()
        self.bmiForAge = bmiForAge.unpacked()
        self.headForAge = headForAge.unpacked()
        self.armForAge = armForAge.unpacked()
        self.weightForLength = weightForLength.unpacked()
        self.weightForHeight = weightForHeight.unpacked()
        self.heightForAgeFromFive = heightForAgeFromFive.unpacked()
        self.weightForAgeFromFive = weightForAgeFromFive.unpacked()
        self.bmiForAgeFromFive = bmiForAgeFromFive.unpacked()
    }

    public static let boys = GrowthTables(
        weightForAge: .weightForAgeBoys, lengthForAge: .lengthForAgeBoys, bmiForAge: .bmiForAgeBoys,
        headForAge: .headForAgeBoys, armForAge: .armForAgeBoys, weightForLength: .weightForLengthBoys,
        weightForHeight: .weightForHeightBoys, heightForAgeFromFive: .heightForAgeFromFiveBoys,
        weightForAgeFromFive: .weightForAgeFromFiveBoys, bmiForAgeFromFive: .bmiForAgeFromFiveBoys)

    public static let girls = GrowthTables(
        weightForAge: .weightForAgeGirls, lengthForAge: .lengthForAgeGirls, bmiForAge: .bmiForAgeGirls,
        headForAge: .headForAgeGirls, armForAge: .armForAgeGirls, weightForLength: .weightForLengthGirls,
        weightForHeight: .weightForHeightGirls, heightForAgeFromFive: .heightForAgeFromFiveGirls,
        weightForAgeFromFive: .weightForAgeFromFiveGirls, bmiForAgeFromFive: .bmiForAgeFromFiveGirls)

    public static func of(_ sex: Sex) -> GrowthTables { sex == .male ? boys : girls }
}
