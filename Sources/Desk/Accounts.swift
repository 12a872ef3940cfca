import Archive
public import Plain
public import Records
import Rules

/// Who is known here, and what each answers for.
/// - Throws: in all its functions what `Desk` names.
public struct Accounts: Sendable {
    let store: Store

    public func find(_ name: String) throws -> Mandate? {
        try store.archive.read { try store.mandate(of: name, $0) }
    }

    public func all() throws -> [Mandate] {
        try store.archive.read { try store.mandates($0) }
    }

    /// Display names of those who may write in a book: no phone carries the names of others.
    public func names(for place: Place) throws -> [(account: String, name: String)] {
        try all().filter { mandate in
            mandate.people.contains { $0.scope.covers(place) && $0.role != .administrator }
        }.map { (account: $0.person.account, name: $0.person.name) }
    }

    /// Accounts that somebody may manage, or whose password she may give anew: those whose mandate lies in her own.
    public func managed(for person: Person) throws -> [Mandate] {
        guard Permission.allows(person.role, .manageAccounts) || Permission.allows(person.role, .resetKader) else {
            throw Refusal.notFound
        }
        return try store.archive.read { reading in
            let granted = Dictionary(grouping: try reading.allMandates(), by: \.account)
            return try reading.accounts().compactMap { row in
                let all = granted[row.name] ?? []
                // Whoever gives a password can sign in with it: each mandate, whether it holds today or not, must be one
                // that she looks after.
                let places = [(row.region, row.book)] + all.map { ($0.region, $0.book) }
                let isInside = try places.allSatisfy { place in
                    try Desk.region(of: place.0, place.1, reading).map { person.scope.covers(region: $0) } ?? false
                }
                let roles = [row.role] + all.map(\.role)
                guard isInside, let mandate = Mandate(row, all, on: store.today),
                    roles.allSatisfy({ Accounts.mayReset($0, isDisabled: mandate.isDisabled, by: person) })
                else { return nil }
                return mandate
            }
        }
    }

    /// The regency in which an account's card lies, as far as it is somebody's: the region whose offices it may hang on.
    public func home(of account: Account, for person: Person) throws -> String {
        let home = try store.archive.read { try Desk.region(of: account.region, account.book, $0) } ?? ""
        let regency = Appointments.regency(of: home)
        return person.scope.covers(region: regency) ? regency : home
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

    private static func mayReset(_ role: String, isDisabled: Bool, by person: Person) -> Bool {
        guard let role = Role(code: role) else { return false }
        // Whether somebody whose account was ended comes back is for the administrator.
        return Permission.allows(person.role, .manageAccounts)
            || Permission.allows(person.role, toReset: role) && !isDisabled
    }
}

extension Desk {
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

    /// An account for whoever holds an office, which hangs on it: named after her and her place.
    /// - Throws: `Refusal.notFound` where nothing follows from the office
    public func addAccount(
        for one: Appointments.Grantable, by writer: Person
    ) async throws -> (name: String, password: String) {
        guard let role = one.role else { throw Refusal.notFound }
        func word(_ text: some StringProtocol) -> String {
            text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        let first = one.office.name.split(separator: " ").map { word($0) }.max { $0.count < $1.count } ?? ""
        let place = one.book.isEmpty ? word(one.office.regionName) : one.book
        let begin = "\(first.isEmpty ? "akun" : first).\(place)".prefix(36)
        let taken = try Set(archive.read { try $0.accounts() }.map(\.name))
        let free = [String(begin)] + (2...999).map { "\(begin)\($0)" }
        guard let name = free.first(where: { !taken.contains($0) }) else { throw Refusal.conflict }
        let password = try await addAccount(
            name: name, title: one.office.name, role: role, region: one.region, book: one.book, by: writer)
        try grant(
            role, region: one.region, book: one.book, hangingOn: one.office.card, to: name, by: writer)
        return (name, password)
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
            // A case worker answers for nothing else.
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

    /// One more mandate for an account, or the office on which one of its mandates hangs.
    /// - Parameter appointment: the card of the office; `nil` for one that hangs on none
    public func grant(
        _ role: Role, region: String = "", book: String = "", hangingOn appointment: ID? = nil, to name: String,
        by writer: Person
    ) throws {
        let (home, account) = try managed(name, by: writer)
        let answers = [
            ("role", role.code), ("region", region.tidied().filter { $0 != " " }),
            ("book", book.tidied().filter { $0 != " " }), ("appointment", appointment?.text ?? ""),
        ]
        try writeSetting(.mandate, on: account.id, in: home, answers.filter { !$0.1.isEmpty }, by: writer)
    }

    /// Takes a mandate away from an account; where it was an office on which one hangs, that one hangs on none.
    /// One whose office is over stays tied: untied it would hold again, and for ever.
    public func revoke(_ mandate: ID, of name: String, by writer: Person) throws {
        let (home, account) = try managed(name, by: writer)
        guard account.mandates.contains(where: { $0.id == mandate }) else { throw Refusal.notFound }
        let isTiedToOver = try archive.read { reading in
            guard let row = try reading.account(name) else { return false }
            return try reading.mandates(of: name).contains {
                $0.entry == mandate && row.isFirst($0) && !$0.stands(on: store.today)
            }
        }
        guard !isTiedToOver else {
            throw Refusal.invalid([
                Problem(
                    "cari", "Jabatannya sudah berakhir. Ikat akun ini ke jabatan yang baru.",
                    "The office is over. Tie the account to a new one.")
            ])
        }
        try writeSetting(.mandateWithdrawal, on: account.id, in: home, [], correcting: mandate, by: writer)
    }

    /// An account as its card says, for whoever looks after it.
    public func account(_ name: String, for person: Person) throws -> Account {
        try managed(name, by: person).account
    }

    private func change(_ name: String, by writer: Person, _ change: (inout Account) -> Void) throws {
        var (region, account) = try managed(name, by: writer)
        change(&account)
        try writeSetting(.account, on: account.id, in: region, Desk.answers(account), by: writer)
    }

    /// An account's card and the region in whose book it lies; what is not the writer's to manage is not there.
    private func managed(_ name: String, by writer: Person) throws -> (region: String, account: Account) {
        guard Permission.allows(writer.role, .manageAccounts),
            try Accounts(store: store).managed(for: writer).contains(where: { $0.person.account == name })
        else { throw Refusal.notFound }
        let region = try archive.read { reading in
            try reading.account(name).flatMap { try Desk.region(of: $0.region, $0.book, reading) }
        }
        guard let region, let account = try settings(of: region).first(where: { $0.account?.account == name })?.account
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
