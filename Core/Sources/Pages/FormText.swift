import Plain
import Rules

/// Reads `application/x-www-form-urlencoded`, as browsers post it.
public enum FormText {
    public static func pairs(_ text: String) -> [(String, String)] {
        text.cut(at: UInt8(ascii: "&")).map { pair in
            let halves = pair.cut(at: UInt8(ascii: "="), most: 2, keepingEmpty: true)
            return (decode(halves[0]), halves.count > 1 ? decode(halves[1]) : "")
        }
    }

    /// Percent escapes and plus signs; what is no escape stays as it is.
    public static func decode(_ text: String) -> String {
        let bytes = text.bytes
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "+") {
                out.append(32)
            } else if byte == UInt8(ascii: "%"), let high = hexValue(bytes, place),
                let low = hexValue(bytes, place + 1)
            {
                out.append(high << 4 | low)
                place += 2
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A value as it stands in a query: letters, digits, `-`, `.`, `_` and escapes.
    public static func encode(_ text: String) -> String {
        let digits = "0123456789ABCDEF".bytes
        var out: [UInt8] = []
        for byte in text.bytes {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: out.append(byte)
            default: out += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Pairs as a browser posts them; read again by `pairs`.
    public static func joined(_ pairs: [(String, String)]) -> String {
        pairs.map { encode($0.0) + "=" + encode($0.1) }.joined(separator: "&")
    }

    private static func hexValue(_ bytes: [UInt8], _ place: Int) -> UInt8? {
        place < bytes.count ? hexValue(bytes[place]) : nil
    }

    /// 0...15 for a hexadecimal digit in either case.
    public static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

extension Request {
    /// Cuts `/b/BOOK/hari/2026-01-13?cari=a` into book, parts and query. `nil` when it is no page of a book.
    public static func target(_ text: String) -> (book: String, path: [String], query: [(String, String)])? {
        let halves = text.cut(at: UInt8(ascii: "?"), most: 2, keepingEmpty: true)
        let parts = halves[0].cut(at: UInt8(ascii: "/")).map { FormText.decode($0) }
        guard parts.count >= 2, parts[0] == "b" else { return nil }
        return (parts[1], Array(parts.dropFirst(2)), halves.count > 1 ? FormText.pairs(halves[1]) : [])
    }
}
