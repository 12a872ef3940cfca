import Plain

/// A statement with its values: what stands in `\( )` is bound and never becomes a part of the text, which can only be
/// what stands in the source. A list stands behind IN. A statement may be put together of parts: `WHERE \(bound)`.
struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// What a column can hold.
    enum Value: Sendable {
        case integer(Int64)
        case text(String)
        case bytes([UInt8])
    }

    /// With `?` for each value.
    private(set) var text: String
    private(set) var values: [Value] = []
    /// Whether it has as many forms as its lists have lengths, so that none is worth keeping.
    private(set) var isChanging = false

    init(stringLiteral text: StaticString) { self.text = text.description }

    init(stringInterpolation parts: SQL.StringInterpolation) { self = parts.sql }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }

        mutating func appendLiteral(_ text: StaticString) {
            sql.text += text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        }

        mutating func appendInterpolation(_ number: Int) { append(.integer(Int64(number))) }
        mutating func appendInterpolation(_ number: Int64) { append(.integer(number)) }
        mutating func appendInterpolation(_ isSo: Bool) { append(.integer(isSo ? 1 : 0)) }
        mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        mutating func appendInterpolation(_ bytes: [UInt8]) { append(.bytes(bytes)) }
        mutating func appendInterpolation(_ id: ID) { append(.bytes(id.bytes)) }
        mutating func appendInterpolation(_ month: Month) { append(.integer(Int64(month.number))) }
        mutating func appendInterpolation(_ day: Day) { append(.integer(Int64(day.number))) }

        mutating func appendInterpolation(_ part: SQL) {
            sql.text += part.text
            sql.values += part.values
            sql.isChanging = sql.isChanging || part.isChanging
        }

        mutating func appendInterpolation(_ texts: [String]) { append(texts.map { .text($0) }) }
        mutating func appendInterpolation(_ numbers: [Int]) { append(numbers.map { .integer(Int64($0)) }) }

        private mutating func append(_ value: Value) {
            sql.text += "?"
            sql.values.append(value)
        }

        /// Nothing is in an empty list.
        private mutating func append(_ list: [Value]) {
            sql.text += list.isEmpty ? "(NULL)" : "(?" + String(repeating: ", ?", count: list.count - 1) + ")"
            sql.values += list
            sql.isChanging = true
        }
    }
}

extension SQL {
    /// Whether the path in a column is a region, or lies below it; all do in the empty one.
    static func lies(_ column: SQL, in region: String) -> SQL {
        region.isEmpty
            ? "1 = 1"
            : "(\(column) = \(region) OR (\(column) > \(region + ".") AND \(column) < \(region + "/")))"
    }

    /// Whether a column is one of some codes; any will do when there are none.
    static func has(_ column: SQL, anyOf codes: [String]) -> SQL {
        codes.isEmpty ? "1 = 1" : "\(column) IN \(codes)"
    }
}
