import Archive
public import Plain
public import Records
import Rules

/// What the people of a named unit do with the reports that they alone read.
extension Desk {
    /// The reports of a person's unit, those that tell of danger first, then unread ones, then open ones, each the oldest
    /// on top; those in which she is involved are not there.
    public func secretReports(for person: Person) throws -> [SecretReportLine] {
        let book = try unitBook(of: person)
        let read = try archive.read { try $0.lastReadings() }
        let calendar = try Regencies(store: store).settings(of: book.place.region).calendar
        return book.cards.compactMap { $0.secretReport }
            .filter { Permission.reads(person, $0, in: book) }
            .map { secret in
                let last = read[secret.id]
                return SecretReportLine(
                    secret: secret, opened: last.map { store.day(at: $0) },
                    isUnread: secret.isOpen && last.map { $0 < secret.toldAt } ?? true,
                    age: calendar.workingDays(after: store.day(at: secret.toldAt), through: today),
                    isUrgent: secret.isOpen && tellsDanger(secret.id, in: book))
            }
            .sorted { ($0.rank, $0.secret.opened, $0.secret.id.text) < ($1.rank, $1.secret.opened, $1.secret.id.text) }
    }

    /// Whether a report says that somebody is in danger now. It is sealed like the rest: the server opens it for this one
    /// answer each time that somebody asks who may read the report, and keeps nothing of it, so that no row, no order and
    /// no notice outside of the unit can tell.
    private func tellsDanger(_ id: ID, in book: Book) -> Bool {
        book.timeline(of: id).contains { entry in
            guard entry.form == Form.secretReport.code, let sealed = entry["report"] else { return false }
            let text = keyring.open(sealed, of: book.place.book, purpose: Desk.purpose(entry.id, "report"))
            return text?.split(separator: "&").contains("danger=y") ?? false
        }
    }

    /// The report whose reporter read this code to the unit.
    public func secretReportID(_ code: TicketCode, for person: Person) throws -> ID {
        guard let found = try archive.read({ try $0.secret(digest: Desk.codeDigest(typed: code.text)) }) else {
            throw Refusal.notFound
        }
        return try secretReport(found.card, for: person).secret.id
    }

    public func secretReport(_ id: ID, for person: Person) throws -> SecretReportView {
        let (book, secret) = try concerned(id, person)
        let accounts = try Accounts(store: store).all()
        let readings = try archive.read { try $0.readings(of: id) }.map { row in
            SecretReportView.Reading(
                name: accounts.first { $0.person.account == row.account }?.person.name ?? row.account, part: row.part,
                reason: ReadingReason(rawValue: row.reason) ?? .handling, note: row.note, at: row.at)
        }
        let colleagues =
            accounts
            .filter { $0.book == book.place.book && $0.person.role == .caseWorker && !$0.isDisabled }
            .map { (account: $0.person.account, name: $0.person.name) }
            .filter { !secret.involved.contains($0.account) && Permission.isAccepted($0.account, in: book) }
        let units = try Regencies(store: store).settings(of: book.place.region).offices
            .filter { !$0.key.isEmpty && $0.book != book.place.book }.map { (book: $0.book, name: $0.name) }
        return SecretReportView(
            secret: secret, unit: book.place, readings: readings, colleagues: colleagues, units: units,
            canOpen: keyring.holds(book.place.book))
    }

    /// Opens one part of a report. The reading is on the disk before anything is opened.
    /// - Parameter part: `report`, with what was added and noted; or `identity`
    public func open(
        _ id: ID, _ part: String, because reason: ReadingReason, note: String, for person: Person
    ) throws -> [OpenedText] {
        let (book, _) = try concerned(id, person)
        try archive.write {
            try $0.add(
                ReadingRow(account: person.account, part: part, reason: reason.rawValue, note: note, at: clock()),
                of: id)
        }
        return texts(of: id, part, in: book)
    }

    private func texts(of id: ID, _ part: String, in book: Book) -> [OpenedText] {
        book.timeline(of: id).compactMap { entry in
            let field = entry.form == Form.secretStep.code ? "note" : part
            guard part == "report" || entry.form == Form.secretReport.code else { return nil }
            guard let sealed = entry[field] else {
                guard entry.form == Form.secretStep.code else { return nil }
                return OpenedText(
                    form: entry.form, day: entry.day, step: entry["step"].flatMap { .init(code: $0) }, text: "")
            }
            return OpenedText(
                form: entry.form, day: entry.day, step: entry["step"].flatMap { .init(code: $0) },
                text: keyring.open(sealed, of: book.place.book, purpose: Desk.purpose(entry.id, field)))
        }
    }

    // MARK: Writing

    /// A step of the unit, with a note that is sealed like the report itself.
    public func writeStep(_ step: String, note: String, on id: ID, entry: ID, by person: Person) async throws {
        let (book, _) = try concerned(id, person)
        guard let state = SecretReport.State(code: step), state != .told, state != .passed else {
            throw Refusal.invalid([Problem("step", "Pilih tindakannya.", "Choose the step.")])
        }
        var answers = [Answer("step", step)]
        if !note.isEmpty {
            let key = try key(ofUnit: book.place.book)
            answers.append(Answer("note", try Desk.sealed(note, to: key, purpose: Desk.purpose(entry, "note"))))
        }
        try await write(.secretStep, answers, on: id, entry: entry, in: book, by: person)
    }

    /// From here on this colleague never reads it. Somebody must be left who does.
    public func markInvolved(_ account: String, on id: ID, entry: ID, by person: Person) async throws {
        let found = try secretReport(id, for: person)
        guard found.colleagues.contains(where: { $0.account == account }) else {
            throw Refusal.invalid([Problem("account", "Pilih petugasnya.", "Choose the case worker.")])
        }
        guard found.colleagues.count > 1 else {
            throw Refusal.invalid([
                Problem(
                    "account", "Tidak ada petugas lain. Teruskan ke unit lain.",
                    "Nobody else is left. Pass it on to another unit.")
            ])
        }
        try await write(
            .secretInvolved, [Answer("account", account)], on: id, entry: entry,
            in: try unitBook(of: person), by: person)
    }

    /// Another unit has it from here on: what was told is sealed anew to its key, as a card in its own book.
    public func pass(_ id: ID, to unit: String, entry: ID, by person: Person) async throws {
        let (book, secret) = try concerned(id, person)
        guard secret.passedTo.isEmpty, try secretReport(id, for: person).units.contains(where: { $0.book == unit })
        else {
            throw Refusal.invalid([Problem("office", "Pilih unitnya.", "Choose the unit.")])
        }
        try archive.write {
            try $0.add(
                ReadingRow(
                    account: person.account, part: "report", reason: ReadingReason.passing.rawValue, note: unit,
                    at: clock()), of: id)
        }
        let key = try key(ofUnit: unit)
        let card = Desk.passed(id, to: unit)
        var copies: [Wanted] = []
        for (place, old) in book.timeline(of: id).enumerated() {
            guard let form = Forms.find(old.form), form.writers.contains(.resident) else { continue }
            let new = old.form == Form.secretReport.code ? card : ID(naming: "passed \(card.text) \(place)")
            // A second try after the power failed: what is there stays as it was sealed.
            if try isWritten(new) { continue }
            var answers: [Answer] = []
            for answer in old.answers {
                guard answer.field != "digest" else {
                    answers.append(answer)
                    continue
                }
                let purpose = Desk.purpose(old.id, answer.field)
                guard let text = keyring.open(answer.text, of: book.place.book, purpose: purpose) else {
                    throw Refusal.invalid([
                        Problem("office", "Kunci unit tidak ada di pusat.", "The unit's key is not on this server.")
                    ])
                }
                answers.append(
                    Answer(answer.field, try Desk.sealed(text, to: key, purpose: Desk.purpose(new, answer.field))))
            }
            copies.append(Wanted(form, new, on: card, answers))
        }
        if !copies.isEmpty { try await writeForResidents(copies, inUnit: unit, isNaming: true) }
        try await write(.secretPassed, [Answer("office", unit)], on: id, entry: entry, in: book, by: person)
    }

    /// The card of a report in the unit to which it was passed on.
    static func passed(_ card: ID, to unit: String) -> ID { ID(naming: "passed \(card.text) \(unit)") }

    func write(
        _ form: Form, _ answers: [Answer], on card: ID, entry: ID, in book: Book, by person: Person
    ) async throws {
        // Two taps are one step, although its note is sealed anew.
        if try isWritten(entry) { return }
        let wanted = Wanted(form, entry, on: card, answers)
        let hand = try hand(of: person, in: book.place.region)
        for receipt in try await write([wanted], in: book.place.book, by: hand, isNaming: true)
        where receipt.status == .held {
            throw Refusal.invalid([Problem("", (receipt.reason ?? .notAllowed).sentence)])
        }
    }

    // MARK: Whose

    func unitBook(of person: Person) throws -> Book {
        guard person.role == .caseWorker, let book = person.scope.books.first else { throw Refusal.notFound }
        return try load(book)
    }

    private func concerned(_ id: ID, _ person: Person) throws -> (Book, SecretReport) {
        let book = try unitBook(of: person)
        guard let secret = book.card(id)?.secretReport, Permission.reads(person, secret, in: book) else {
            throw Refusal.notFound
        }
        return (book, secret)
    }
}
