public import Desk
public import Exchange
import Pages
public import Records
public import Rules

/// Files in and out, for the page and the command alike: who may, from which book, through which door.
extension Desk {
    /// What an import would do. Worked out beside the desk: a large file takes as long as thousands of entries.
    public nonisolated func planImport(
        _ sheet: ResidentSheet, into book: String, as person: Person
    ) async throws -> [ResidentSheet.Planned] {
        guard Permission.allows(person.role, .importResidents) else { throw Refusal.notFound }
        return sheet.plan(for: try await self.book(book, for: person), by: hand(person))
    }

    /// Writes what the rows of a file say. A row that the door holds is given back as refused.
    public nonisolated func importResidents(
        _ sheet: ResidentSheet, into book: String, as person: Person
    ) async throws -> [ResidentSheet.Planned] {
        guard Permission.allows(person.role, .importResidents) else { throw Refusal.notFound }
        let planned = try await planImport(sheet, into: book, as: person)
        let (_, receipts) = try await write(in: book, as: person, isNaming: true) { _ in
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

    /// The growth register of a book; whole NIKs only for those who check them against cards.
    public func growthRegister(of book: String, month: Month?, for person: Person) throws -> String {
        guard Permission.allows(person.role, .exportRegister) else { throw Refusal.notFound }
        let showsNIK = person.role == .midwife || person.role == .villageOperator
        return GrowthRegister.text(of: try self.book(book, for: person), month: month, showsNIK: showsNIK)
    }

    /// A register of the six fields, in the columns of its page.
    public func fieldRegister(_ code: String, of book: String, for person: Person) throws -> String {
        guard Permission.allows(person.role, .exportRegister), let register = Registers.find(code) else {
            throw Refusal.notFound
        }
        let table = RegisterTable(register, Words(.indonesian))
        // A byte order mark, so that spreadsheets read UTF-8.
        var text = "\u{FEFF}" + CSV.line(table.head)
        for line in register.lines(of: try self.book(book, for: person)) { text += CSV.line(table.cells(line)) }
        return text
    }

    nonisolated private func hand(_ person: Person) -> Hand {
        Hand(person, device: Desk.webDevice(of: person), now: clock(), today: today, edition: "impor")
    }
}
