public import Plain

/// The complaints behind a number of an overview: what stands open or ended in some state, or what happened in some
/// months. Bounded by an office or a region.
public struct NumberedComplaints: Sendable {
    public var bound: ComplaintQuery.Bound
    /// Only those of this book; of all when empty.
    public var book = ""
    /// What an office has of this region; of all when empty.
    public var region = ""
    /// Open ones, ended ones, or both.
    public var isOpen: Bool?
    /// Under which they are counted; all when empty.
    public var codes: [String] = []
    /// All when empty.
    public var states: [String] = []
    public var dueFrom = Day(number: 0)
    public var dueBefore = ComplaintRow.never.adding(days: 1)
    /// What happened in one of the months, such as `told`; one of two, where there are two.
    public var marks: [String] = []
    public var months: [Month] = []
    /// What is due first on top, else the newest.
    public var isByDue = false
    public var limit = 25
    public var offset = 0

    public init(_ bound: ComplaintQuery.Bound) { self.bound = bound }

    fileprivate var sieve: SQL {
        let isEither = isOpen.map { [$0 ? 1 : 0] } ?? [0, 1]
        return """
            is_open IN \(isEither) AND \(SQL.has("book.id", anyOf: book.isEmpty ? [] : [book]))
            AND \(SQL.has("code", anyOf: codes)) AND \(SQL.has("state", anyOf: states))
            AND due >= \(dueFrom) AND due < \(dueBefore) AND \(happened)
            """
    }

    private var happened: SQL {
        guard let one = marks.first, let other = marks.last else { return "1 = 1" }
        return """
            EXISTS (SELECT 1 FROM card_month WHERE card_month.book = complaint.book AND card_month.month IN \(months.map { Int($0.number) })
            AND card_month.card = complaint.id
            AND (' ' || marks LIKE \("% " + one + ":%") OR ' ' || marks LIKE \("% " + other + ":%")))
            """
    }
}

extension ArchiveReading {
    public func complaints(_ query: NumberedComplaints) throws -> [ListedComplaint] {
        let bound: SQL =
            switch query.bound {
            case .region(let region), .village(let region): SQL.lies("complaint.region", in: region)
            case .office(let office): "office = \(office) AND \(SQL.lies("complaint.region", in: query.region))"
            }
        return try db.all(
            """
            \(SQL.listedComplaints) WHERE \(bound) AND \(query.sieve)
            ORDER BY \(query.isByDue ? "\(SQL.pressing), due" : "-opened" as SQL), complaint.id LIMIT \(query.limit) OFFSET \(query.offset)
            """, listedComplaint)
    }

    /// Sums over months of the indicators that begin with a word and a colon, for every area below a region, and no book.
    public func sums(
        of word: String, below region: String, from: Month, to: Month
    ) throws -> [(area: String, indicator: String, count: Int)] {
        try db.all(
            """
            SELECT area, indicator, SUM(count) AS n FROM tally WHERE area > \(region + ".") AND area < \(region + "/")
            AND month >= \(from) AND month <= \(to) AND indicator > \(word + ":") AND indicator < \(word + ";")
            GROUP BY area, indicator
            """
        ) { ($0["area"], $0["indicator"], $0["n"]) }
    }
}
