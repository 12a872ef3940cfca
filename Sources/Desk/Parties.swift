import Archive
import Plain
public import Records
import Rules

extension Regencies {
    /// The offices and teams that a team can ask for something: those of its regency, above it and below it.
    public func parties(of region: String) throws -> [Party] {
        let depth = region.split(separator: ".").count
        var found: [Party] = []
        func team(_ code: String, _ group: Phrase) {
            let name = store.regions.name(code) ?? code
            found.append(Party(book: BookKind.team.book(of: code), name: name, group: group))
        }
        if depth >= 2 {
            let offices = Phrase("Dinas", "Offices")
            found += try settings(of: region).offices.map { Party(book: $0.book, name: $0.name, group: offices) }
        }
        let teams = Phrase("Tim pembina", "Coaching teams")
        for parts in stride(from: depth, through: 1, by: -1) {
            team(region.split(separator: ".").prefix(parts).joined(separator: "."), teams)
        }
        let districts = Phrase("Kecamatan", "Districts")
        let below = store.regions.children(of: region)
        let groups = [Phrase("Provinsi", "Provinces"), Phrase("Kabupaten", "Regencies"), districts]
        for child in below where depth < 3 { team(child.code, groups[depth]) }
        let homes = depth == 2 ? below : depth == 3 ? [(region, store.regions.name(region) ?? region)] : []
        for (code, name) in homes {
            let villages = Phrase(indonesian: "Desa di \(name)", english: "Villages of \(name)")
            for village in store.regions.children(of: code) { team(village.code, villages) }
        }
        return found
    }
}

extension Desk {
    /// Whom a form asks is an office or a team of the same regency; for whom somebody answers is she herself.
    nonisolated func partyProblems(
        _ entry: Entry, in place: Place, by writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        guard let form = Forms.find(entry.form) else { return [] }
        if form === Form.meeting, let source = entry.id("passes-on") {
            let isTheirs = try reading.signposts(on: source).contains { post in
                post.row.kind == CardKind.meeting.code && [post.row.key, post.book].contains(place.book)
            }
            if !isTheirs { return [Problem("passes-on", "Pilih dari daftar.", "Choose from the list.")] }
        }
        for field in form.fields {
            guard case .parties = field.kind, let text = entry[field.code] else { continue }
            let books = text.split(separator: " ").map(String.init)
            let isKnown = try books.allSatisfy { try isParty($0, near: place.region, reading) }
            let isHers = !form.isOfAddressee || books.allSatisfy(writer.desks.contains)
            if !isKnown || !isHers || Set(books).count != books.count {
                return [Problem(field.code, "Pilih dari daftar.", "Choose from the list.")]
            }
        }
        return []
    }

    private nonisolated func isParty(_ book: String, near region: String, _ reading: ArchiveReading) throws -> Bool {
        if let team = store.regionPlace(book) {
            let regency = Desk.regency(of: region)
            return team.kind == .team
                && (Scope.path(team.region, liesUnder: regency) || Scope.path(region, liesUnder: team.region))
        }
        return try Regencies(store: store).settings(of: region, reading).office(book: book) != nil
    }
}
