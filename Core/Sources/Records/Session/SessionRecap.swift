public import Rules

/// What *Tutup hari buka* shows: SKDN of the day's month as this book knows it, and whether it is final.
public struct SessionRecap: Sendable {
    public let day: Day
    public let all: Int
    public let withBook: Int
    public let weighed: Int
    public let rising: Int
    public let notRising: Int
    public let twiceNotRising: Int
    public let notAssessed: Int
    public let first: Int
    public let belowRedLine: Int
    /// Entries of the day that came after the first closing.
    public let lateArrivals: Int
    /// Phones that wrote on the day, and how many of them said that they are done.
    public let phones: Int
    public let phonesDone: Int

    public var isFinal: Bool { phones > 0 && phones == phonesDone }
    /// D/S in percent, nil without children.
    public var attendancePercent: Int? { percent(weighed, all) }
    /// N/(D−O−B) in percent.
    public var risingPercent: Int? { percent(rising, weighed - notAssessed - first) }

    public init(_ book: Book, on day: Day) {
        self.day = day
        var counts: [String: Int] = [:]
        for card in book.cards {
            for mark in Contribution.marks(of: card, in: day.month) { counts[mark, default: 0] += 1 }
            for stock in Contribution.stocks(of: card) where stock.month <= day.month {
                counts[stock.indicator, default: 0] += stock.change
            }
        }
        all = counts["s", default: 0]
        withBook = counts["k", default: 0]
        weighed = counts["d", default: 0]
        rising = counts["n", default: 0]
        notRising = counts["t", default: 0]
        twiceNotRising = counts["2t", default: 0]
        notAssessed = counts["o", default: 0]
        first = counts["b", default: 0]
        belowRedLine = counts["bgm", default: 0]

        let closings = book.sessionDay(on: day)?.closings ?? []
        let closed = closings.first.flatMap { book.position(of: $0.entry) }
        var late = 0
        var lastWritten: [String: Int] = [:]
        for (place, entry) in book.entries.enumerated() where entry.day == day {
            guard Forms.find(entry.form)?.card == .resident else { continue }
            lastWritten[entry.device] = place
            if let closed, place > closed { late += 1 }
        }
        lateArrivals = late
        phones = lastWritten.count
        phonesDone = lastWritten.filter { device, last in
            closings.contains { closing in
                closing.device == device && (book.position(of: closing.entry) ?? -1) > last
            }
        }.count
    }
}

/// Whole percent, half up; `nil` when there is nothing to divide by.
public func percent(_ part: Int, _ whole: Int) -> Int? {
    whole > 0 ? (part * 200 + whole) / (whole * 2) : nil
}
