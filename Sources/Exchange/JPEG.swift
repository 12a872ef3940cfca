/// The structure of a JPEG file, read without decoding it. Source: ITU-T T.81 annex B, JFIF 1.02, EXIF 2.32.
public struct JPEG: Sendable {
    /// What a file may contain.
    public struct Limits: Sendable {
        public let bytes: Int
        /// Pixels of one side, and of all.
        public let side: Int
        public let pixels: Int
        public let scans: Int
        /// Nothing but the picture: no EXIF, no comment, no thumbnail, nothing behind the end.
        public let isBare: Bool

        /// What is stored and shown as it is: phones make at most 1600 pixels a side.
        public static let kept = Limits(bytes: 400 * 1024, side: 2_048, pixels: 4_194_304, scans: 16, isBare: true)
        /// What a camera made, before it is made small.
        public static let posted = Limits(
            bytes: 6 * 1024 * 1024, side: 12_000, pixels: 40_000_000, scans: 100, isBare: false)
    }

    public enum Trouble: Error, Hashable, Sendable {
        /// It does not begin like a JPEG.
        case otherType
        case tooLarge
        /// Cut off, or not as the standard says.
        case broken
        /// It says more than the picture: where, when, with which camera, or something else altogether.
        case notBare
    }

    public let width: Int
    public let height: Int
    /// How the camera was held, 1 to 8 as EXIF numbers it; 1 when nothing is said.
    public let orientation: Int

    public init(_ bytes: [UInt8], within limits: Limits) throws(Trouble) {
        self = try bytes.withUnsafeBufferPointer { bytes throws(Trouble) in
            var walk = Walk(bytes, limits)
            try walk.toTheEnd()
            return JPEG(width: walk.width, height: walk.height, orientation: walk.orientation)
        }
    }

    private init(width: Int, height: Int, orientation: Int) {
        (self.width, self.height, self.orientation) = (width, height, orientation)
    }
}

/// Goes from segment to segment; every step is within the bytes.
private struct Walk {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: JPEG.Limits
    private var place = 2
    private(set) var width = 0
    private(set) var height = 0
    private(set) var orientation = 1
    private var components = 0
    private var scans = 0
    private var hasQuantisation = false
    private var hasHuffman = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: JPEG.Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func toTheEnd() throws(JPEG.Trouble) {
        guard bytes.count >= 3, bytes[0] == 0xFF, bytes[1] == Marker.begin, bytes[2] == 0xFF else {
            throw .otherType
        }
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        while true {
            let marker = try nextMarker()
            if marker == Marker.end { break }
            try segment(marker)
            if marker == Marker.scan { passEntropy() }
        }
        guard scans > 0 else { throw .broken }
        if limits.isBare, place != bytes.count { throw .notBare }
    }

    private mutating func nextMarker() throws(JPEG.Trouble) -> UInt8 {
        guard place + 1 < bytes.count, bytes[place] == 0xFF else { throw .broken }
        // Any number of 0xFF may stand before a marker; what is made for us has none.
        while !limits.isBare, place + 2 < bytes.count, bytes[place + 1] == 0xFF { place += 1 }
        defer { place += 2 }
        return bytes[place + 1]
    }

    private mutating func segment(_ marker: UInt8) throws(JPEG.Trouble) {
        guard place + 1 < bytes.count else { throw .broken }
        let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
        guard length >= 2, place + length <= bytes.count else { throw .broken }
        let content = bytes[(place + 2)..<(place + length)]
        place += length
        switch marker {
        case Marker.frame, Marker.frame + 1, Marker.progressive: try frame(content)
        case Marker.quantisation: try quantisation(content)
        case Marker.huffman: try huffman(content)
        case Marker.restart: guard content.count == 2 else { throw .broken }
        case Marker.scan: try scan(content)
        case Marker.application...(Marker.application + 15), Marker.comment: try beside(marker, content)
        // Arithmetic and lossless coding, hierarchies and reserved markers: no phone makes them.
        default: throw .broken
        }
    }

    private mutating func frame(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(JPEG.Trouble) {
        let at = content.startIndex
        guard components == 0, content.count >= 6, content[at] == 8 else { throw .broken }
        height = Int(content[at + 1]) << 8 | Int(content[at + 2])
        width = Int(content[at + 3]) << 8 | Int(content[at + 4])
        components = Int(content[at + 5])
        guard width > 0, height > 0, components == 1 || components == 3, content.count == 6 + 3 * components else {
            throw .broken
        }
        guard max(width, height) <= limits.side, width * height <= limits.pixels else { throw .tooLarge }
    }

    /// Tables of 64 values of one or two bytes.
    private mutating func quantisation(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(JPEG.Trouble) {
        var rest = content
        while let first = rest.first {
            let size = first >> 4 == 0 ? 65 : 129
            guard first >> 4 <= 1, first & 15 <= 3, rest.count >= size else { throw .broken }
            rest = rest.dropFirst(size)
        }
        hasQuantisation = true
    }

    /// Tables of 16 counts and as many values as these add up to.
    private mutating func huffman(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(JPEG.Trouble) {
        var rest = content
        while let first = rest.first {
            guard first >> 4 <= 1, first & 15 <= 3, rest.count >= 17 else { throw .broken }
            let values = rest.dropFirst().prefix(16).reduce(0) { $0 + Int($1) }
            guard values <= 256, rest.count >= 17 + values else { throw .broken }
            rest = rest.dropFirst(17 + values)
        }
        hasHuffman = true
    }

    private mutating func scan(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(JPEG.Trouble) {
        let count = content.first.map { Int($0) } ?? 0
        guard components > 0, hasQuantisation, hasHuffman, (1...components).contains(count),
            content.count == 4 + 2 * count
        else { throw .broken }
        scans += 1
        guard scans <= limits.scans else { throw .tooLarge }
    }

    /// What stands beside the picture: JFIF may stay, of EXIF the orientation is read.
    private mutating func beside(
        _ marker: UInt8, _ content: Slice<UnsafeBufferPointer<UInt8>>
    ) throws(JPEG.Trouble) {
        let isJFIF =
            marker == Marker.application && content.count == 14 && content.starts(with: Array("JFIF\0".utf8))
            && content.suffix(2).allSatisfy { $0 == 0 }
        if limits.isBare, !isJFIF { throw .notBare }
        if marker == Marker.application + 1, content.starts(with: Array("Exif\0\0".utf8)) {
            orientation = Exif.orientation(UnsafeBufferPointer(rebasing: content.dropFirst(6))) ?? orientation
        }
    }

    /// To the marker behind the coded picture: 0xFF followed by neither zero nor a restart.
    private mutating func passEntropy() {
        while place + 1 < bytes.count {
            if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { return }
            place += 1
        }
    }
}

/// The second byte of a marker.
private enum Marker {
    static let frame: UInt8 = 0xC0
    static let progressive: UInt8 = 0xC2
    static let huffman: UInt8 = 0xC4
    static let begin: UInt8 = 0xD8
    static let end: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    static let quantisation: UInt8 = 0xDB
    static let restart: UInt8 = 0xDD
    static let application: UInt8 = 0xE0
    static let comment: UInt8 = 0xFE
}

/// The one thing that is wanted of EXIF.
private enum Exif {
    /// - Parameter tiff: what stands behind `Exif\0\0`
    static func orientation(_ tiff: UnsafeBufferPointer<UInt8>) -> Int? {
        guard tiff.count >= 8, tiff[0] == tiff[1] else { return nil }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        guard isLittle || tiff[0] == UInt8(ascii: "M") else { return nil }
        func word(_ place: Int) -> Int? {
            guard place >= 0, place + 1 < tiff.count else { return nil }
            let (low, high) = isLittle ? (tiff[place], tiff[place + 1]) : (tiff[place + 1], tiff[place])
            return Int(high) << 8 | Int(low)
        }
        guard let first = word(4), let second = word(6) else { return nil }
        let directory = isLittle ? second << 16 | first : first << 16 | second
        guard let count = word(directory) else { return nil }
        for entry in 0..<min(count, 200) {
            let place = directory + 2 + 12 * entry
            guard let tag = word(place) else { return nil }
            if tag == 0x0112, let value = word(place + 8), (1...8).contains(value) { return value }
        }
        return nil
    }
}
