import Foundation
import GRDB

/// Which complaints a list shows. Every list is bounded by an office or by a region.
public struct ComplaintQuery: Sendable {
    public enum Bound: Sendable {
        case office(String)
        /// One village.
        case village(String)
        /// The path and all below it.
        case region(String)
    }

    public var bound: Bound
    public var isOpen = true
    /// Codes; all when empty.
    public var states: [String] = []
    /// Under which they are counted; all when empty.
    public var codes: [String] = []
    /// Only what is due before this day.
    public var dueBefore: Int?
    /// Only those whose clock stands while an office waits.
    public var isWaiting = false
    /// The name of whoever does it; everybody's when empty.
    public var assignee = ""
    public var limit = 25
    public var offset = 0

    public init(_ bound: Bound) { self.bound = bound }

    /// With a space around each; nothing for all.
    var stateList: String { states.isEmpty ? "" : " " + states.joined(separator: " ") + " " }
    var codeList: String { codes.isEmpty ? "" : " " + codes.joined(separator: " ") + " " }
    var from: Int { isWaiting ? ComplaintRow.never : 0 }
    var before: Int { dueBefore ?? ComplaintRow.never + 1 }
}

extension ArchiveReading {
    /// What is due first stands first. Each statement walks an index in the order of the list, and stops when the page
    /// is full.
    public func complaints(_ query: ComplaintQuery) throws -> [ListedComplaint] {
        switch query.bound {
        case .office(let office):
            if !query.assignee.isEmpty { return try complaints(query, of: office, assignee: query.assignee) }
            // Few states may be rare among the rest: each is walked by itself, and the pages are put together.
            let isNarrow = (1...5).contains(query.states.count) && query.offset <= 1_000
            return try isNarrow ? merged(query, of: office) : complaints(query, of: office)
        case .village(let village): return try complaints(query, inVillage: village)
        case .region(let region): return try complaints(query, under: region)
        }
    }

    private func complaints(_ query: ComplaintQuery, of office: String) throws -> [ListedComplaint] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book WHERE office = ? AND is_open = ?
                    AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND due >= ? AND due < ?
                    ORDER BY due, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: [
                office, query.isOpen ? 1 : 0, query.stateList, query.stateList, query.codeList, query.codeList,
                query.from, query.before, query.limit,
                query.offset,
            ]
        ).map(listedComplaint)
    }

    private func complaints(
        _ query: ComplaintQuery, of office: String, assignee: String
    ) throws -> [ListedComplaint] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book WHERE office = ? AND assignee = ? AND is_open = ?
                    AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND due >= ? AND due < ?
                    ORDER BY due, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: [
                office, assignee, query.isOpen ? 1 : 0, query.stateList, query.stateList, query.codeList,
                query.codeList, query.from, query.before,
                query.limit, query.offset,
            ]
        ).map(listedComplaint)
    }

    private func merged(_ query: ComplaintQuery, of office: String) throws -> [ListedComplaint] {
        var keys: [(due: Int, id: Data, book: Int64)] = []
        for state in query.states {
            keys += try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT due, id, book FROM complaint WHERE office = ? AND is_open = ? AND state = ?
                        AND (? = '' OR ? LIKE '% ' || code || ' %') AND due >= ? AND due < ?
                        ORDER BY due, id LIMIT ?
                        """),
                arguments: [
                    office, query.isOpen ? 1 : 0, state, query.codeList, query.codeList, query.from, query.before,
                    query.offset + query.limit,
                ]
            ).map { ($0["due"], $0["id"], $0["book"]) }
        }
        keys.sort { $0.due != $1.due ? $0.due < $1.due : $0.id.lexicographicallyPrecedes($1.id) }
        return try keys.dropFirst(query.offset).prefix(query.limit).compactMap { key in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                        JOIN book ON book.no = complaint.book WHERE complaint.book = ? AND complaint.id = ?
                        """),
                arguments: [key.book, key.id]
            ).map(listedComplaint)
        }
    }

    private func complaints(_ query: ComplaintQuery, inVillage village: String) throws -> [ListedComplaint] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book WHERE complaint.region = ? AND is_open = ?
                    AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND due >= ? AND due < ?
                    AND (? = '' OR assignee = ?) ORDER BY due, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: [
                village, query.isOpen ? 1 : 0, query.stateList, query.stateList, query.codeList, query.codeList,
                query.from, query.before,
                query.assignee, query.assignee, query.limit, query.offset,
            ]
        ).map(listedComplaint)
    }

    /// The region is asked so that no index of it is taken: the order of due days is worth more.
    private func complaints(_ query: ComplaintQuery, under region: String) throws -> [ListedComplaint] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
                    JOIN book ON book.no = complaint.book
                    WHERE is_open = ? AND (? = '' OR complaint.region || '.' LIKE ? || '.%')
                    AND (? = '' OR ? LIKE '% ' || state || ' %')
                    AND (? = '' OR ? LIKE '% ' || code || ' %') AND due >= ? AND due < ?
                    AND (? = '' OR assignee = ?) ORDER BY due, complaint.id LIMIT ? OFFSET ?
                    """),
            arguments: [
                query.isOpen ? 1 : 0, region, region, query.stateList, query.stateList, query.codeList, query.codeList,
                query.from, query.before,
                query.assignee, query.assignee, query.limit, query.offset,
            ]
        ).map(listedComplaint)
    }
}
