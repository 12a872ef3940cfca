public import Plain

/// What was measured, and the bound that decided: numbers, put into words when somebody asks why.
public enum Measured: Hashable, Sendable {
    /// Hundredths of z, and where its class begins and ends; ends that nothing bounds are those of the type.
    case z(Int32, from: Int32, to: Int32)
    /// The change of weight since the month before.
    case gain(GainVerdict)
    /// mmHg
    case pressure(Int?, Int?, bound: Pressure)
    /// A number and its bound in a unit, `decimals` of its digits behind the comma.
    case amount(Int, bound: Int, decimals: Int, unit: String)

    /// Turun 100 g, minimal 200 g; 152/95 mmHg, batas 140/90.
    public var words: Phrase {
        switch self {
        case .z(let z, let from, let to):
            let bounds =
                from == .min
                ? "≤ \(Measured.decimal(Int(to), 2))"
                : to == .max
                    ? "≥ \(Measured.decimal(Int(from), 2))"
                    : "\(Measured.decimal(Int(from), 2)) … \(Measured.decimal(Int(to), 2))"
            return Measured.phrase("z \(Measured.decimal(Int(z), 2))", bounds)
        case .gain(let verdict): return verdict.words
        case .pressure(let upper, let lower, let bound):
            func part(_ value: Int?) -> String { value.map { "\($0)" } ?? "–" }
            return Measured.phrase("\(part(upper))/\(part(lower)) mmHg", "\(bound.systolic)/\(bound.diastolic)")
        case .amount(let value, let bound, let decimals, let unit):
            return Measured.phrase(
                "\(Measured.decimal(value, decimals)) \(unit)", "\(Measured.decimal(bound, decimals)) \(unit)")
        }
    }

    private static func phrase(_ value: String, _ bound: String) -> Phrase {
        Phrase("\(value), batas \(bound)", "\(value), bound \(bound)")
    }

    /// −310 with two decimals is −3,10.
    private static func decimal(_ value: Int, _ decimals: Int) -> String {
        var digits = "\(value < 0 ? -value : value)"
        while digits.utf8.count <= decimals { digits = "0" + digits }
        let whole = digits.beginning(digits.utf8.count - decimals)
        let rest = String(decoding: digits.bytes.suffix(decimals), as: UTF8.self)
        return "\(value < 0 ? "−" : "")\(whole)\(decimals > 0 ? "," : "")\(rest)"
    }
}
