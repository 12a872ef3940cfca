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

    /// A day as people type it: `27-03-2025`, `27/3/2025`, `27 Maret 2025`, `2025-03-27`, `27032025`. A time behind it,
    /// as programs and spreadsheets write one, is left out.
    public static func day(_ text: String) -> Day? {
        guard let text = withoutTime(text.tidied().small()) else { return nil }
        var numbers: [Int] = []
        var lengths: [Int] = []
        var isInside = false
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if isInside {
                    numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ digit
                    lengths[lengths.count - 1] += 1
                } else {
                    if !word.isEmpty {
                        // A month in words stands second: `27 Maret 2025`.
                        guard numbers.count == 1, let month = DayWords.monthNumber(word) else { return nil }
                        numbers.append(month)
                        lengths.append(2)
                        word = []
                    }
                    numbers.append(digit)
                    lengths.append(1)
                    isInside = true
                }
                guard lengths[lengths.count - 1] <= 8 else { return nil }
            } else if scalar.value >= 97, scalar.value <= 122 {
                guard !isInside || word.isEmpty, word.count < 12 else { return nil }
                word.append(UInt8(truncatingIfNeeded: scalar.value))
                isInside = false
            } else {
                guard scalar.value == 32 || (44...47).contains(scalar.value) else { return nil }
                isInside = false
            }
        }
        guard word.isEmpty else { return nil }
        if numbers.count == 1, lengths[0] == 8 {
            return Day(year: numbers[0] % 10_000, month: numbers[0] / 10_000 % 100, day: numbers[0] / 1_000_000)
        }
        guard numbers.count == 3 else { return nil }
        if lengths[0] == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard lengths[2] == 4 else { return nil }
        return Day(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    /// What stands before a time: `t10:00:00.000z`, ` 00.00`, ` 7:30 pm`. `nil` when the time is written by Greenwich
    /// and falls on the next day in Indonesia: which of the two is meant must be asked.
    private static func withoutTime(_ text: String) -> String? {
        let bytes = text.bytes
        for place in bytes.indices.dropFirst(8) where bytes[place] == 32 || bytes[place] == UInt8(ascii: "t") {
            let (numbers, zone) = time(bytes[(place + 1)...])
            guard let hour = numbers.first else { continue }
            guard zone != UInt8(ascii: "z") || hour < 15 else { return nil }
            return String(decoding: bytes[..<place], as: UTF8.self)
        }
        return text
    }

    /// The numbers of a time, and the letter that its zone begins with; no numbers when it is none.
    private static func time(_ bytes: ArraySlice<UInt8>) -> (numbers: [Int], zone: UInt8) {
        var numbers: [Int] = []
        var digits = 0
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte >= 48, byte <= 57 {
                if digits == 0 { numbers.append(0) }
                digits += 1
                guard digits <= (numbers.count == 4 ? 9 : 2) else { return ([], 0) }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ Int(byte - 48)
            } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."), digits > 0, numbers.count < 4 {
                digits = 0
            } else {
                break
            }
            place += 1
        }
        guard numbers.count >= 2, digits > 0, numbers[0] < 25, numbers[1] < 60 else { return ([], 0) }
        let rest = bytes[place...]
        for byte in rest {
            let isOfZone = byte == 32 || byte >= 43 && byte <= 58 || byte >= 97 && byte <= 122
            guard isOfZone else { return ([], 0) }
        }
        guard rest.count <= 9 else { return ([], 0) }
        return (numbers, rest.first ?? 0)
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
