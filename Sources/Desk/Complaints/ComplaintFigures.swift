import Archive
import Records

/// The counts of an area, read from tallies alone.
public struct ComplaintFigures: Sendable {
    public let area: ComplaintArea
    public let name: String
    private let sums: [String: Int]

    init(
        area: ComplaintArea, name: String,
        standing: [(indicator: String, count: Int, late: Int, stopped: Int)], tallies: [TallyKey: Int]
    ) {
        self.area = area
        self.name = name
        var sums: [String: Int] = [:]
        for (indicator, count, late, stopped) in standing {
            let parts = indicator.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let state = ComplaintState.allCases.first(where: { $0.code == parts[0] }) else {
                continue
            }
            for number in ComplaintNumber.allCases where number.standsToday {
                sums["\(number.rawValue):\(parts[1])", default: 0] += number.share(
                    of: count, late: late, stopped: stopped, in: state)
            }
        }
        for (key, count) in tallies where key.indicator.contains(":") { sums["=" + key.indicator, default: 0] += count }
        self.sums = sums
    }

    /// - Parameter codes: those of a group, as `FieldPresentation.tallyCodes` gives them
    public func count(_ number: ComplaintNumber, _ codes: [String]) -> Int {
        number.standsToday
            ? sum(number.rawValue, codes) : number.marks.reduce(0) { $0 + sum("=" + $1, codes) }
    }

    /// The mean in tenths of a day or an hour; nothing where nothing happened.
    public func mean(_ time: ComplaintTime, _ codes: [String]) -> Int? {
        let count = sum("=" + time.mark, codes)
        guard count > 0 else { return nil }
        return (sum("=" + time.sum, codes) * 10 + count / 2) / count
    }

    /// How many took at most so many days, by `Complaint.speeds`.
    public func spread(_ time: ComplaintTime, _ codes: [String]) -> [Int] {
        Complaint.speeds.map { sum("=\(time.mark)-\($0)", codes) }
    }

    private func sum(_ name: String, _ codes: [String]) -> Int {
        codes.reduce(0) { $0 + (sums["\(name):\($1)"] ?? 0) }
    }
}
