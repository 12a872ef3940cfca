/// A short text with values in it, for sentences and paths: `say("\(count) hadir", "\(count) came")`.
///
/// Swift's own interpolation writes its work out at every place; this one is three calls, and one word to
/// hand about. It halves what the sentences of the pages weigh on the phone.
public struct Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    private let bytes: [UInt8]

    @inlinable @inline(__always)
    public init(stringLiteral value: StaticString) { self.init(literal: value.utf8Start) }
    @inline(never)
    public init(literal: UnsafePointer<UInt8>) { bytes = Array(literal.literal) }
    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    public var string: String {
        @inline(never) get { String(decoding: bytes, as: UTF8.self) }
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        @inlinable @inline(__always)
        public mutating func appendLiteral(_ literal: StaticString) { append(literal: literal.utf8Start) }
        @inline(never)
        public mutating func append(literal: UnsafePointer<UInt8>) { bytes.append(contentsOf: literal.literal) }
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

extension UnsafePointer where Pointee == UInt8 {
    /// The bytes of a literal of the source: Swift ends each with a zero. Where there are thousands of them, an address alone
    /// is a third of what a `StaticString` weighs on the phone.
    public var literal: UnsafeBufferPointer<UInt8> {
        @inline(never) get {
            var count = 0
            while self[count] != 0 { count += 1 }
            return UnsafeBufferPointer(start: self, count: count)
        }
    }

    /// The same as a text.
    public var words: String {
        @inline(never) get { String(decoding: literal, as: UTF8.self) }
    }
}
