/// Bytes that are written one behind the other into memory taken ahead.
struct ByteText: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 4096)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// Makes sure that `more` bytes fit; what is appended next counts on it.
    mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity * 2, count + more))
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = max(capacity * 2, count + more)
    }

    mutating func append(_ byte: UInt8) {
        base[count] = byte
        count += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    mutating func append(_ text: StaticString) {
        (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

    /// `value` in units of 10^-`decimals`, with all its decimals: −80 and 2 give `-0.80`.
    mutating func append(_ value: Int, decimals: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var unit: UInt = 1
        for _ in 0..<decimals { unit *= 10 }
        append(value.magnitude / unit, digits: 1)
        guard decimals > 0 else { return }
        append(UInt8(ascii: "."))
        append(value.magnitude % unit, digits: decimals)
    }

    private mutating func append(_ number: UInt, digits least: Int) {
        var (length, limit) = (1, UInt(10))
        while length < least || (number >= limit && length < 19) {
            length += 1
            limit &*= 10
        }
        var (rest, place) = (number, count + length)
        while place > count {
            place -= 1
            base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += length
    }

    /// A copy of what was written.
    func bytes() -> [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
