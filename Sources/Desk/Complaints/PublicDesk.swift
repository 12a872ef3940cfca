import Archive
public import Records
public import Rules

/// A complaint as whoever holds its receipt may see it.
public struct Tracked: Sendable {
    public let code: TicketCode
    public let complaint: Complaint
    public let book: Book
    public let entries: [Entry]
    public let settings: RegionSettings
}

/// What a resident without an account can do: tell a problem, and follow it by the code on her receipt.
extension Desk {
    /// Villages that have a Posyandu, by district.
    public nonisolated func reportingVillages() throws -> [(name: String, villages: [(code: String, name: String)])] {
        var found: [(name: String, villages: [(code: String, name: String)])] = []
        var last = ""
        for row in try archive.read({ try $0.books(in: "", kind: BookKind.posyandu.code) }) {
            guard let village = regions.name(row.region) else { continue }
            let district = row.region.split(separator: ".").prefix(3).joined(separator: ".")
            if district != last { found.append((regions.name(district) ?? district, [])) }
            last = district
            if found[found.count - 1].villages.last?.code != row.region {
                found[found.count - 1].villages.append((row.region, village))
            }
        }
        return found
    }

    /// The Posyandu of a village, for whoever knows which is hers.
    public nonisolated func posyandu(of village: String) throws -> [(book: String, name: String)] {
        try archive.read { try $0.books(in: village, kind: BookKind.posyandu.code) }.map { ($0.id, $0.name) }
    }

    /// Writes a complaint that came in by the public page: in the book of the Posyandu that serves the place, else in
    /// the village's.
    /// - Parameters:
    ///   - id: of the entry; the same form sent twice is one complaint
    ///   - typed: the form as the browser sent it
    /// - Throws: `Refusal.invalid` with all that must be mended, `notFound` for a village without Posyandu
    public func report(
        _ kind: ComplaintKind, in village: String, posyandu chosen: String, id: ID, typed: [(String, String)]
    ) async throws {
        let known = try posyandu(of: village)
        guard !known.isEmpty, !kind.isSecret else { throw Refusal.notFound }
        let only = known.count == 1 ? known[0].book : nil
        let book = try known.first { $0.book == chosen }?.book ?? only ?? openVillage(village)
        let code = typed.first { $0.0 == "kode" }?.1 ?? ""
        let today = try today(in: village)
        let open = typed.filter { !["photos", "household", "resident"].contains($0.0) }
        let answers = Typing.answers(
            .complaint, open + [("kind", kind.code), ("digest", Desk.codeDigest(typed: code))], today: today)
        let who = Typing.answers(.reporter, open, today: today)
        var problems = answers.problems + who.problems
        if problems.isEmpty {
            let told = sample(.complaint, id, in: book, on: id, answers.answers)
            problems = Form.complaint.check(told, CheckContext(today: today, card: nil))
        }
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        var entries = [(form: Form.complaint, id: id, card: id, answers: answers.answers)]
        if !who.answers.isEmpty {
            entries.append((form: .reporter, id: id.following(1), card: id, answers: who.answers))
        }
        try await writeForResidents(in: book, entries)
    }

    /// An entry as a form's checks want it.
    private nonisolated func sample(_ form: Form, _ id: ID, in book: String, on card: ID, _ answers: [Answer]) -> Entry
    {
        residentEntry(form, id, in: book, on: card, seen: 0, answers)
    }

    private func openVillage(_ region: String) throws -> String {
        let id = Desk.villageBook(of: region)
        if try archive.read({ try $0.book(id) }) == nil {
            try archive.write {
                try $0.addBook(
                    id: id, kind: BookKind.village.code, name: regions.name(region) ?? region, number: "",
                    region: region)
            }
        }
        return id
    }

    // MARK: Following

    /// A complaint by what somebody typed as the code on its receipt. For what is no code, for an unknown one and for
    /// whatever is not public the same `nil` after the same work: nobody can tell them apart by the time it takes.
    public nonisolated func tracked(_ typed: String) throws -> Tracked? {
        let code = TicketCode(typed: typed)
        let digest = Desk.codeDigest(typed: (code ?? TicketCode(random: 0)).text)
        return try archive.read { reading in
            guard let listed = try reading.complaint(digest: digest), let code, let row = try reading.book(listed.book)
            else { return nil }
            let book = try fold(ID(bytes: listed.row.id), in: row, reading)
            guard let complaint = book.card(ID(bytes: listed.row.id))?.complaint else { return nil }
            let entries = book.timeline(of: complaint.id).filter { entry in
                Forms.find(entry.form)?.audience.contains(.resident) == true && entry.form != Form.reporter.code
            }
            return Tracked(
                code: code, complaint: complaint, book: book, entries: entries,
                settings: try regionSettings(of: row.region, reading))
        }
    }

    /// The steps that whoever knows the code may take.
    private static let residentSteps = [Form.confirmed.code, Form.reopened.code, Form.supplement.code]

    /// A step by the reporter, who is known by her code.
    public func answer(_ code: String, _ step: String, id: ID, typed: [(String, String)]) async throws {
        guard let tracked = try tracked(code), Desk.residentSteps.contains(step), let form = Forms.find(step)
        else { throw Refusal.notFound }
        let (complaint, book) = (tracked.complaint, tracked.book)
        let today = try today(in: book.place.region)
        let read = Typing.answers(form, typed.filter { $0.0 != "photos" }, today: today)
        var problems = read.problems
        if problems.isEmpty {
            problems = form.check(
                sample(form, id, in: book.place.book, on: complaint.id, read.answers),
                CheckContext(today: today, card: Card(complaint), role: .resident))
        }
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        let wanted = [(form: form, id: id, card: complaint.id, answers: read.answers)]
        for receipt in try await submitForResidents(in: book.place.book, seen: book.seq, wanted)
        where !receipt.isReceived {
            throw Refusal.invalid([Problem("", (receipt.reason ?? .invalid).residentSentence)])
        }
    }
}
