import Archive
public import Plain
public import Records
public import Rules

/// How a secret report comes in: always sealed, always without a name, straight into the book of the unit that answers.
extension Desk {
    /// A report that was sealed on the phone.
    /// - Parameters:
    ///   - id: of the entry; the same report sent twice is one
    ///   - unit: the book of the unit to whose key it was sealed
    ///   - digest: SHA-256 of the code on the receipt, hexadecimal
    ///   - report: what was told, sealed
    ///   - identity: who told it, sealed apart; may be empty
    /// - Throws: `Refusal.notFound` for a unit that takes none, `invalid` for what is not sealed
    public func takeSecret(id: ID, unit: String, digest: String, report: String, identity: String) async throws {
        _ = try key(ofUnit: unit)
        let isDigest =
            digest.utf8.count == 64 && digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        let parts = [report] + (identity.isEmpty ? [] : [identity])
        guard isDigest, parts.allSatisfy({ Desk.isSealed($0) }) else {
            throw Refusal.invalid([Problem("isi", "Laporan ini tidak terbaca.", "This report is unreadable.")])
        }
        let answers =
            [Answer("digest", digest), Answer("report", report)]
            + (identity.isEmpty ? [] : [Answer("identity", identity)])
        try await writeForResidents([Wanted(.secretReport, id, answers)], inUnit: unit)
    }

    /// A report that no phone could seal: sealed here, before anything keeps it.
    /// - Parameter facts: what was told, as the unit will read it
    public func takeSecret(
        _ kind: ComplaintKind, isInvolved: Bool, in village: String, id: ID, code: TicketCode, facts: String,
        identity: String
    ) async throws {
        let settings = try Regencies(store: store).settings(of: village)
        guard kind.isSecret, Places(store: store).isVillage(village),
            let unit = settings.unit(for: SecretQuestions.role(for: kind, isInvolved: isInvolved))
                ?? settings.unit(for: kind.office)
        else { throw Refusal.notFound }
        // Sealed anew it would read otherwise: the same form sent twice is one report.
        if try isWritten(id) { return }
        try await takeSecret(
            id: id, unit: unit.book, digest: Desk.codeDigest(typed: code.text),
            report: try Desk.sealed(facts, to: unit.key, purpose: Desk.purpose(id, "report")),
            identity: identity.isEmpty
                ? "" : try Desk.sealed(identity, to: unit.key, purpose: Desk.purpose(id, "identity")))
    }

    /// More facts to a report by its code. Nobody learns whether there is such a report.
    public func addToSecret(_ code: TicketCode, id: ID, facts: String) async throws {
        guard let found = try archive.read({ try $0.secret(digest: Desk.codeDigest(typed: code.text)) }),
            let key = try? key(ofUnit: found.book)
        else {
            // As much work as for a code that is known: it waits for the same writer.
            _ = try Seal.seal(
                Array(facts.utf8), to: Seal.Key.make().publicKey, purpose: Desk.purpose(id, "report"))
            try archive.write { try $0.setSetting("unknown codes", id.text) }
            _ = try await submit([Entry](), by: Writer(person: Desk.residents))
            return
        }
        let sealed = try Desk.sealed(facts, to: key, purpose: Desk.purpose(id, "report"))
        try await writeForResidents(
            [Wanted(.secretSupplement, id, on: found.card, [Answer("report", sealed)])], inUnit: found.book)
    }

    func writeForResidents(_ wanted: [Wanted], inUnit book: String, isNaming: Bool = false) async throws {
        let region = try archive.read { try $0.book(book) }?.region ?? ""
        try await writeForResidents(
            wanted, in: book, by: try hand(of: Desk.residents, in: region), isNaming: isNaming)
    }

    nonisolated func isWritten(_ id: ID) throws -> Bool { try archive.read { try $0.hasEntry(id) } }

    /// The public key of a unit that takes secret reports.
    nonisolated func key(ofUnit book: String) throws -> String {
        guard let row = try archive.read({ try $0.book(book) }), row.kind == BookKind.office.code,
            let office = try Regencies(store: store).settings(of: row.region).office(book: book), !office.key.isEmpty
        else { throw Refusal.notFound }
        return office.key
    }

    static func purpose(_ entry: ID, _ part: String) -> String { "\(entry.text) \(part)" }

    static func sealed(_ text: String, to key: String, purpose: String) throws -> String {
        guard let point = Base64URL.bytes(key) else { throw Refusal.notFound }
        return Base64URL.text(try Seal.seal(Array(text.utf8), to: point, purpose: purpose))
    }

    /// As far as anybody can tell without the key.
    private static func isSealed(_ text: String) -> Bool {
        guard text.utf8.count <= SecretReport.mostSealedCharacters, let bytes = Base64URL.bytes(text) else {
            return false
        }
        return bytes.count > 1_000 && bytes.first == 1
    }
}

extension RegionSettings {
    /// The office that answers for a role and takes secret reports.
    public func unit(for role: OfficeRole) -> Office? {
        offices.first { !$0.key.isEmpty && $0.roles.contains(role) }
    }

    /// Roles that secret kinds lead to and whose unit has no key: such reports can only be told by telephone.
    public var unitsWithoutKey: [OfficeRole] {
        OfficeRole.allCases.filter { role in
            (role == .inspectorate || Catalogue.all.contains { $0.isSecret && $0.office == role })
                && unit(for: role) == nil
        }
    }
}
