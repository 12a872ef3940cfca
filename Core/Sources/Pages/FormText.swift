/// Reads `application/x-www-form-urlencoded`, as browsers post it.
public enum FormText {
    public static func pairs(_ text: some StringProtocol) -> [(String, String)] {
        text.utf8.split(separator: UInt8(ascii: "&")).map { part in
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return (decode(part), "") }
            return (decode(part[..<equals]), decode(part[part.index(after: equals)...]))
        }
    }

    /// Percent escapes and plus signs; what is no escape stays as it is.
    public static func decode(_ bytes: some Collection<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            if byte == UInt8(ascii: "+") {
                out.append(32)
            } else if byte == UInt8(ascii: "%"), let high = hexValue(bytes, index),
                let low = hexValue(bytes, bytes.index(after: index))
            {
                out.append(high << 4 | low)
                index = bytes.index(index, offsetBy: 2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A value as it stands in a query: letters, digits, `-`, `.`, `_` and escapes.
    public static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: out.append(byte)
            default: out += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hexValue<Bytes: Collection<UInt8>>(_ bytes: Bytes, _ index: Bytes.Index) -> UInt8? {
        guard index < bytes.endIndex else { return nil }
        switch bytes[index] {
        case 48...57: return bytes[index] - 48
        case 65...70: return bytes[index] - 55
        case 97...102: return bytes[index] - 87
        default: return nil
        }
    }
}

extension Request {
    /// Cuts `/b/BOOK/hari/2026-01-13?cari=a` into book, parts and query. `nil` when it is no page of a book.
    public static func target(_ text: String) -> (book: String, path: [String], query: [(String, String)])? {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].utf8.split(separator: UInt8(ascii: "/")).map { FormText.decode($0) }
        guard parts.count >= 2, parts[0] == "b" else { return nil }
        return (parts[1], Array(parts.dropFirst(2)), halves.count > 1 ? FormText.pairs(halves[1]) : [])
    }
}
