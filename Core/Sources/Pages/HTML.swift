import Plain
import Rules

/// A piece of HTML, made by string interpolation that escapes whatever is put into it.
///
///     let row: HTML = "<li class=\"\(tone)\">\(name)</li>"
///
/// The literal parts are trusted, because they stand in the source. Values are escaped for element
/// text and for attributes alike, so attributes must be quoted.
///
/// What a page calls a thousand times is never inlined: that would double the pages' part of the phone's module.
public struct HTML: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// UTF-8. An array is one word where a `String` is three, and pages hand a great many of them about.
    private var bytes: [UInt8]

    /// The markup itself, safe to send.
    public var text: String {
        @inline(never) get { String(decoding: bytes, as: UTF8.self) }
    }

    /// Nothing at all.
    public init() { bytes = [] }

    /// Trusts `raw` as it is. Only this file may do so; a test holds that.
    init(raw: String) { bytes = Array(raw.utf8) }

    @inline(__always)
    public init(stringLiteral value: StaticString) { self.init(literal: value.utf8Start) }
    @inline(never)
    private init(literal: UnsafePointer<UInt8>) { bytes = Array(literal.literal) }
    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// A line drawing of `Icon`; hidden from those who listen unless it has a name.
    @inline(never)
    init(icon path: StaticString, name: String? = nil) {
        let role: HTML = name.map { "role=\"img\" aria-label=\"\($0)\"" } ?? "aria-hidden=\"true\""
        self = "<svg class=\"icon\" viewBox=\"0 0 24 24\" \(role)>\(path)</svg>"
    }

    /// The given words, escaped.
    @inline(never)
    public init(_ words: String) { self = "\(words)" }

    public var isEmpty: Bool { bytes.isEmpty }

    @inline(never)
    public static func += (left: inout HTML, right: consuming HTML) { left.bytes += right.bytes }

    @inline(never)
    public static func + (left: consuming HTML, right: consuming HTML) -> HTML {
        left += right
        return left
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        /// Reserves nothing: two numbers at every place would weigh more than they save.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        @inline(__always)
        public mutating func appendLiteral(_ literal: StaticString) { append(literal: literal.utf8Start) }
        @inline(never)
        private mutating func append(literal: UnsafePointer<UInt8>) {
            let source = literal.literal
            if bytes.isEmpty { bytes.reserveCapacity(source.count + 96) }
            append(source)
        }

        /// Escapes `&`, `<`, `>`, `"` and `'`. Copies whole stretches between the characters that need care:
        /// most values have none.
        @inline(never)
        public mutating func appendInterpolation(_ value: consuming String) {
            value.withUTF8 { source in
                var start = 0
                for place in source.indices {
                    guard let name = reference(for: source[place]) else { continue }
                    append(UnsafeBufferPointer(rebasing: source[start..<place]))
                    appendLiteral(name)
                    start = place + 1
                }
                append(UnsafeBufferPointer(rebasing: source[start...]))
            }
        }
        @inline(never)
        public mutating func appendInterpolation(_ value: consuming String?) {
            if let value { appendInterpolation(value) }
        }
        @inline(never)
        public mutating func appendInterpolation(_ value: Int) {
            appendInterpolation(String(value))
        }
        public mutating func appendInterpolation(_ value: StaticString) { appendLiteral(value) }
        @inline(never)
        public mutating func appendInterpolation(_ value: consuming HTML) { bytes += value.bytes }
        @inline(never)
        public mutating func appendInterpolation(_ value: consuming HTML?) {
            if let value { bytes += value.bytes }
        }
        @inline(never)
        public mutating func appendInterpolation(_ values: [HTML]) {
            for value in values { bytes += value.bytes }
        }

        /// ` name="value"`, or nothing at all when there is no value.
        @inline(never)
        public mutating func appendInterpolation(
            attribute name: StaticString, _ value: consuming String?
        ) {
            guard let value else { return }
            appendLiteral(" ")
            appendLiteral(name)
            appendLiteral("=\"")
            appendInterpolation(value)
            appendLiteral("\"")
        }

        /// ` name` when it holds, for attributes without a value such as `checked`.
        @inline(never)
        public mutating func appendInterpolation(flag name: StaticString, _ holds: Bool) {
            guard holds else { return }
            appendLiteral(" ")
            appendLiteral(name)
        }

        @inline(never)
        private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
            bytes.append(contentsOf: source)
        }
    }
}

extension Array where Element == HTML {
    /// All pieces, one after the other, with `separator` between two.
    @inline(never)
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

private func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
