/// How cells are written: parted by semicolons, which Excel of Indonesia cuts at, and so that no spreadsheet runs one
/// or makes another number of it.
public enum CSV {
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let separators = ";,\t".utf8.map { $0 }

    /// What parts the cells of the first line: comma, semicolon or tab, whichever stands there most.
    static func separator(_ bytes: some Sequence<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { break }
            counts[byte, default: 0] += 1
        }
        let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
    }

    /// A cell that no spreadsheet runs, wherever it cuts: what begins like a formula, or would behind a comma, a
    /// semicolon, a tab or a line end, gets an apostrophe before it; so do digits that are no amount (NIK, telephone,
    /// RT 001), of which Excel would make a number. Source: OWASP, CSV injection.
    public static func cell(_ text: String) -> String {
        var shown: [UInt8] = []
        var isBeginning = true
        let isKept = isAmount(text)
        if isIdentity(text) { shown.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if isBeginning, !isKept, runs(byte) { shown.append(UInt8(ascii: "'")) }
            shown.append(byte)
            let isBetween = parts(byte)
            isBeginning = isBetween || isBeginning && (byte == 32 || byte == UInt8(ascii: "\""))
        }
        let safe = String(decoding: shown, as: UTF8.self)
        guard !isKept, shown.contains(where: { ",;\"\n\r\t".utf8.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    public static func line(_ cells: [String]) -> String { cells.map { cell($0) }.joined(separator: ";") + "\r\n" }

    /// What a cell says: the other way round of `cell`, and `="0123"`, by which others say that digits are text.
    static func plain(_ cell: String) -> String {
        var bytes = Array(cell.utf8)
        if bytes.starts(with: "=\"".utf8), bytes.count > 3, bytes.last == UInt8(ascii: "\"") {
            bytes = Array(bytes[2..<(bytes.count - 1)])
        }
        var plain: [UInt8] = []
        var isBeginning = true
        for (place, byte) in bytes.enumerated() {
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            let isMark = byte == UInt8(ascii: "'") && isBeginning
            // Before letters it is part of a name: 'Aisyah.
            if isMark, runs(next) || plain.isEmpty && next >= 48 && next <= 57 { continue }
            plain.append(byte)
            isBeginning = parts(byte) || isBeginning && (byte == 32 || byte == UInt8(ascii: "\""))
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func runs(_ byte: UInt8) -> Bool { "=+-@".utf8.contains(byte) }
    private static func parts(_ byte: UInt8) -> Bool { ",;\t\r\n|".utf8.contains(byte) }

    /// `-0,8`, `-0.80`: a number that may begin with a sign.
    private static func isAmount(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let marks = digits.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        return marks <= 1 && digits.count <= 15 && digits.first.map { $0 >= 48 && $0 <= 57 } == true
            && digits.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    /// Digits alone that begin with a zero, or of which a spreadsheet shows only the first.
    private static func isIdentity(_ text: String) -> Bool {
        let digits = text.utf8
        return (digits.first == 48 && digits.count > 1 || digits.count > 11)
            && digits.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}
