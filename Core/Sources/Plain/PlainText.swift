/// Text looked at byte by byte: what Core cuts, compares and makes small is never a `Character`.
///
/// A value that begins with a combining mark must not swallow the tab before it, and server and phone
/// must agree on every order. It also keeps Unicode's tables out of the phone's module; see decision 0006.
extension String {
    /// The bytes by place: a walk over `utf8` is written out where it stands, and slower.
    public var bytes: [UInt8] {
        @inline(never) get { Array(utf8) }
    }

    /// A whole number of at most 18 decimal digits, with or without a sign.
    public var integer: Int64? {
        @inline(never) get {
            let bytes = bytes
            var place = 0
            if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { place = 1 }
            guard bytes.count > place, bytes.count - place <= 18 else { return nil }
            var value: Int64 = 0
            for byte in bytes[place...] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value &* 10 &+ Int64(byte &- 48)
            }
            return bytes[0] == UInt8(ascii: "-") ? -value : value
        }
    }

    /// The same within 32 bits: as wide on the phone as on the server.
    public var number: Int? {
        @inline(never) get { integer.flatMap { Int32(exactly: $0) }.map { Int($0) } }
    }

    /// What stands between the bytes `mark`, in at most `most` pieces.
    @inline(never)
    public func cut(at mark: UInt8, most: Int = .max, keepingEmpty: Bool = false) -> [String] {
        var text = self
        var pieces: [String] = []
        text.withUTF8 { bytes in
            var start = 0
            for place in 0...bytes.count {
                let isMark = place < bytes.count && bytes[place] == mark && pieces.count + 1 < most
                guard isMark || place == bytes.count else { continue }
                if keepingEmpty || place > start {
                    pieces.append(
                        String(
                            decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]),
                            as: UTF8.self))
                }
                start = place + 1
            }
        }
        return pieces
    }

    /// What stands between spaces.
    public var words: [String] { cut(at: UInt8(ascii: " ")) }

    @inline(never)
    public func begins(with beginning: String) -> Bool {
        var (mine, first) = (self, beginning)
        return mine.withUTF8 { a in
            first.withUTF8 { b in
                guard a.count >= b.count else { return false }
                for place in b.indices where a[place] != b[place] { return false }
                return true
            }
        }
    }

    /// The first `count` bytes; for ASCII.
    public func beginning(_ count: Int) -> String {
        String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// The last `count` bytes; for ASCII.
    public func ending(_ count: Int) -> String {
        String(decoding: bytes.suffix(count), as: UTF8.self)
    }

    /// How many code points there are: bytes that do not go on with one.
    public var letters: Int {
        @inline(never) get {
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    /// Whether this comes before `other` in the order of their bytes.
    @inline(never)
    public func precedes(_ other: String) -> Bool {
        var (mine, others) = (self, other)
        return mine.withUTF8 { a in
            others.withUTF8 { b in
                for place in 0..<min(a.count, b.count) where a[place] != b[place] {
                    return a[place] < b[place]
                }
                return a.count < b.count
            }
        }
    }

    /// With the small letters of A to Z and of À to Þ; all others stay as they are.
    @inline(never)
    public func small() -> String { changed(atMost: .max) }

    /// The first letter small, the others as they are; what begins with an abbreviation (SK, RT) stays.
    @inline(never)
    public func begunSmall() -> String {
        let bytes = bytes
        let isCapital = bytes.count > 1 && bytes[1] >= UInt8(ascii: "A") && bytes[1] <= UInt8(ascii: "Z")
        return isCapital ? self : changed(atMost: 1)
    }

    /// Letters of A to Z and, behind the byte C3, of Latin-1 made small.
    /// - Parameter most: letters to look at
    private func changed(atMost most: Int) -> String {
        let (first, step) = (UInt8(ascii: "A"), UInt8(32))
        var bytes = bytes
        var looked = 0
        for place in bytes.indices {
            let byte = bytes[place]
            // The second byte of two: looked at with the first.
            if byte & 0xC0 == 0x80 { continue }
            guard looked < most else { break }
            looked += 1
            if byte >= first, byte < first + 26 { bytes[place] = byte &+ step }
            if byte == 0xC3, place + 1 < bytes.count {
                let second = bytes[place + 1]
                // × and ÷ stand where the letters would go on.
                let begin = first &+ 0x3F
                if second >= begin, second < begin + 31, second != begin + 23 {
                    bytes[place + 1] = second &+ step
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
