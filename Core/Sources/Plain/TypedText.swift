/// What people type, paste or keep in a spreadsheet, made into one text. Pages, files, codes and search all read with
/// it, so that blanks, invisible signs, apostrophes and leading zeros never make two of one.
extension String {
    /// Without invisible signs, without blanks at the ends, and one blank where there were several.
    /// - Parameter keepsLines: line ends of a longer text stay, an empty line at most between two
    @inline(never)
    public func tidied(keepsLines: Bool = false) -> String {
        var kept: [UInt8] = []
        var (isApart, ends) = (false, 0)
        for scalar in unicodeScalars {
            let value = scalar.value
            if TypedText.isInvisible(value) { continue }
            if TypedText.isSpace(value) {
                isApart = true
                if value == 10 { ends += 1 }
                continue
            }
            if isApart, !kept.isEmpty {
                let isBroken = keepsLines && ends > 0
                if isBroken, ends > 1 { kept.append(10) }
                kept.append(isBroken ? 10 : 32)
            }
            (isApart, ends) = (false, 0)
            TypedText.append(value, to: &kept)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether signs are in it that nobody sees, or blanks and line ends that no page lets through: `tidied` takes them
    /// away before an entry is made, and whoever sends one ready made is refused with them.
    /// - Parameter keepsLines: line ends are part of a longer text
    @inline(never)
    public func hidesSigns(keepsLines: Bool = false) -> Bool {
        for scalar in unicodeScalars {
            let value = scalar.value
            if value == 32 || value == 10 && keepsLines { continue }
            if TypedText.isInvisible(value) || TypedText.isSpace(value) { return true }
        }
        return false
    }

    /// As it is searched for and compared: tidied, small, and without the apostrophes that people write or leave out
    /// (Nur'aini, Nur’aini).
    public var sought: String {
        @inline(never) get {
            var kept: [UInt8] = []
            for scalar in tidied().unicodeScalars where !TypedText.isApostrophe(scalar.value) {
                TypedText.append(scalar.value, to: &kept)
            }
            return String(decoding: kept, as: UTF8.self).small()
        }
    }

    /// An RT as it is kept: `1`, `01` and `RT 01` are all `001`; with its RW, `RT 1 RW 2` is `001/002`. What is no such
    /// number stays as it is.
    public var asNeighbourhood: String {
        @inline(never) get {
            let plain = tidied()
            var numbers: [[UInt8]] = [[]]
            var letters: [UInt8] = []
            for byte in plain.small().bytes {
                switch byte {
                case 48...57: numbers[numbers.count - 1].append(byte)
                case UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "w"):
                    letters.append(byte)
                    if byte == UInt8(ascii: "w") { numbers.append([]) }
                case UInt8(ascii: "/"): if letters.last != UInt8(ascii: "r") { numbers.append([]) }
                case 32, 45, 46, 58: break
                default: return plain
                }
            }
            let said = String(decoding: letters, as: UTF8.self)
            if numbers.count == 3, numbers[1].isEmpty { numbers.remove(at: 1) }
            guard said == "" || said == "rt" || said == "rtrw", numbers.count < 3 else { return plain }
            var parts: [String] = []
            for number in numbers {
                let digits = Array(number.drop { $0 == 48 })
                guard (1...3).contains(digits.count), number.count < 5 else { return plain }
                parts.append("000".beginning(3 - digits.count) + String(decoding: digits, as: UTF8.self))
            }
            return parts.joined(separator: "/")
        }
    }

    /// Says that there is nothing: a dash, as e-PPGBM writes it, or words for it.
    public var saysNothing: Bool {
        @inline(never) get {
            let text = tidied().small()
            for word in TypedText.nothing where text == word { return true }
            return text.unicodeScalars.allSatisfy {
                $0.value == 45 || $0.value == 46 || $0.value == 95 || (0x2010...0x2015).contains($0.value)
                    || $0.value == 0x2212
            }
        }
    }
}

/// Kinds of signs, by their number.
public enum TypedText {
    static let nothing = ["n/a", "null", "nil", "nihil", "tidak ada", "belum ada", "tdk ada", "blm ada", "kosong"]

    /// Controls but those that part, marks of direction, joiners, soft hyphen, byte order mark, tags.
    public static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...8, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5,
            0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// Blanks of every width, tabs and line ends.
    public static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 9...13, 32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x60, 0xB4, 0x2B9...0x2BD, 0x2018...0x201B, 0x2032, 0x2035, 0x55A, 0xFF07: true
        default: false
        }
    }

    /// Writes a code point as UTF-8.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        func add(_ byte: UInt32) { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        func follow(_ shift: UInt32) { add(0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case 0..<0x80: add(scalar)
        case 0x80..<0x800:
            add(0xC0 | scalar >> 6)
            follow(0)
        case 0x800..<0x10000:
            add(0xE0 | scalar >> 12)
            follow(6)
            follow(0)
        default:
            add(0xF0 | scalar >> 18)
            follow(12)
            follow(6)
            follow(0)
        }
    }
}
