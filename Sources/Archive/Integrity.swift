import Foundation

extension Archive {
    /// Opens a file to look at it alone: nothing in it is made, changed or brought up to date.
    /// - Parameter seal: with the key by which its seals are looked at
    /// - Throws: `Unreadable`
    public convenience init(reading path: String, seal: SealCode?) throws {
        // As `open` would see it: a link leads on.
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let found = try? FileManager.default.attributesOfItem(atPath: place),
            found[.type] as? FileAttributeType == .typeRegular
        else { throw Unreadable.missing(path) }
        guard let size = found[.size] as? Int64, size > 0 else { throw Unreadable.empty(path) }
        do {
            try self.init(Engine(looking: path), path: path, seal: seal)
            guard try engine.read({ try Schema.isUpToDate($0) }) else { throw Unreadable.otherVersion(path) }
        } catch let error as DatabaseError {
            throw Unreadable.damaged(path, error)
        }
    }
}

extension Archive {
    /// Rows of which no entry tells, and that are not as they were sealed. Nothing is said of a database that was never
    /// sealed when there is no key either.
    public func brokenSeals(_ reading: ArchiveReading) throws -> [String] {
        if let seals { return try seals.differences(reading.db) }
        return try Seals.state(reading.db) == nil ? [] : ["the key of the seals is not in this folder"]
    }
}

extension ArchiveReading {
    /// Which sealing the database has, by a random name, and how often it was written since; fewer is an older file.
    public func sealing() throws -> (name: [UInt8], writings: Int64)? { try Seals.state(db) }

    /// What is wrong with the database as a database: what SQLite itself finds, tables and indexes that are not as we
    /// made them, values that the tables do not allow, rows that belong to none. What has such faults cannot be read on.
    public func faults() throws -> [String] {
        var found: [String] = []
        do {
            found += try db.damages().map { "the database is damaged: \($0)" }
            found += try Set(ArchiveReading.objects(of: db)).symmetricDifference(ArchiveReading.made()).sorted()
                .map { "not as Pandu makes it: \($0)" }
            found += try unknownTables()
            guard found.isEmpty else { return found }
            found += try db.strays()
            // Of a file that is opened to be looked at alone, SQLite looks at no CHECK.
            let unclear = try db.number(
                """
                SELECT COUNT(*) FROM complaint
                WHERE is_open NOT IN (0, 1) OR is_dispatched NOT IN (0, 1) OR is_urgent NOT IN (0, 1)
                """)
            if unclear > 0 { found.append("complaint: \(unclear) rows hold what Pandu never writes") }
            for table in StoredTable.allCases {
                let count = try unreadable(in: table)
                if count > 0 { found.append("\(table.rawValue): \(count) rows hold texts that are none") }
            }
        } catch let error as DatabaseError {
            found.append("the database cannot be read: \(error)")
        }
        return found
    }

    /// What tables, indexes and triggers a database has, each as one line.
    private static func made() throws -> [String] {
        let model = try Engine()
        try model.write { try Schema.bringUpToDate($0) }
        return try model.read { try objects(of: $0) }
    }

    private static func objects(of db: Connection) throws -> [String] {
        try db.objects().map { "\($0.type) \($0.name) of \($0.table) \($0.made)" }
    }

    /// A new table is named among those that are looked through, or nothing passes any more.
    private func unknownTables() throws -> [String] {
        let known = Set(StoredTable.allCases.map { $0.rawValue } + ["grdb_migrations"])
        return try db.objects().filter { $0.type == "table" && !known.contains($0.name) }
            .map { "\($0.name): verify does not know this table" }
    }

    private func unreadable(in table: StoredTable) throws -> Int {
        var count = 0
        try db.each(table.rows) { row in
            if !row.isReadable { count += 1 }
            return true
        }
        return count
    }
}
