import Plain
import Rules

/// Scores a CSV of measured children, block by block: every column stays, the results follow.
/// Blocks know nothing of each other, so all cores can work on one file.
public struct GrowthSheet: Sendable {
    public enum Problem: Error, Hashable, CustomStringConvertible {
        case noHeader
        case missingColumn(String)

        public var description: String {
            switch self {
            case .noHeader: "the first line must name the columns"
            case .missingColumn(let name): "there is no column \(name)"
            }
        }
    }

    /// A block with its results, and what was found wrong in it.
    public struct Scored: Sendable {
        public let bytes: [UInt8]
        /// Line feeds in the block, and notes with their line counted from its first, 0.
        public let lines: Int
        public let notes: [(line: Int, text: String)]
    }

    /// The header of the result, with its line feed.
    public let header: [UInt8]
    let separator: UInt8
    let columns: Columns
    let withClasses: Bool
    /// The cells of the header, in small letters.
    let names: [String]
    private var width: Int { names.count }
    /// Input columns that stay; nil when all do.
    private let kept: [Int]?

    /// Where the inputs stand; −1 where there is none.
    struct Columns: Sendable {
        /// `age` and its unit: under five. `age_months`: from five years.
        var isUnderFive = true
        var sex = -1
        var age = -1
        var ageUnit = -1
        var weight = -1
        var length = -1
        var measure = -1
        var head = -1
        var arm = -1
        var oedema = -1
    }

    /// - Parameter first: the first line, with or without its line end and byte order mark
    public init(header first: [UInt8], withClasses: Bool = false) throws(Problem) {
        let bytes = first.starts(with: CSV.byteOrderMark) ? Array(first.dropFirst(3)) : first
        separator = CSV.separator(bytes)
        let separator = separator
        let (names, cells) = bytes.withUnsafeBufferPointer { buffer in
            var line = CSVLine(buffer, separator: separator)
            _ = line.cut(at: 0)
            return (
                (0..<line.count).map { line.text($0).lowercased() },
                (0..<line.count).map { Array(line.raw($0)) }
            )
        }
        guard names.contains(where: { !$0.isEmpty }) else { throw .noHeader }
        columns = try Columns(names)
        self.names = names
        self.withClasses = withClasses
        let results = GrowthSheet.results(isUnderFive: columns.isUnderFive, withClasses: withClasses)
        let staying = names.indices.filter { !results.contains(names[$0]) }
        kept = staying.count == names.count ? nil : staying
        let whole = staying.map { cells[$0] } + results.map { Array($0.utf8) }
        header = Array(whole.joined(separator: [separator])) + [UInt8(ascii: "\n")]
    }

    static func results(isUnderFive: Bool, withClasses: Bool) -> [String] {
        let scores =
            isUnderFive
            ? [
                "clenhei", "cmeasure", "c9mo_flag", "cbmi", "zlen", "zwei", "zwfl", "zbmi", "zhc", "zac", "flen",
                "fwei",
                "fwfl", "fbmi", "fhc", "fac",
            ] : ["cbmi", "zhfa", "zwfa", "zbfa", "fhfa", "fwfa", "fbfa"]
        guard withClasses else { return scores }
        return scores
            + (isUnderFive
                ? ["status_tbu", "status_bbu", "status_bbtb", "status_imtu", "status_lku", "status_lila"]
                : ["status_imtu"])
    }

    /// - Parameter block: whole lines; the last may lack its line feed
    public func score(_ block: UnsafeBufferPointer<UInt8>) -> Scored {
        var out = ByteText(capacity: block.count * 3)
        var scorer = GrowthScorer(sheet: self)
        var line = CSVLine(block, separator: separator)
        var (place, number) = (0, 0)
        while place < block.count {
            let next = line.cut(at: place)
            if line.count > 1 || !line.whole.isEmpty {
                out.reserve(line.whole.count + width + 400)
                keep(line, &out)
                scorer.score(line, number, width, &out)
                out.append(UInt8(ascii: "\n"))
            }
            number += 1 + line.innerLineFeeds
            place = next
        }
        return Scored(bytes: out.bytes(), lines: number, notes: scorer.notes)
    }

    private func keep(_ line: borrowing CSVLine, _ out: inout ByteText) {
        guard let kept else {
            out.append(line.whole)
            return
        }
        for (place, cell) in kept.enumerated() {
            if place > 0 { out.append(separator) }
            out.append(line.raw(cell))
        }
    }
}

extension GrowthSheet.Columns {
    init(_ names: [String]) throws(GrowthSheet.Problem) {
        func place(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
        isUnderFive = place("age") >= 0
        guard isUnderFive || place("age_months") >= 0 else { throw .missingColumn("age (or age_months)") }
        sex = place("sex")
        guard sex >= 0 else { throw .missingColumn("sex") }
        age = isUnderFive ? place("age") : place("age_months")
        ageUnit = place("age_unit")
        weight = place("weight")
        length = isUnderFive ? place("lenhei") : place("height")
        measure = place("measure")
        head = place("headc")
        arm = place("armc")
        oedema = place("oedema")
    }
}
