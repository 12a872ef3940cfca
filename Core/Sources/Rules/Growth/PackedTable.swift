/// A WHO table as text, read on first use: a literal array of its size takes the compiler minutes.
struct PackedTable: Sendable {
    let first: Int
    let count: Int
    let powers: StaticString
    let medians: StaticString
    let variations: StaticString

    /// Reads the three columns; see scripts/make-growth-tables.py for the packing.
    func unpacked() -> GrowthTable {
        let l = numbers(powers)
        let m = numbers(medians)
        let s = numbers(variations)
        var rows: [GrowthTable.Row] = []
        rows.reserveCapacity(count)
        for place in 0..<count {
            rows.append(
                GrowthTable.Row(
                    l: Double(l[place]) / 10_000, m: Double(m[place]) / 10_000, s: Double(s[place]) / 100_000))
        }
        return GrowthTable(first: first, rows: rows)
    }

    private func numbers(_ text: StaticString) -> [Int32] {
        var found: [Int32] = []
        found.reserveCapacity(count)
        text.withUTF8Buffer { bytes in
            var before: Int32 = 0
            var slope: Int32 = 0
            var end = 0
            while end < bytes.count {
                let begin = end
                while symbol(bytes[end]) >= 45 { end += 1 }
                var value = symbol(bytes[end])
                var place = end - 1
                while place >= begin {
                    value = value * 46 + symbol(bytes[place])
                    place -= 1
                }
                end += 1
                let second = value % 2 == 0 ? value / 2 : -(value + 1) / 2
                slope += second
                before += slope
                found.append(before)
            }
        }
        return found
    }

    /// Characters from `#` on, without the backslash.
    private func symbol(_ byte: UInt8) -> Int32 { Int32(byte) - (byte > 92 ? 36 : 35) }
}
