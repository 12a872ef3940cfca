public import Desk
public import Exchange
import Plain
public import Records

/// Residents from a file into a book, for the page and the command alike: who may, and through which door.
public struct ResidentImport: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// What an import would do. Worked out beside the desk: a large file takes as long as thousands of entries.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func plan(
        _ sheet: ResidentSheet, into book: String, as person: Person
    ) async throws -> [ResidentSheet.Planned] {
        guard Permission.allows(person.role, .importResidents) else { throw Refusal.notFound }
        let hand = Hand(
            person, device: Desk.webDevice(of: person), now: desk.clock(), today: desk.today, edition: "impor")
        return sheet.plan(for: try await desk.book(book, for: person), by: hand)
    }

    /// Writes what the rows of a file say. A row that the door holds is given back as refused.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func run(
        _ sheet: ResidentSheet, into book: String, as person: Person
    ) async throws -> [ResidentSheet.Planned] {
        let planned = try await plan(sheet, into: book, as: person)
        let (_, receipts) = try await desk.write(in: book, as: person, isNaming: true) { _ in
            ((), planned.flatMap { $0.entries })
        }
        var held: [String: HeldReason] = [:]
        for receipt in receipts where receipt.status == .held { held[receipt.id] = receipt.reason ?? .invalid }
        if held.isEmpty { return planned }
        return planned.map { row in
            let reason = row.entries.compactMap { held[$0.id.text] }.first
            return reason.map { row.refused([Problem("", $0.sentence)]) } ?? row
        }
    }
}
