/// A source text taken apart: code without comments and words, and the string literals by themselves.
struct SourceText {
    struct Literal {
        /// Line of the opening quote, from 1.
        let line: Int
        let text: String
        let isInterpolated: Bool
        /// The call it stands in: `say`, `Reply.problem`; empty outside of any.
        let call: String
        /// Which argument of it: `title`, or its place from 0 where it has no label.
        let argument: String
    }

    /// Something open: a call, a list, a block.
    private struct Open {
        let name: String
        var place = 0
        /// How the argument begins, to see its label.
        var beginning: [UInt8] = []

        var argument: String {
            let label = beginning.prefix { $0 != UInt8(ascii: ":") }
            let isLabel = label.count < beginning.count && label.allSatisfy { isName($0) }
            return isLabel ? String(decoding: label, as: UTF8.self) : "\(place)"
        }
    }

    /// The text line by line with comments removed and every literal reduced to `""`.
    /// What stands inside an interpolation is kept as code.
    private(set) var code: [String] = []
    private(set) var literals: [Literal] = []

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var current: [UInt8] = []
    private var open: [Open] = []

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
        open.append(Open(name: ""))
        defer { open.removeLast() }
        let depth = open.count
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
            case UInt8(ascii: ")") where untilParenthesis && open.count == depth: return
            case let byte:
                follow(byte, depth)
                current.append(byte)
                step()
            }
        }
    }

    /// Keeps what is open, and where in it the reader stands.
    private mutating func follow(_ byte: UInt8, _ depth: Int) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            let name = current.reversed().prefix { isName($0) || $0 == UInt8(ascii: ".") }.reversed()
            open.append(Open(name: byte == UInt8(ascii: "(") ? String(decoding: name, as: UTF8.self) : ""))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            if open.count > depth { open.removeLast() }
        case UInt8(ascii: ","):
            open[open.count - 1].place += 1
            open[open.count - 1].beginning = []
        case UInt8(ascii: " "): break
        default: open[open.count - 1].beginning.append(byte)
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
        let (call, argument) = (open.last?.name ?? "", open.last?.argument ?? "0")
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
                isInterpolated: isInterpolated, call: call, argument: argument))
    }
}

/// Whether it is part of an identifier.
func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 95, 97...122: true
    default: byte > 127
    }
}
