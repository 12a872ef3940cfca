public import Records

/// A document that somebody sends: looked at just so far that it is a PDF and came whole. What stands in it is never
/// opened here; readers get it as a file to keep.
public struct PDF: Sendable {
    public static let mostBytes = 6_000_000
    /// Programs write a few blanks or a signature behind the end.
    private static let tail = 2_048

    public let bytes: [UInt8]

    /// By its first signs and its last line. Source: ISO 32000-2, 7.5.2 and 7.5.5.
    public init(_ bytes: [UInt8]) throws(DocumentTrouble) {
        guard bytes.starts(with: "%PDF-".utf8) else { throw .notPDF }
        guard bytes.count <= PDF.mostBytes else { throw .tooLarge }
        let end = Array("%%EOF".utf8)
        let last = bytes.suffix(PDF.tail)
        let isWhole = last.indices.contains { last[$0...].starts(with: end) }
        guard isWhole else { throw .cutShort }
        self.bytes = bytes
    }
}
