/// A short text with values in it, for sentences and paths: `say("\(count) hadir", "\(count) came")`.
///
/// Swift's own interpolation writes its work out at every place; this one is three calls, and one word to
/// hand about. It halves what the sentences of the pages weigh on the phone.
public struct Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    private let bytes: [UInt8]

    @inline(never)
    public init(stringLiteral value: StaticString) { bytes = value.withUTF8Buffer { Array($0) } }
    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    public var string: String {
        @inline(never) get { String(decoding: bytes, as: UTF8.self) }
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        @inline(never)
        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
        @inline(never)
        public mutating func appendInterpolation(_ value: consuming String) {
            value.withUTF8 { bytes.append(contentsOf: $0) }
        }
        @inline(never)
        public mutating func appendInterpolation(_ value: Int) {
            appendInterpolation(String(value))
        }
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendInterpolation(value.description)
        }
    }
}
