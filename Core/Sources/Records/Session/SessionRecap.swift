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
        var counts = Tally()
        for card in book.cards {
            for mark in Contribution.marks(of: card, in: day.month) { counts.add(1, to: mark) }
            for stock in Contribution.stocks(of: card) where stock.month <= day.month {
                counts.add(stock.change, to: stock.indicator)
            }
        }
        all = counts["s"]
        withBook = counts["k"]
        weighed = counts["d"]
        rising = counts["n"]
        notRising = counts["t"]
        twiceNotRising = counts["2t"]
        notAssessed = counts["o"]
        first = counts["b"]
        belowRedLine = counts["bgm"]

        let closings = book.sessionDay(on: day)?.closings ?? []
        let closed = closings.first.flatMap { book.position(of: $0.entry) }
        var late = 0
        var lastWritten: [(device: String, place: Int)] = []
        // By place: of all entries, only those of the day are worth copying.
        for place in book.entries.indices where book.entries[place].day == day {
            let entry = book.entries[place]
            guard Forms.find(entry.form)?.card == .resident else { continue }
            lastWritten.removeAll { $0.device == entry.device }
            lastWritten.append((entry.device, place))
            if let closed, place > closed { late += 1 }
        }
        lateArrivals = late
        phones = lastWritten.count
        phonesDone =
            lastWritten.filter { device, last in
                closings.contains { closing in
                    closing.device == device && (book.position(of: closing.entry) ?? -1) > last
                }
            }.count
    }
}

/// Counts by indicator: a handful, so looking through them is as quick as hashing.
private struct Tally {
    private var counts: [(indicator: String, count: Int)] = []

    mutating func add(_ change: Int, to indicator: String) {
        for place in counts.indices where counts[place].indicator == indicator {
            counts[place].count += change
            return
        }
        counts.append((indicator, change))
    }

    subscript(indicator: String) -> Int {
        for known in counts where known.indicator == indicator { return known.count }
        return 0
    }
}

/// Whole percent, half up; `nil` when there is nothing to divide by.
public func percent(_ part: Int, _ whole: Int) -> Int? {
    whole > 0 ? (part * 200 + whole) / (whole * 2) : nil
}
