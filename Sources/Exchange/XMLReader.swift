/// The tags and texts of an XML part, one after another. Nothing is looked up and nothing expands but the five signs
/// and numbers of letters; prefixes of names do not count.
struct XMLReader {
    enum Piece {
        case open(String, isEmpty: Bool)
        case close(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// The tag that was opened last, for its attributes.
    private var tag: Range<Int> = 0..<0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Piece? {
        while place < bytes.count {
            if bytes[place] != UInt8(ascii: "<") { return .text(text(upTo: find("<") ?? bytes.count)) }
            if begins("<!--") {
                guard skip(to: "-->") else { return nil }
            } else if begins("<![CDATA[") {
                let start = place + 9
                guard skip(to: "]]>") else { return nil }
                return .text(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
            } else if begins("<?") || begins("<!") {
                guard skip(to: ">") else { return nil }
            } else {
                return element()
            }
        }
        return nil
    }

    /// An attribute of the tag that was opened last, whatever prefix it has.
    func attribute(_ name: String) -> String? {
        let wanted = Array(name.utf8)
        var place = tag.lowerBound
        while place < tag.upperBound {
            guard let equals = bytes[place..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let found = bytes[place..<equals].split { $0 <= 32 }.last?.split(separator: UInt8(ascii: ":")).last
            guard let open = bytes[equals..<tag.upperBound].firstIndex(where: { $0 == 34 || $0 == 39 }),
                let close = bytes[(open + 1)..<tag.upperBound].firstIndex(of: bytes[open])
            else { return nil }
            if found?.elementsEqual(wanted) == true { return XMLReader.plain(bytes[(open + 1)..<close]) }
            place = close + 1
        }
        return nil
    }

    private mutating func element() -> Piece? {
        let isClosing = begins("</")
        let start = place + (isClosing ? 2 : 1)
        var end = start
        var quote: UInt8 = 0
        // A `>` inside quotes ends no tag.
        while end < bytes.count, quote != 0 || bytes[end] != UInt8(ascii: ">") {
            if quote != 0 {
                if bytes[end] == quote { quote = 0 }
            } else if bytes[end] == 34 || bytes[end] == 39 {
                quote = bytes[end]
            }
            end += 1
        }
        guard end < bytes.count else { return nil }
        place = end + 1
        let isEmpty = end > start && bytes[end - 1] == UInt8(ascii: "/")
        let inside = start..<(isEmpty ? end - 1 : end)
        let nameEnd = bytes[inside].firstIndex { $0 <= 32 } ?? inside.upperBound
        let name = bytes[start..<nameEnd].split(separator: UInt8(ascii: ":")).last ?? []
        if isClosing { return .close(String(decoding: name, as: UTF8.self)) }
        tag = nameEnd..<inside.upperBound
        return .open(String(decoding: name, as: UTF8.self), isEmpty: isEmpty)
    }

    private mutating func text(upTo end: Int) -> String {
        let piece = bytes[place..<end]
        place = end
        return XMLReader.plain(piece)
    }

    private func begins(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { place + $0.count <= bytes.count && bytes[place..<(place + $0.count)].elementsEqual($0) }
    }

    private func find(_ mark: Unicode.Scalar) -> Int? { bytes[place...].firstIndex(of: UInt8(ascii: mark)) }

    private mutating func skip(to mark: StaticString) -> Bool {
        while place < bytes.count {
            if begins(mark) {
                place += mark.utf8CodeUnitCount
                return true
            }
            place += 1
        }
        return false
    }

    /// With `&amp;` and `&#233;` as the letters that they are.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var found: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "&"),
                let end = bytes[place..<min(place + 12, bytes.endIndex)].firstIndex(of: UInt8(ascii: ";")),
                let letter = letter(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
            {
                found += Array(String(letter).utf8)
                place = end + 1
            } else {
                found.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    private static func letter(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
            return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
    }
}
