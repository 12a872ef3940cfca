import Plain

extension ArchiveReading {
    /// What presses stands first, then what is due first. Each statement walks an index in the order of the list, and stops when the page
    /// is full.
    public func complaints(_ query: ComplaintQuery) throws -> [ListedComplaint] {
        let hers: SQL = query.assignee.isEmpty ? "1 = 1" : "assignee = \(query.assignee)"
        switch query.bound {
        case .office(let office):
            // Few states may be rare among the rest: each is walked by itself, and the pages are put together.
            return query.assignee.isEmpty && query.isNarrow
                ? try merged(query, of: office) : try complaints(query, "office = \(office) AND \(hers)")
        case .village(let village): return try complaints(query, "complaint.region = \(village) AND \(hers)")
        // So written that no index of the region is taken: the order of due days is worth more.
        case .region(let region):
            return try complaints(query, "\(SQL.lies("complaint.region || ''", in: region)) AND \(hers)")
        }
    }

    private func complaints(_ query: ComplaintQuery, _ bound: SQL) throws -> [ListedComplaint] {
        try db.all(
            """
            \(SQL.listedComplaints) WHERE \(bound) AND \(query.sieve) AND \(SQL.has("state", anyOf: query.states))
            ORDER BY \(SQL.pressing), due, complaint.id LIMIT \(query.limit) OFFSET \(query.offset)
            """, listedComplaint)
    }

    private func merged(_ query: ComplaintQuery, of office: String) throws -> [ListedComplaint] {
        var keys: [(isCalm: Bool, due: Day, id: ID, book: Int64)] = []
        for state in query.states {
            keys += try db.all(
                """
                SELECT \(SQL.pressing) AS calm, due, id, book FROM complaint WHERE office = \(office) AND state = \(state) AND \(query.sieve)
                ORDER BY \(SQL.pressing), due, id LIMIT \(query.offset + query.limit)
                """
            ) { ($0["calm"], $0["due"], $0["id"], $0["book"]) }
        }
        keys.sort { first, second in
            if first.isCalm != second.isCalm { return second.isCalm }
            return first.due != second.due ? first.due < second.due : first.id < second.id
        }
        return try keys.dropFirst(query.offset).prefix(query.limit).compactMap { key in
            try db.first(
                "\(SQL.listedComplaints) WHERE complaint.book = \(key.book) AND complaint.id = \(key.id)",
                listedComplaint)
        }
    }
}
