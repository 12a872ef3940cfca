/// A calendar day (proleptic Gregorian), counted in days since 1970-01-01. It knows no time zone.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int32

    public init(number: Int) { self.number = Int32(clamping: number) }

    /// `nil` when the date does not exist (30 February) or the year is outside 1900–2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year: year, month: month).length
        else { return nil }
        self.number = Int32(Self.daysFromCivil(year, month, day))
    }

    /// Reads `2026-01-13` and nothing else.
    public init?(iso text: String) {
        var text = text
        guard let day = text.withUTF8({ Day(iso: $0) }) else { return nil }
        self = day
    }

    /// The same from bytes.
    public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        var digits = 0
        for place in 0..<10 where place != 4 && place != 7 {
            guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
            digits = digits &* 10 &+ Int(bytes[place] &- 48)
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// `2026-01-13`
    public var iso: String {
        let (year, month, day) = civil
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    public var year: Int { civil.year }
    /// 1...12
    public var monthOfYear: Int { civil.month }
    /// 1...31
    public var dayOfMonth: Int { civil.day }
    public var month: Month { let (y, m, _) = civil; return Month(year: y, month: m) }
    /// 1 Monday ... 7 Sunday
    public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

    public func adding(days: Int) -> Day { Day(number: Int(number) + days) }

    /// The same day of the month `months` later, or that month's last day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let target = Month(year: year, month: month).adding(months)
        return target.day(min(day, target.length))
    }

    /// Days from `earlier` to this day; negative when this day comes first.
    public func days(since earlier: Day) -> Int { Int(number) - Int(earlier.number) }

    /// Completed months since `earlier` (a birth): the months table of Permenkes 2/2020 counts so.
    public func months(since earlier: Day) -> Int {
        let (y1, m1, d1) = earlier.civil
        let (y2, m2, d2) = civil
        let whole = (y2 - y1) * 12 + m2 - m1
        // A child born on the 31st completes a month on the last day of a shorter one.
        let reached = d2 >= d1 || d2 == Month(year: y2, month: m2).length
        return reached ? whole : whole - 1
    }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// Year, month and day of month, by Howard Hinnant's civil calendar arithmetic.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
