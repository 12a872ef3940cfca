import Archive
public import Plain
public import Records
import Rules

extension Accounts {
    /// Whether an account is for somebody who reads secret reports.
    public func isCaseWorker(_ name: String) -> Bool {
        (try? find(name))?.person.role == .caseWorker
    }
}

extension Desk {
    /// The people of a unit, those who wait first; only for one of them.
    public func members(for person: Person) throws -> [MemberLine] {
        let book = try unitBook(of: person)
        let accounts = try Accounts(store: store).all()
        func name(_ account: String) -> String {
            account == Role.clock.code
                ? "" : accounts.first { $0.person.account == account }?.person.name ?? account
        }
        let serving = accounts.filter { $0.book == book.place.book && $0.person.role == .caseWorker }
        return serving.map { mandate in
            let account = mandate.person.account
            return MemberLine(
                account: account, name: mandate.person.name, isAccepted: Permission.isAccepted(account, in: book),
                isDisabled: mandate.isDisabled, hasOwnPassword: !mandate.mustChangePassword,
                steps: (book.member(account)?.steps ?? []).map {
                    MemberLine.Step(change: $0.change, by: name($0.by), at: $0.at)
                })
        }.sorted { (!$0.isAccepted ? 0 : 1, $0.name) < (!$1.isAccepted ? 0 : 1, $1.name) }
    }

    /// A case worker lets somebody into her unit.
    /// - Parameter earlier: she may read what was told before, too
    /// - Throws: `Refusal.notFound` for who is not of the unit, `invalid` when it is not hers to say
    public func accept(_ account: String, earlier: Bool, entry: ID, by person: Person) async throws {
        let book = try unitBook(of: person)
        guard let member = book.member(account) else { throw Refusal.notFound }
        guard member.readsFrom == nil else { return }
        guard try accounts.find(account).map({ !$0.mustChangePassword && !$0.isDisabled }) ?? false else {
            throw Refusal.conflict
        }
        try await write(
            .memberAccepted, earlier ? [Answer("earlier", "y")] : [], on: member.id, entry: entry, in: book, by: person)
    }

    /// Whoever holds the unit's key lets herself in: the first of a unit, or its only one.
    /// - Parameter key: the text of the unit's key file, which is looked at and not kept
    /// - Throws: `Refusal.invalid` when it is not the unit's key of today
    public func accept(_ account: String, holding key: String) async throws {
        guard let mandate = try accounts.find(account), mandate.person.role == .caseWorker, !mandate.isDisabled else {
            throw Refusal.notFound
        }
        let point = (try? Seal.Key(text: key)).map { Base64URL.text($0.publicKey) }
        guard let point, try point == self.key(ofUnit: mandate.book) else {
            throw Refusal.invalid([
                Problem("kunci", "Ini bukan kunci unit ini.", "This is not the key of your unit.")
            ])
        }
        try commit { batch, writing in
            try writeMember(.memberAccepted, [Answer("earlier", "y")], of: account, in: mandate.book, &batch, writing)
        }
    }

    // MARK: What the unit is told

    /// Tells a unit what an administrator did to the account of one of its people.
    /// - Parameter before: the row as it was; `nil` for a new account
    func tellUnits(
        _ before: AccountRow?, _ after: Account, by writer: String, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws {
        let old = before.flatMap { $0.role == Role.caseWorker.code ? $0.book : nil }
        let new = after.role == .caseWorker ? after.book : nil
        if let old, old != new { try tell(old, .left, of: after.account, by: writer, &batch, writing) }
        guard let new else { return }
        if old != new {
            try tell(new, .added, of: after.account, by: writer, &batch, writing)
        } else if let before, before.isDisabled != after.isDisabled {
            let change: Member.Change = after.isDisabled ? .disabled : .enabled
            try tell(new, change, of: after.account, by: writer, &batch, writing)
        } else if let before, before.title != after.name {
            try tell(new, .renamed, of: after.account, by: writer, &batch, writing)
        }
    }

    func tell(
        _ unit: String, _ change: Member.Change, of account: String, by writer: String, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws {
        let answers = [Answer("account", account), Answer("change", change.code), Answer("by", writer)]
        try writeMember(.memberChanged, answers, of: account, in: unit, &batch, writing)
    }

    private func writeMember(
        _ form: Form, _ answers: [Answer], of account: String, in unit: String, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws {
        let wanted = Wanted(form, newID(), on: Member.id(of: account), answers)
        let refused = try write(wanted, in: unit, by: clockHand(today: batch.today), &batch, writing)
        guard refused == nil else { throw Refusal.conflict }
    }
}
