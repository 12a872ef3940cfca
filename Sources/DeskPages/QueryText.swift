import Plain

/// Words as they stand in the query of an address.
enum QueryText {
    /// Letters and digits as they are, every other byte as `%XX`.
    static func encoded(_ words: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in words.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."): out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// `a=1&b=2`
    static func joined(_ answers: [(String, String)]) -> String {
        answers.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
    }
}
