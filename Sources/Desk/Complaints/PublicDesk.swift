import Archive
public import Plain
import Records
public import Rules

/// What everybody may read without an account.
/// - Throws: in all its functions what `Desk` names.
public struct PublicDesk: Sendable {
    let store: Store

    /// Villages that have a Posyandu, by district.
    public func villages() throws -> [(name: String, villages: [(code: String, name: String)])] {
        var found: [(name: String, villages: [(code: String, name: String)])] = []
        var last = ""
        for row in try store.archive.read({ try $0.books(in: "", kind: BookKind.posyandu.code) }) {
            guard let village = store.regions.name(row.region) else { continue }
            let district = row.region.split(separator: ".").prefix(3).joined(separator: ".")
            if district != last { found.append((store.regions.name(district) ?? district, [])) }
            last = district
            if found[found.count - 1].villages.last?.code != row.region {
                found[found.count - 1].villages.append((row.region, village))
            }
        }
        return found
    }

    /// The Posyandu of a village, for whoever knows which is hers.
    public func posyandu(of village: String) throws -> [(book: String, name: String)] {
        try store.archive.read { try $0.books(in: village, kind: BookKind.posyandu.code) }.map { ($0.id, $0.name) }
    }

    // MARK: Following

    /// A complaint by what somebody typed as the code on its receipt. For what is no code, for an unknown one and for
    /// whatever is not public the same `nil` after the same work: nobody can tell them apart by the time it takes.
    public func tracked(_ typed: String) throws -> Tracked? {
        let code = TicketCode(typed: typed)
        let digest = Desk.codeDigest(typed: (code ?? TicketCode(random: 0)).text)
        return try store.archive.read { reading in
            guard let listed = try reading.complaint(digest: digest), let code, let row = try reading.book(listed.book)
            else { return nil }
            let book = try store.fold(listed.row.id, in: row, reading)
            guard let complaint = book.card(listed.row.id)?.complaint else { return nil }
            let entries = book.timeline(of: complaint.id).filter { entry in
                Forms.find(entry.form)?.audience.contains(.resident) == true && entry.form != Form.reporter.code
            }
            return Tracked(
                code: code, complaint: complaint, book: book, entries: entries,
                settings: try Regencies(store: store).settings(of: row.region, reading))
        }
    }

    /// The bytes of a photograph that stands in a complaint, for whoever knows its code.
    public func photo(_ name: String, of typed: String) throws -> [UInt8]? {
        guard let tracked = try tracked(typed), tracked.entries.contains(where: { $0.photos.contains(name) }),
            let digest = Digest.bytes(name)
        else { return nil }
        // To name a photograph gives nothing to whom it was not given, see `Photos.mayRead`.
        let isGiven = try store.archive.read { reading in
            guard let photo = try reading.photo(digest) else { return false }
            return try reading.mentions(ofPhoto: digest).contains {
                $0.card == tracked.complaint.id && photo.isFrom($0.writer)
            }
        }
        return isGiven ? store.archive.photoFiles.read(name) : nil
    }
}

extension Desk {
    /// Writes a complaint that came in by the public page: in the book of the Posyandu that serves the place, else in
    /// the village's.
    /// - Parameters:
    ///   - id: of the entry; the same form sent twice is one complaint
    ///   - typed: the form as the browser sent it
    /// - Throws: `Refusal.invalid` with all that must be mended, `notFound` for a village without Posyandu
    public func report(
        _ kind: ComplaintKind, in village: String, posyandu chosen: String, id: ID, typed: [(String, String)]
    ) async throws {
        let known = try PublicDesk(store: store).posyandu(of: village)
        guard !known.isEmpty, !kind.isSecret else { throw Refusal.notFound }
        let only = known.count == 1 ? known[0].book : nil
        let book = try known.first { $0.book == chosen }?.book ?? only ?? openVillage(village)
        let code = typed.first { $0.0 == "kode" }?.1 ?? ""
        let hand = try hand(of: Desk.residents, in: village)
        let open = try residentsOwn(typed.filter { !["household", "resident"].contains($0.0) })
        let told = open + [("kind", kind.code), ("digest", Desk.codeDigest(typed: code))]
        let who = Wanted(.reporter, id.following(1), on: id, typed: open, today: hand.today)
        try await writeForResidents(
            [Wanted(.complaint, id, typed: told, today: hand.today)] + (who.isEmpty ? [] : [who]), in: book, by: hand)
    }

    /// Photographs that a reporter may send to one complaint, all in all.
    static let mostPhotosOfReporter = 12

    /// What was typed, without photographs that no resident sent.
    private func residentsOwn(_ typed: [(String, String)]) throws -> [(String, String)] {
        try typed.map { field in
            guard field.0 == "photos", PhotoName.isOne(field.1), try !photos.isResidents(field.1) else { return field }
            return ("photos", PhotoTrouble.unreadable.rawValue)
        }
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

    /// The steps that whoever knows the code may take.
    private static let residentSteps = [Form.confirmed.code, Form.reopened.code, Form.supplement.code]

    /// A step by the reporter, who is known by her code.
    public func answer(_ code: String, _ step: String, id: ID, typed: [(String, String)]) async throws {
        guard let tracked = try PublicDesk(store: store).tracked(code), Desk.residentSteps.contains(step),
            let form = Forms.find(step)
        else { throw Refusal.notFound }
        let (complaint, place) = (tracked.complaint, tracked.book.place)
        let hand = try hand(of: Desk.residents, in: place.region)
        var typed = try residentsOwn(typed)
        let sent = tracked.entries.filter { $0.writer == Desk.residents.account && $0.id != id }.flatMap(\.photos)
        if sent.count >= Desk.mostPhotosOfReporter {
            typed = typed.map { $0.0 == "photos" ? ("photos", PhotoTrouble.tooMany.rawValue) : $0 }
        }
        // A photograph speaks for itself.
        if step == Form.supplement.code, typed.contains(where: { $0.0 == "photos" }),
            !typed.contains(where: { $0.0 == "note" && !$0.1.tidied().isEmpty })
        {
            typed = typed.filter { $0.0 != "note" } + [("note", "Foto tambahan")]
        }
        let wanted = Wanted(form, id, on: complaint.id, typed: typed, today: hand.today)
        for receipt in try await write([wanted], in: place.book, by: hand) where !receipt.isReceived {
            throw Refusal.invalid([Problem("", (receipt.reason ?? .invalid).residentSentence)])
        }
    }
}
