import Plain
import Rules

/// The one canonical text of an entry, used by hash, storage and the boundary of the phone's module:
/// columns parted by tabs, a line an entry. Thirteen columns of envelope, then `field=value` columns.
/// Tab, line feed, carriage return and backslash are written `\t`, `\n`, `\r`, `\\`.
extension Entry {
    /// The thirteen columns of the envelope.
    public var envelopeText: String { String(decoding: envelopeBytes, as: UTF8.self) }

    /// The answers, parted by tabs; empty when there are none.
    public var bodyText: String { String(decoding: bodyBytes, as: UTF8.self) }

    /// Envelope and body as one line, without the line feed.
    public var line: String {
        var bytes = envelopeBytes
        if !answers.isEmpty {
            bytes.append(tab)
            bytes += bodyBytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var envelopeBytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(220)
        id.append(to: &out)
        out.append(tab)
        escape(book, into: &out)
        out.append(tab)
        card.append(to: &out)
        out.append(tab)
        escape(form, into: &out)
        out.append(UInt8(ascii: "@"))
        append(Int64(formVersion), to: &out)
        out.append(tab)
        escape(writer, into: &out)
        out.append(tab)
        escape(device, into: &out)
        out.append(tab)
        append(Int64(number), to: &out)
        out.append(tab)
        out += day.iso.utf8
        for value in [writtenAt, clockOffset, Int64(seen)] {
            out.append(tab)
            append(value, to: &out)
        }
        out.append(tab)
        corrects?.append(to: &out)
        out.append(tab)
        escape(edition, into: &out)
        return out
    }

    private var bodyBytes: [UInt8] {
        var out: [UInt8] = []
        for answer in answers {
            if !out.isEmpty { out.append(tab) }
            escape(answer.field, into: &out)
            out.append(UInt8(ascii: "="))
            escape(answer.text, into: &out)
        }
        return out
    }
}

let tab = UInt8(ascii: "\t")

func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[from..<to])
}

func readInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var value: Int64 = 0
    var place = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { place = 1 }
    guard bytes.count > place, bytes.count - place <= 18 else { return nil }
    while place < bytes.count {
        guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
        // Eighteen digits always fit.
        value = value &* 10 &+ Int64(bytes[place] &- 48)
        place += 1
    }
    return negative ? -value : value
}

func append(_ number: Int64, to out: inout [UInt8]) { out += String(number).utf8 }

func escape(_ text: String, into out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        // Nearly every value is plain and goes over whole.
        if bytes.allSatisfy({ $0 != 92 && ($0 < 9 || $0 > 13) }) {
            out.append(contentsOf: bytes)
        } else {
            escape(bytes, into: &out)
        }
    }
}

private func escape(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "\\"): out += [92, 92]
        case tab: out += [92, UInt8(ascii: "t")]
        case UInt8(ascii: "\n"): out += [92, UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): out += [92, UInt8(ascii: "r")]
        default: out.append(byte)
        }
    }
}

func unescape(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(92) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
        var byte = bytes[place]
        if byte == 92, place + 1 < bytes.count {
            place += 1
            switch bytes[place] {
            case UInt8(ascii: "t"): byte = tab
            case UInt8(ascii: "n"): byte = 10
            case UInt8(ascii: "r"): byte = 13
            default: byte = bytes[place]
            }
        }
        out.append(byte)
        place += 1
    }
    return String(decoding: out, as: UTF8.self)
}
