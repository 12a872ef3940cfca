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
