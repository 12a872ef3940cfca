import Foundation
import GRDB

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
    public var dueFrom = 0
    public var dueBefore = ComplaintRow.never + 1
    /// What happened in one of the months, such as `told`; one of two, where there are two.
    public var marks: [String] = []
    /// At most twelve.
    public var months: [Int] = []
    /// What is due first on top, else the newest.
    public var isByDue = false
    public var limit = 25
    public var offset = 0

    public init(_ bound: ComplaintQuery.Bound) { self.bound = bound }

    fileprivate func arguments(_ beginning: [any DatabaseValueConvertible]) -> StatementArguments {
        func list(_ words: [String]) -> String { words.isEmpty ? "" : " \(words.joined(separator: " ")) " }
        let twelve = (0..<12).map { months.isEmpty ? 0 : months[min($0, months.count - 1)] }
        let (one, other) = (marks.first ?? "", marks.last ?? "")
        let rest: [any DatabaseValueConvertible] =
            [isOpen == true ? 1 : 0, isOpen == false ? 0 : 1, book, book, list(codes), list(codes)]
            + [list(states), list(states), dueFrom, dueBefore, one]
        return StatementArguments(
            beginning + rest + twelve + ["% \(one):%", "% \(other):%", isByDue ? 1 : 0, limit, offset])
    }
}

extension ArchiveReading {
    public func complaints(_ query: NumberedComplaints) throws -> [ListedComplaint] {
        let rows =
            switch query.bound {
            case .region(let region), .village(let region): try regional(query, region)
            case .office(let office): try official(query, office)
            }
        return rows.map(listedComplaint)
    }

    private func regional(_ query: NumberedComplaints, _ region: String) throws -> [Row] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book
                    WHERE (complaint.region = ? OR (complaint.region > ? AND complaint.region < ?))
                    AND is_open >= ? AND is_open <= ? AND (? = '' OR book.id = ?)
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND due >= ? AND due < ? AND (? = '' OR EXISTS (SELECT 1 FROM card_month
                    WHERE card_month.book = complaint.book AND card_month.card = complaint.id
                    AND card_month.month IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AND (' ' || marks LIKE ? OR ' ' || marks LIKE ?)))
                    ORDER BY CASE WHEN ? = 1 THEN due ELSE -opened END, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: query.arguments(region.isEmpty ? ["", "", ":"] : [region, region + ".", region + "/"]))
    }

    private func official(_ query: NumberedComplaints, _ office: String) throws -> [Row] {
        let region = query.region
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book
                    WHERE office = ? AND (? = '' OR complaint.region = ? OR (complaint.region > ? AND complaint.region < ?))
                    AND is_open >= ? AND is_open <= ? AND (? = '' OR book.id = ?)
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND due >= ? AND due < ? AND (? = '' OR EXISTS (SELECT 1 FROM card_month
                    WHERE card_month.book = complaint.book AND card_month.card = complaint.id
                    AND card_month.month IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AND (' ' || marks LIKE ? OR ' ' || marks LIKE ?)))
                    ORDER BY CASE WHEN ? = 1 THEN due ELSE -opened END, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: query.arguments([office, region, region, region + ".", region + "/"]))
    }
}

extension ArchiveReading {
    /// Sums over months of the indicators that begin with a word and a colon, for every area below a region, and no book.
    public func sums(
        of word: String, below region: String, from: Int, to: Int
    ) throws -> [(area: String, indicator: String, count: Int)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT area, indicator, SUM(count) AS n FROM tally WHERE area > ? AND area < ?
                    AND month >= ? AND month <= ? AND indicator > ? AND indicator < ? GROUP BY area, indicator
                    """),
            arguments: [region + ".", region + "/", from, to, word + ":", word + ";"]
        ).map { ($0["area"], $0["indicator"], $0["n"]) }
    }
}
