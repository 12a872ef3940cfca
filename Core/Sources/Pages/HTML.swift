/// A piece of HTML, made by string interpolation that escapes whatever is put into it.
///
///     let row: HTML = "<li class=\"\(tone)\">\(name)</li>"
///
/// The literal parts are trusted, because they stand in the source. Values are escaped for element
/// text and for attributes alike, so attributes must be quoted.
public struct HTML: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The markup itself, safe to send.
    public private(set) var text: String

    /// Nothing at all.
    public init() { text = "" }

    /// Trusts `raw` as it is. Only this file may do so; a test holds that.
    init(raw: String) { text = raw }

    public init(stringLiteral value: String) { text = value }
    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    /// A line drawing of `Icon`; hidden from those who listen unless it has a name.
    init(icon path: StaticString, name: String? = nil) {
        let role: HTML = name.map { "role=\"img\" aria-label=\"\($0)\"" } ?? "aria-hidden=\"true\""
        text = "<svg class=\"icon\" viewBox=\"0 0 24 24\" \(role.text)>\(path.description)</svg>"
    }

    /// The given words, escaped.
    public init(_ words: String) {
        text = ""
        appendEscaped(words, to: &text)
    }

    public var isEmpty: Bool { text.isEmpty }

    public static func += (left: inout HTML, right: HTML) { left.text += right.text }

    public static func + (left: HTML, right: HTML) -> HTML {
        var whole = left
        whole += right
        return whole
    }

    public struct Interpolation: StringInterpolationProtocol {
        var text: String

        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Escapes `&`, `<`, `>`, `"` and `'`.
        public mutating func appendInterpolation(_ value: String) { appendEscaped(value, to: &text) }
        public mutating func appendInterpolation(_ value: String?) {
            if let value { appendEscaped(value, to: &text) }
        }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }
        public mutating func appendInterpolation(_ value: StaticString) { text += value.description }
        public mutating func appendInterpolation(_ value: HTML) { text += value.text }
        public mutating func appendInterpolation(_ value: HTML?) {
            if let value { text += value.text }
        }
        public mutating func appendInterpolation(_ values: [HTML]) {
            for value in values { text += value.text }
        }

        /// ` name="value"`, or nothing at all when there is no value.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            text += " "
            text += name.description
            text += "=\""
            appendEscaped(value, to: &text)
            text += "\""
        }

        /// ` name` when it holds, for attributes without a value such as `checked`.
        public mutating func appendInterpolation(flag name: StaticString, _ holds: Bool) {
            guard holds else { return }
            text += " "
            text += name.description
        }
    }
}

extension Array where Element == HTML {
    /// All pieces, one after the other, with `separator` between two.
    public func joined(_ separator: HTML = "") -> HTML {
        var whole = HTML()
        for (index, piece) in enumerated() {
            if index > 0 { whole += separator }
            whole += piece
        }
        return whole
    }
}

extension Sequence {
    /// One piece for each element, joined: for lists written inside a page.
    public func html(_ piece: (Element) -> HTML) -> HTML {
        var whole = HTML()
        for element in self { whole += piece(element) }
        return whole
    }
}

/// Copies whole stretches between the characters that need care: most values have none.
private func appendEscaped(_ value: String, to text: inout String) {
    var start = value.utf8.startIndex
    var index = start
    while index < value.utf8.endIndex {
        if let name = reference(for: value.utf8[index]) {
            text.append(contentsOf: value[start..<index])
            text += name
            start = value.utf8.index(after: index)
        }
        index = value.utf8.index(after: index)
    }
    if start == value.utf8.startIndex { text += value } else { text += value[start...] }
}

private func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
