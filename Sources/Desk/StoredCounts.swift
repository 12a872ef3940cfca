import Archive
import Plain
import Records
import Rules

/// What stands stored of a book, whichever release counted it.
struct StoredCounts {
    /// With the office for which a complaint counts.
    private(set) var marks: [(month: Month, mark: Mark, office: String)] = []
    private(set) var stocks: [(month: Month, indicator: String, change: Int)] = []

    init(of row: BookRow, _ reading: ArchiveReading) throws {
        var offices: [ID: String] = [:]
        for complaint in try reading.complaints(of: row.no) where complaint.isDispatched {
            offices[complaint.id] = complaint.office
        }
        for (key, text) in try reading.allMarks(of: row.no) {
            for mark in text.split(separator: " ") {
                marks.append((key.month, Mark(String(mark)), offices[key.card] ?? ""))
            }
        }
        for listed in try reading.cards(in: row) {
            let parts = listed.card.stocks.split(separator: " ")
            for index in stride(from: 0, to: parts.count - 2, by: 3) {
                guard let month = Int(parts[index + 1]), let change = Int(parts[index + 2]) else { continue }
                stocks.append((Month(number: month), String(parts[index]), change))
            }
        }
    }
}
