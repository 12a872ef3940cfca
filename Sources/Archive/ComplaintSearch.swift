import Foundation

extension ArchiveReading {
    /// Complaints of a list in which somebody looks for something; open and ended ones, the open first.
    public func complaints(_ query: ComplaintQuery, wanted: ComplaintWanted) throws -> [ListedComplaint] {
        let bound: SQL =
            switch query.bound {
            case .office(let office): "office = \(office)"
            case .village(let region), .region(let region): SQL.lies("complaint.region", in: region)
            }
        return try db.all(
            """
            \(SQL.listedComplaints) WHERE \(bound) AND \(wanted.sieve)
            ORDER BY is_open DESC, \(SQL.pressing), due, complaint.id LIMIT \(query.limit) OFFSET \(query.offset)
            """, listedComplaint)
    }
}
