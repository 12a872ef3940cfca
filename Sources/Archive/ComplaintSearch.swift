import Foundation
import GRDB
import Rules

/// What somebody typed to find complaints in her list, and what of the catalogue and the regions it may mean.
public struct ComplaintWanted: Sendable {
    /// Part of a landmark, a neighbourhood, or of the name of who does it.
    public let words: String
    /// Kinds and villages whose names hold the words.
    public let kinds: [String]
    public let regions: [String]

    public init(words: String, kinds: [String], regions: [String]) {
        self.words = words
        self.kinds = kinds
        self.regions = regions
    }

    fileprivate var arguments: [any DatabaseValueConvertible] {
        // Signs that LIKE takes for any letter stand for themselves.
        let like = words.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "%", with: "\\%")
            .replacingOccurrences(of: "_", with: "\\_")
        return [
            "%\(like)%", "%\(like)%", words.asNeighbourhood, " \(kinds.joined(separator: " ")) ",
            " \(regions.joined(separator: " ")) ",
        ]
    }
}

extension ArchiveReading {
    /// Complaints of a list in which somebody looks for something; open and ended ones, the open first.
    public func complaints(
        _ query: ComplaintQuery, wanted: ComplaintWanted
    ) throws -> [ListedComplaint] {
        let (office, region): (String, String) =
            switch query.bound {
            case .office(let office): (office, "")
            case .village(let region), .region(let region): ("", region)
            }
        // Two statements, so that each walks its own index.
        let rows =
            office.isEmpty
            ? try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                        JOIN book ON book.no = complaint.book
                        WHERE (? = '' OR complaint.region = ? OR (complaint.region > ? AND complaint.region < ?))
                        AND (landmark LIKE ? ESCAPE '\\' OR assignee LIKE ? ESCAPE '\\' OR rt = ?
                        OR ? LIKE '% ' || complaint.kind || ' %' OR ? LIKE '% ' || complaint.region || ' %')
                        ORDER BY is_open DESC, due, complaint.id LIMIT ? OFFSET ?
                        """),
                arguments: StatementArguments(
                    [region, region, region + ".", region + "/"] + wanted.arguments + [query.limit, query.offset]))
            : try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                        JOIN book ON book.no = complaint.book WHERE office = ?
                        AND (landmark LIKE ? ESCAPE '\\' OR assignee LIKE ? ESCAPE '\\' OR rt = ?
                        OR ? LIKE '% ' || complaint.kind || ' %' OR ? LIKE '% ' || complaint.region || ' %')
                        ORDER BY is_open DESC, due, complaint.id LIMIT ? OFFSET ?
                        """),
                arguments: StatementArguments([office] + wanted.arguments + [query.limit, query.offset]))
        return rows.map(listedComplaint)
    }
}
