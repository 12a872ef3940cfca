import Archive
import Plain
public import Records
import Rules

/// Who is known here, and what each answers for.
/// - Throws: in all its functions what `Desk` names.
public struct Accounts: Sendable {
    let store: Store

    public func find(_ name: String) throws -> Mandate? {
        try store.archive.read { try $0.account(name) }.flatMap { Desk.account($0) }
    }

    public func all() throws -> [Mandate] {
        try store.archive.read { try $0.accounts() }.compactMap { Desk.account($0) }
    }

    /// Display names of those who may write in a book: no phone carries the names of others.
    public func names(for place: Place) throws -> [(account: String, name: String)] {
        try all().map(\.person).filter { $0.scope.covers(place) && $0.role != .administrator }
            .map { (account: $0.account, name: $0.name) }
    }

    /// Accounts that somebody may manage, or whose password she may give anew: those whose mandate lies in her own.
    public func managed(for person: Person) throws -> [Mandate] {
        guard Permission.allows(person.role, .manageAccounts) || Permission.allows(person.role, .resetKader) else {
            throw Refusal.notFound
        }
        return try store.archive.read { reading in
            try reading.accounts().filter { row in
                try Desk.region(of: row.region, row.book, reading).map { person.scope.covers(region: $0) } ?? false
            }
        }.compactMap { Desk.account($0) }
            .filter { Accounts.mayReset($0, by: person) }
    }

    /// Who gave whom a new first password, the latest first, of the accounts that somebody manages.
    public func resets(for person: Person) throws -> [PasswordReset] {
        guard Permission.allows(person.role, .manageAccounts) else { throw Refusal.notFound }
        let accounts = Set(try managed(for: person).map(\.person.account))
        return try store.archive.read { reading in
            try reading.settings(from: Accounts.resetSetting).compactMap { setting in
                let parts = setting.name.split(separator: " ")
                guard parts.count == 3, let moment = Int64(parts[1]), accounts.contains(String(parts[2])) else {
                    return nil
                }
                return PasswordReset(
                    account: String(parts[2]), by: setting.value,
                    day: Regencies(store: store).localTime(moment, store.utcOffsetMinutes).day)
            }.reversed()
        }
    }

    /// With the moment and the account: who gave the password.
    fileprivate static let resetSetting = "reset "

    private static func mayReset(_ account: Mandate, by person: Person) -> Bool {
        // Whether somebody whose account was ended comes back is for the administrator.
        Permission.allows(person.role, .manageAccounts)
            || Permission.allows(person.role, toReset: account.person.role) && !account.isDisabled
    }
}

extension Desk {
    /// The person an account row stands for.
    static func person(_ row: AccountRow) -> Person? {
        guard let role = Role(code: row.role) else { return nil }
        // Who heads an RT answers for less than a village, and so reads no book of it: her one page is `ToFetch`.
        let region = role == .neighbourhoodHead ? row.region + ".rt" : row.region
        let scope = row.book.isEmpty ? Scope(regions: [region]) : Scope(books: [row.book])
        return Person(account: row.name, name: row.title, role: role, scope: scope)
    }

    static func account(_ row: AccountRow) -> Mandate? {
        person(row).map {
            Mandate(
                person: $0, region: row.region, book: row.book, mustChangePassword: row.mustChange,
                isDisabled: row.isDisabled)
        }
    }

    /// Makes an account and its first password, which is shown once and must be changed.
    /// - Parameter password: given only for a demo; such a password need not be changed.
    public func addAccount(
        name: String, title: String, role: Role, region: String = "", book: String = "", rt: String = "",
        password given: String? = nil, by writer: Person
    ) async throws -> String {
        let password = given ?? Password.made()
        let hash = try await store.hashing.run { try Password.hash(password) }
        var account = Account(id: newID())
        account.account = name.tidied().filter { $0 != " " }
        account.name = title.tidied()
        account.role = role
        account.region = region.tidied().filter { $0 != " " }
        account.book = book.tidied().filter { $0 != " " }
        account.rt = rt.tidied()
        let home = try archive.read { try Desk.region(of: account.region, account.book, $0) } ?? ""
        try writeSetting(.account, on: nil, in: home, Desk.answers(account), by: writer) { writing in
            try writing.setPassword(of: account.account, hash, mustChange: given == nil)
        }
        return password
    }

    /// A new first password for somebody who lost hers; her sessions end, and the keys of her phones. A unit that reads
    /// secret reports is told, and asked anew whether she is one of its people.
    public func resetPassword(of name: String, by writer: Person) async throws -> String {
        guard let account = try Accounts(store: store).managed(for: writer).first(where: { $0.person.account == name })
        else {
            throw Refusal.notFound
        }
        let password = Password.made()
        let hash = try await store.hashing.run { try Password.hash(password) }
        try commit { batch, writing in
            try writing.setPassword(of: name, hash, mustChange: true)
            try writing.endSessions(of: name)
            try writing.endPushTokens(of: name, at: batch.now)
            try writing.setSetting("\(Accounts.resetSetting)\(batch.now) \(name)", writer.account)
            if account.person.role == .caseWorker {
                try tell(account.book, .reset, of: name, by: writer.account, &batch, writing)
            }
        }
        return password
    }

    /// Ends or restores a mandate. What a disabled account still pushes is held, never lost.
    public func setDisabled(_ isDisabled: Bool, _ name: String, by writer: Person) throws {
        try change(name, by: writer) { $0.isDisabled = isDisabled }
    }

    /// Another display name; the name she signs in with stays for life.
    public func rename(_ name: String, to title: String, by writer: Person) throws {
        try change(name, by: writer) { $0.name = title }
    }

    private func change(_ name: String, by writer: Person, _ change: (inout Account) -> Void) throws {
        var (region, account) = try managed(name, by: writer)
        change(&account)
        try writeSetting(.account, on: account.id, in: region, Desk.answers(account), by: writer)
    }

    /// An account's card and the region in whose book it lies; what is not the writer's to manage is not there.
    private func managed(_ name: String, by writer: Person) throws -> (region: String, account: Account) {
        guard Permission.allows(writer.role, .manageAccounts) else { throw Refusal.notFound }
        let region = try archive.read { reading in
            try reading.account(name).flatMap { try Desk.region(of: $0.region, $0.book, reading) }
        }
        guard let region, writer.scope.covers(region: region),
            let account = try settings(of: region).first(where: { $0.account?.account == name })?.account
        else { throw Refusal.notFound }
        return (region, account)
    }

    /// The region in which a mandate lies, when it is for a Posyandu that exists or for a region.
    static func region(of region: String, _ book: String, _ reading: ArchiveReading) throws -> String? {
        book.isEmpty ? region : try reading.book(book)?.region
    }

    private static func answers(_ account: Account) -> [(String, String)] {
        [
            ("account", account.account), ("name", account.name), ("role", account.role?.code ?? ""),
            ("region", account.region), ("book", account.book), ("neighbourhoods", account.rt),
            ("disabled", account.isDisabled ? "y" : ""),
        ]
    }
}
