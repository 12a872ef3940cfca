/// A source text taken apart: code without comments and words, and the string literals by themselves.
struct SourceText {
    struct Literal {
        /// Line of the opening quote, from 1.
        let line: Int
        let text: String
        let isInterpolated: Bool
        /// The end of the code before the literal, without spaces: `…say(` or `…Problem("",`.
        let before: String
    }

    /// The text line by line with comments removed and every literal reduced to `""`.
    /// What stands inside an interpolation is kept as code.
    private(set) var code: [String] = []
    private(set) var literals: [Literal] = []

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var current: [UInt8] = []

    init(swift text: String) {
        bytes = Array(text.utf8)
        readCode(untilParenthesis: false)
        endLine()
    }

    private func sees(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    private mutating func endLine() {
        code.append(String(decoding: current, as: UTF8.self))
        current = []
    }

    private mutating func step() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "/") where sees("//"): skipLineComment()
            case UInt8(ascii: "/") where sees("/*"): skipBlockComment()
            case UInt8(ascii: "\""): readLiteral(hashes: 0)
            case UInt8(ascii: "#") where hashesBeforeQuote > 0:
                readLiteral(hashes: hashesBeforeQuote)
            case UInt8(ascii: "\n"):
                endLine()
                step()
            case let byte:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    if untilParenthesis && depth == 0 { return }
                    depth -= 1
                }
                current.append(byte)
                step()
            }
        }
    }

    private var hashesBeforeQuote: Int {
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }
        return hashes.endIndex < bytes.count && bytes[hashes.endIndex] == UInt8(ascii: "\"")
            ? hashes.count : 0
    }

    private mutating func skipLineComment() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { step() }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if sees("/*") { depth += 1 }
            if sees("*/") { depth -= 1 }
            let isMark = sees("/*") || sees("*/")
            if bytes[index] == UInt8(ascii: "\n") { endLine() }
            step()
            if isMark, index < bytes.count { step() }
        } while depth > 0 && index < bytes.count
    }

    private mutating func readLiteral(hashes: Int) {
        let begun = line
        let here = String(decoding: current, as: UTF8.self)
        let before = String((code.suffix(3).joined() + here).filter { $0 != " " }.suffix(80))
        index += hashes
        let quotes = sees("\"\"\"") ? 3 : 1
        index += quotes
        current += Array("\"\"".utf8)
        var text: [UInt8] = []
        var isInterpolated = false
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
        let close =
            Array(repeating: UInt8(ascii: "\""), count: quotes)
            + Array(repeating: UInt8(ascii: "#"), count: hashes)
        while index < bytes.count, !bytes[index...].starts(with: close) {
            if bytes[index...].starts(with: escape), index + escape.count < bytes.count {
                index += escape.count
                if bytes[index] == UInt8(ascii: "(") {
                    isInterpolated = true
                    index += 1
                    current.append(UInt8(ascii: " "))
                    readCode(untilParenthesis: true)
                    current.append(UInt8(ascii: " "))
                    text.append(UInt8(ascii: "_"))
                } else {
                    text.append(bytes[index] == UInt8(ascii: "n") ? 10 : bytes[index])
                }
                if index < bytes.count { step() }
                continue
            }
            text.append(bytes[index])
            if bytes[index] == UInt8(ascii: "\n") { endLine() }
            step()
        }
        index = min(index + close.count, bytes.count)
        literals.append(
            Literal(
                line: begun, text: String(decoding: text, as: UTF8.self),
                isInterpolated: isInterpolated, before: before))
    }
}
