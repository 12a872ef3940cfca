/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
    /// year × 12 + month − 1
    public let number: Int32

    public init(number: Int) { self.number = Int32(clamping: number) }
    public init(year: Int, month: Int) { self.number = Int32(clamping: year * 12 + month - 1) }

    /// Reads `2026-01` and nothing else.
    public init?(iso text: some StringProtocol) {
        guard text.utf8.count == 7, let day = Day(iso: String(text) + "-01") else { return nil }
        self = day.month
    }

    /// `2026-01`
    public var iso: String { "\(year)-\(padded(monthOfYear))" }
    public var year: Int { Int(number) / 12 }
    public var monthOfYear: Int { Int(number) % 12 + 1 }
    public var first: Day { day(1) }
    public var last: Day { day(length) }
    /// 28...31 days
    public var length: Int {
        switch monthOfYear {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public func adding(_ months: Int) -> Month { Month(number: Int(number) + months) }
    /// The given day of this month; `day` must be within its length.
    public func day(_ day: Int) -> Day { Day(number: Day.daysFromCivil(year, monthOfYear, day)) }
    public static func < (a: Month, b: Month) -> Bool { a.number < b.number }
}
