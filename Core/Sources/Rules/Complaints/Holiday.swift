public import Plain

extension Rule {
    /// The decree itself was not seen. Two packages that were written down apart list 2026 alike; 2027 stands in one
    /// of them only. Islamic days may still move by a day, and a region may add and take away.
    public static let nationalHolidays = Rule(
        "national-holidays", "Libur nasional dan cuti bersama", "National holidays and joint leave", unit: "days",
        since: .first(ofYear: 2026),
        Source("SKB 3 Menteri 1497/2025, 2/2025, 5/2025 dan 1205/2026, 3/2026, 2/2026", "lampiran"), .unverified)
}

/// A day on which offices are closed although it is no weekend.
public struct Holiday: Hashable, Sendable {
    public enum Kind: UInt8, CaseIterable, Sendable {
        case national
        /// *Cuti bersama*: leave that all offices of the state take together.
        case jointLeave
        /// Set by a region for itself.
        case local

        /// The stored code.
        public var code: String {
            switch self {
            case .national: "national"
            case .jointLeave: "joint-leave"
            case .local: "local"
            }
        }

        public init?(code: String) {
            for kind in Kind.allCases where kind.code == code {
                self = kind
                return
            }
            return nil
        }
    }

    public let day: Day
    public let kind: Kind
    public let name: Phrase

    public init(_ day: Day, _ kind: Kind, _ name: Phrase) {
        self.day = day
        self.kind = kind
        self.name = name
    }

    /// Reads `2026-03-19|national|Hari Suci Nyepi|Nyepi`. Without an English name the Indonesian one stands for it.
    public init?(line: String) {
        let parts = line.cut(at: UInt8(ascii: "|"), most: 4)
        guard parts.count >= 3, let day = Day(iso: parts[0]), let kind = Kind(code: parts[1]) else { return nil }
        self.init(day, kind, Phrase(indonesian: parts[2], english: parts.count == 4 ? parts[3] : parts[2]))
    }

    /// Holidays and joint leave of the years in `decreedYears`, in order: `Rule.nationalHolidays`.
    public static let national: [Holiday] =
        decreed.description.cut(at: UInt8(ascii: "\n")).compactMap { Holiday(line: $0) }

    /// *Libur nasional: Idulfitri 1447 H*
    public var words: Phrase {
        switch kind {
        case .national: Phrase("Libur nasional: \(name.indonesian)", "National holiday: \(name.english)")
        case .jointLeave: Phrase("Cuti bersama: \(name.indonesian)", "Joint leave: \(name.english)")
        case .local: Phrase("Libur daerah: \(name.indonesian)", "Local holiday: \(name.english)")
        }
    }
}
