public import Desk
import Exchange
import Pages
public import Plain
public import Records
import Rules

/// Registers of a book as files, for the page and the command alike.
public struct RegisterExport: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// The growth register of a book; whole NIKs only for those who check them against cards.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func growth(of book: String, month: Month?, for person: Person) async throws -> String {
        guard Permission.allows(person.role, .exportRegister) else { throw Refusal.notFound }
        let showsNIK = person.role == .midwife || person.role == .villageOperator
        return GrowthRegister.text(of: try await desk.book(book, for: person), month: month, showsNIK: showsNIK)
    }

    /// A register of the six fields, in the columns of its page.
    /// - Throws: `Refusal.notFound` for whoever may not, and for a code of no register
    public func field(_ code: String, of book: String, for person: Person) async throws -> String {
        guard Permission.allows(person.role, .exportRegister), let register = Registers.find(code) else {
            throw Refusal.notFound
        }
        let table = RegisterTable(register, Words(.indonesian))
        // A byte order mark, so that spreadsheets read UTF-8.
        var text = "\u{FEFF}" + CSV.line(table.head)
        for line in register.lines(of: try await desk.book(book, for: person)) { text += CSV.line(table.cells(line)) }
        return text
    }
}
