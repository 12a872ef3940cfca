/// Numbers as people type them: `7,8`, `7.8`, ` 7,80 kg`, Arabic digits, hard spaces.
public enum NumberReading {
    public enum Problem: Error, Hashable, Sendable {
        case notANumber
        /// `1.234` may mean one or a thousand.
        case ambiguous
        case tooManyDecimals
        /// A million or more: a telephone number, not a measurement.
        case tooLarge
    }

    /// The number in thousandths. At most `decimals` digits after the comma.
    /// - Parameter unit: the only letters that may follow the number, in any case
    public static func thousandths(
        _ text: String, decimals: Int = 3, unit: String = ""
    ) -> Result<Int, Problem> {
        var letters = unit.bytes[...]
        var whole = 0
        var fraction = 0
        var fractionDigits = 0
        var digits = 0
        var separator: UInt32?
        var sawSecond = false
        var ended = false
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                guard !ended else { return .failure(.notANumber) }
                guard digits < 9 else { return .failure(separator == nil ? .tooLarge : .tooManyDecimals) }
                digits += 1
                if separator == nil {
                    whole = whole * 10 + digit
                } else {
                    fractionDigits += 1
                    if fractionDigits <= 3 {
                        fraction = fraction * 10 + digit
                    } else if digit != 0 {
                        return .failure(.tooManyDecimals)
                    }
                }
            } else if scalar.value == 44 || scalar.value == 46 || scalar.value == 0x66B {
                guard !ended, digits > 0 else { return .failure(.notANumber) }
                if separator != nil {
                    // `1.234,5`: the first was a thousands point.
                    guard separator == 46, scalar.value == 44, fractionDigits == 3, !sawSecond,
                        (1...999).contains(whole)
                    else {
                        return .failure(.notANumber)
                    }
                    whole = whole * 1000 + fraction
                    fraction = 0
                    fractionDigits = 0
                    sawSecond = true
                }
                separator = scalar.value
            } else if scalar.value == 32 || scalar.value == 0xA0 || scalar.value == 9 {
                if digits > 0 { ended = true }
            } else if digits > 0, let letter = letters.first, isLetter(scalar, letter) {
                letters.removeFirst()
                ended = true
            } else {
                return .failure(.notANumber)
            }
        }
        guard digits > 0, letters.isEmpty || letters.count == unit.utf8.count else { return .failure(.notANumber) }
        // Thousandths of more do not fit the phone's 32 bits.
        guard whole < 1_000_000 else { return .failure(.tooLarge) }
        if separator == 46, !sawSecond, fractionDigits == 3, decimals < 3 { return .failure(.ambiguous) }
        while fractionDigits < 3 {
            fraction *= 10
            fractionDigits += 1
        }
        var step = 1
        for _ in decimals..<3 { step *= 10 }
        guard fraction % step == 0 else { return .failure(.tooManyDecimals) }
        return .success(whole * 1000 + fraction)
    }

    /// A day as people type it: `27-03-2025`, `27/3/2025`, `27 3 2025`, `2025-03-27`, `27032025`.
    public static func day(_ text: String) -> Day? {
        var numbers: [Int] = []
        var lengths: [Int] = []
        var inside = false
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if inside {
                    numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ digit
                    lengths[lengths.count - 1] += 1
                } else {
                    numbers.append(digit)
                    lengths.append(1)
                    inside = true
                }
                guard lengths[lengths.count - 1] <= 8 else { return nil }
            } else {
                guard scalar.value == 32 || (44...47).contains(scalar.value) else { return nil }
                inside = false
            }
        }
        if numbers.count == 1, lengths[0] == 8 {
            return Day(year: numbers[0] % 10_000, month: numbers[0] / 10_000 % 100, day: numbers[0] / 1_000_000)
        }
        guard numbers.count == 3 else { return nil }
        if lengths[0] == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard lengths[2] == 4 else { return nil }
        return Day(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 48...57: Int(scalar.value) - 48
        case 0x660...0x669: Int(scalar.value) - 0x660
        case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
        default: nil
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar, _ letter: UInt8) -> Bool {
        let wanted = UInt32(letter) | 32
        return scalar.value | 32 == wanted && (97...122).contains(wanted)
    }
}

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
