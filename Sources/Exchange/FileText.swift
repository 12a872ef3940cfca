import Plain
import Rules

/// What a file is by its first bytes, and the text in it.
public enum FileText {
    /// A file that is no table, or not one that is read: named, with the way out.
    public enum Problem: Error, Hashable, Sendable {
        case empty, oldWorkbook, openDocument, document, webPage, unreadable
        /// A workbook that is damaged or locked, or larger than any village's.
        case damagedWorkbook, lockedWorkbook, tooLarge
    }

    static func isWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    /// The text of a file: UTF-8, UTF-16 as Excel's *Unicode text* has it, else the Windows-1252 of older programs.
    static func decode(_ bytes: [UInt8]) throws(Problem) -> String {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook }
        if bytes.starts(with: "%PDF".utf8) || bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: "{\\rtf".utf8)
            || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0x1F, 0x8B])
        {
            throw .document
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try wide(bytes.dropFirst(2), isLittle: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try wide(bytes.dropFirst(2), isLittle: false) }
        // Every other byte of Latin text in UTF-16 is zero.
        let start = bytes.prefix(64)
        if start.count >= 4, start.count(where: { $0 == 0 }) * 3 >= start.count {
            return try wide(bytes[...], isLittle: start[1] == 0)
        }
        var text: String
        if let read = String(validating: bytes.drop(mark: CSV.byteOrderMark), as: UTF8.self) {
            text = read
        } else {
            text = try western(bytes)
        }
        // The line ends of an old Mac.
        if !text.utf8.contains(10) { text = text.replacing("\r", with: "\n") }
        let beginning = text.prefix(200).lowercased().drop { $0.isWhitespace }
        if ["<!doctype", "<html", "<table", "<?xml", "<meta", "<style", "<div"].contains(where: {
            beginning.hasPrefix($0)
        }) {
            throw .webPage
        }
        guard text.unicodeScalars.contains(where: { !TypedText.isSpace($0.value) && !TypedText.isInvisible($0.value) })
        else { throw .empty }
        return text
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, isLittle: Bool) throws(Problem) -> String {
        guard bytes.count % 2 == 0 else { throw .unreadable }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .unreadable }
        return text
    }

    /// Windows-1252, which older Excel writes. Source: the WHATWG's encoding standard, index windows-1252.
    private static func western(_ bytes: [UInt8]) throws(Problem) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            // A file of bytes that no text has is none.
            let value = (0x80..<0xA0).contains(byte) ? marks[Int(byte) - 0x80] : UInt32(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else { throw .unreadable }
            text.append(scalar)
        }
        return String(text)
    }

    private static let marks: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]
}

extension Array where Element == UInt8 {
    func drop(mark: [UInt8]) -> ArraySlice<UInt8> { starts(with: mark) ? dropFirst(mark.count) : self[...] }
}
