import Archive
public import Records
import Rules

/// What residents write who have no account: known by a code, not by a name.
extension Desk {
    typealias Wanted = (form: Form, id: ID, card: ID, answers: [Answer])

    /// - Throws: `Refusal.conflict` when something with this id was received before, `invalid` when an entry is held
    ///   for another reason: nobody is told that it was received
    /// - Parameter isNaming: see `Writer`
    func writeForResidents(in book: String, _ wanted: [Wanted], isNaming: Bool = false) async throws {
        let receipts = try await submitForResidents(in: book, seen: 0, wanted, isNaming: isNaming)
        guard let held = receipts.first(where: { !$0.isReceived }) else { return }
        throw receipts[0].isReceived || held.reason == .clash ? Refusal.conflict : Refusal.invalid([Desk.notReceived])
    }

    /// What a resident hears whose report is not in the book, though every question was answered.
    public static let notReceived = Problem(
        "", "Laporan belum masuk. Periksa isinya, lalu kirim lagi.",
        "The report has not arrived. Check what you wrote, then send it again.")

    /// - Parameter seen: the highest number of the book that the page showed
    func submitForResidents(
        in book: String, seen: Int, _ wanted: [Wanted], isNaming: Bool = false
    ) async throws -> [Receipt] {
        let day = try today(in: try archive.read { try $0.book(book) }?.region ?? "")
        let entries = wanted.map { entry in
            residentEntry(entry.form, entry.id, in: book, on: entry.card, seen: seen, entry.answers, day: day)
        }
        return try await submit(written: entries, by: Writer(person: Desk.residents, isNaming: isNaming))
    }

    nonisolated func residentEntry(
        _ form: Form, _ id: ID, in book: String, on card: ID, seen: Int, _ answers: [Answer],
        day: Day? = nil
    ) -> Entry {
        Entry(
            id: id, book: book, card: card, form: form.code, formVersion: form.version,
            writer: Desk.residents.account, device: Desk.webDevice(of: Desk.residents), number: 0,
            day: day ?? today,
            writtenAt: clock(), clockOffset: 0, seen: seen, corrects: nil, edition: "desk", answers: answers)
    }
}
