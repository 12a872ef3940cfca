import Archive
import Plain
import Records

/// What a batch changes in the rows of complaints, written once with what stands open.
struct ComplaintChanges {
    private struct Key: Hashable {
        let book: Int64
        let card: ID
    }
    private var rows: [Key: (row: ComplaintRow, book: String)] = [:]

    /// - Returns: the row as it will be
    @discardableResult
    mutating func note(
        _ complaint: Complaint, in no: Int64, place: Place, settings: RegionSettings
    ) -> ComplaintRow {
        let row = ComplaintRow(complaint, region: place.region, settings: settings)
        rows[Key(book: no, card: complaint.id)] = (row, place.book)
        return row
    }

    func store(_ writing: ArchiveWriting) throws {
        var changes: [StandingKey: Int] = [:]
        for (key, new) in rows {
            let old = try writing.reading.complaint(key.card, in: key.book)
            guard old != new.row else { continue }
            for key in old?.standing(book: new.book) ?? [] { changes[key, default: 0] -= 1 }
            for key in new.row.standing(book: new.book) { changes[key, default: 0] += 1 }
            try writing.put(new.row, in: key.book)
        }
        for (key, change) in changes where change != 0 {
            try writing.addToStanding(area: key.area, day: key.day, indicator: key.indicator, change)
        }
    }
}
