package import Pages
import Plain
package import Records
import Rules

/// The programme of a year as lines of a table.
package struct ProgrammeSheet {
    private let rows: [Programme]
    private let parties: [Party]
    private let say: Words

    package init(_ book: Book, year: Int, parties: [Party], _ say: Words) {
        rows = book.cards.compactMap { Programme($0) }.filter { $0.year == year }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        self.parties = parties
        self.say = say
    }

    package var heads: [String] {
        [
            say("Kegiatan", "Activity"), say("Mulai", "From"), say("Sampai", "Until"), say("Bidang", "Fields"),
            say("Penanggung jawab", "Responsible"), say("Anggaran (juta rupiah)", "Millions of rupiah"),
            say("Indikator", "Indicator"), say("Target (%)", "Target (%)"), say("Keadaan", "State"),
        ]
    }

    package var lines: [[String]] {
        rows.map { row in
            [
                row.activity, row.from.iso, row.until.iso, row.fields.map { say($0.title) }.joined(separator: ", "),
                parties.first { $0.book == row.office }?.name ?? row.office, row.budget.map { "\($0)" } ?? "",
                row.indicator.isEmpty ? "" : say(Indicator.title(of: row.indicator)), row.target.map { "\($0)" } ?? "",
                say(row.state.title),
            ]
        }
    }
}
