/// Numbers as they are shown: a comma, a point between thousands.
public enum NumberWords {
    /// 7800 g → `7,8`; 7850 → `7,85`
    public static func kilograms(_ weight: Grams) -> String { decimal(Int(weight.value), 1000) }
    /// 754 mm → `75,4`
    public static func centimetres(_ length: Millimetres) -> String { decimal(Int(length.value), 10) }
    /// −600, +300, 0
    public static func change(_ grams: Int) -> String {
        grams < 0 ? "−\(-grams)" : grams > 0 ? "+\(grams)" : "0"
    }

    /// 500 g as `0,5`, 60000 g as `60`
    public static func short(_ value: Int, _ unit: Int) -> String {
        value % unit == 0 ? "\(value / unit)" : decimal(value, unit)
    }

    /// One decimal at least, none that is zero beyond it.
    static func decimal(_ value: Int, _ unit: Int) -> String {
        var digits = ""
        var rest = value % unit
        var place = unit / 10
        while place > 0 {
            digits += "\(rest / place)"
            rest %= place
            place /= 10
            if rest == 0 { break }
        }
        return "\(value / unit),\(digits)"
    }
}
