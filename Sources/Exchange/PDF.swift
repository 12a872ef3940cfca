/// A document that somebody sends: looked at just so far that it is a PDF and came whole. What stands in it is never
/// opened here; readers get it as a file to keep.
public struct PDF: Sendable {
    public enum Trouble: String, Error, Sendable {
        /// Its first signs are not those of a PDF. Source: ISO 32000-2, 7.5.2.
        case otherType = "not-pdf"
        case tooLarge = "too-large"
        /// Its last lines are missing, as where a download broke off. Source: ISO 32000-2, 7.5.5.
        case cutShort = "cut-short"
    }

    public static let mostBytes = 6_000_000
    /// Programs write a few blanks or a signature behind the end.
    private static let tail = 2_048

    public let bytes: [UInt8]

    public init(_ bytes: [UInt8]) throws(Trouble) {
        guard bytes.starts(with: "%PDF-".utf8) else { throw .otherType }
        guard bytes.count <= PDF.mostBytes else { throw .tooLarge }
        let end = Array("%%EOF".utf8)
        let last = bytes.suffix(PDF.tail)
        let isWhole = last.indices.contains { last[$0...].starts(with: end) }
        guard isWhole else { throw .cutShort }
        self.bytes = bytes
    }
}
