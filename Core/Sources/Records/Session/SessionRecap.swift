public import Plain
public import Rules

/// What *Tutup hari buka* shows: SKDN of the day's month as this book knows it, and whether it is final.
public struct SessionRecap: Sendable {
    public let day: Day
    private let counts: Tally
    /// Entries of the day that came after the first closing.
    public let lateArrivals: Int
    /// Phones that wrote on the day, and how many of them said that they are done.
    public let phones: Int
    public let phonesDone: Int

    public var isFinal: Bool { phones > 0 && phones == phonesDone }
    public func count(_ indicator: String) -> Int { counts[indicator] }

    public func percent(_ share: Share) -> Int? { share.percent { counts[$0] } }

    public init(_ book: Book, on day: Day) {
        self.day = day
        var counts = Tally()
        for card in book.cards {
            for mark in Contribution.marks(of: card, in: day.month) { counts.add(1, to: mark) }
            for stock in Contribution.stocks(of: card) where stock.month <= day.month {
                counts.add(stock.change, to: stock.indicator)
            }
        }
        self.counts = counts

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
private struct Tally: Sendable {
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
