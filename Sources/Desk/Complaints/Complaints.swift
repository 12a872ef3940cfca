import Archive
public import Plain
public import Records
import Rules

/// The inboxes of offices and regions, and one complaint as somebody may read it.
/// - Throws: in all its functions what `Desk` names.
public struct Complaints: Sendable {
    let store: Store
    /// Complaints among which a number of their day is looked for.
    private static let mostOfOneDay = 1_000

    /// Complaints of an office's inbox, or of a region, with their counts.
    /// - Parameters:
    ///   - codes: under which they are counted; all when empty
    ///   - words: what somebody looks for in all of them, whatever the filter says; nothing when empty
    public func inbox(
        _ filter: ComplaintList.Filter, _ codes: [String] = [], words: String = "", page: Int = 0, for person: Person
    ) throws -> ComplaintList {
        let (bound, area) = try bound(of: person)
        let today = try Regencies(store: store).today(for: person)
        var query = ComplaintQuery(bound)
        query.offset = max(0, page) * query.limit
        query.codes = codes
        switch filter {
        case .coming: query.states = states(.atVillage)
        case .new: query.states = [ComplaintState.dispatched.code, ComplaintState.reopened.code]
        case .late: query.dueBefore = today
        case .waiting:
            query.isWaiting = true
            query.states = states(.atOffice)
        case .mine: query.assignee = person.name
        case .ended: query.isOpen = false
        case .all: if person.role == .officer { query.states = states([.atOffice, .claimed]) }
        }
        return try store.archive.read { reading in
            let found = try words.isEmpty ? reading.complaints(query) : sought(words, query, person, reading)
            let lines = try found.map { try line($0, reading) }
            return ComplaintList(lines: lines, counts: try counts(of: area, codes, on: today, for: person, reading))
        }
    }

    /// By words; by a number or by the code of a receipt where the words are one.
    private func sought(
        _ words: String, _ query: ComplaintQuery, _ person: Person, _ reading: ArchiveReading
    ) throws -> [ListedComplaint] {
        guard let number = ReferenceNumber(typed: words) else {
            return try reading.complaints(query, wanted: try wanted(words, person, reading))
        }
        var query = query
        (query.limit, query.offset) = (Complaints.mostOfOneDay, 0)
        let told = ComplaintWanted(words: words, kinds: [], regions: [], opened: [number.opened])
        return try reading.complaints(query, wanted: told).filter { $0.row.id.text.hasSuffix(number.end) }
    }

    /// Kinds by their Indonesian and English names, villages of the person's regencies by theirs.
    private func wanted(
        _ words: String, _ person: Person, _ reading: ArchiveReading
    ) throws -> ComplaintWanted {
        func holds(_ text: String) -> Bool { text.sought.contains(words.sought) }
        var places = person.scope.regions
        for book in person.scope.books { places += try reading.book(book).map { [$0.region] } ?? [] }
        let villages = try places.flatMap { try reading.books(in: $0, kind: BookKind.posyandu.code) }.map(\.region)
        return ComplaintWanted(
            words: words,
            kinds: Catalogue.all.filter { holds($0.title.indonesian) || holds($0.title.english) }.map { $0.code },
            regions: Set(villages).filter { store.regions.name($0).map(holds) ?? false },
            digests: TicketCode(typed: words).map { [Desk.codeDigest(typed: $0.text)] } ?? [])
    }

    private func states(_ set: ComplaintStates) -> [String] {
        ComplaintState.allCases.filter { set.contains($0) }.map { $0.code }
    }

    /// Whose complaints a person sees in lists.
    private func bound(of person: Person) throws -> (ComplaintQuery.Bound, area: String) {
        switch person.role {
        case .officer:
            guard let office = person.scope.books.first else { throw Refusal.notFound }
            return (.office(office), CountChanges.area(ofOffice: office))
        case .villageOperator, .midwife, .districtCoach, .regencyCoach:
            guard let region = person.scope.regions.first else { throw Refusal.notFound }
            return (Places(store: store).isVillage(region) ? .village(region) : .region(region), region)
        default: throw Refusal.notFound
        }
    }

    private func counts(
        of area: String, _ codes: [String], on today: Day, for person: Person, _ reading: ArchiveReading
    ) throws -> [ComplaintList.Filter: Int] {
        var counts: [ComplaintList.Filter: Int] = [:]
        for (indicator, count, late, stopped) in try reading.standing(of: area, before: today) {
            let code = indicator.prefix { $0 != ":" }
            guard codes.isEmpty || codes.contains(String(indicator.dropFirst(code.count + 1))) else { continue }
            guard let state = ComplaintState.allCases.first(where: { $0.code == code }) else { continue }
            let isHere = ComplaintStates.atOffice.contains(state) || state == .claimed
            if ComplaintStates.atVillage.contains(state) { counts[.coming, default: 0] += count }
            if state == .dispatched || state == .reopened { counts[.new, default: 0] += count }
            if late > 0 { counts[.late, default: 0] += late }
            if stopped > 0, ComplaintStates.atOffice.contains(state) { counts[.waiting, default: 0] += stopped }
            if person.role != .officer || isHere { counts[.all, default: 0] += count }
        }
        return counts
    }

    func line(_ listed: ListedComplaint, _ reading: ArchiveReading) throws -> ComplaintLine {
        let row = listed.row
        let settings = try Regencies(store: store).settings(of: row.region, reading)
        let due = row.due == ComplaintRow.never ? nil : row.due
        let left = due.map {
            settings.calendar.workingDays(after: Regencies(store: store).day(by: settings), through: $0)
        }
        return ComplaintLine(
            id: row.id, book: listed.book, bookName: listed.bookName, region: row.region,
            regionName: store.regions.name(row.region) ?? row.region, kind: Catalogue.find(row.kind),
            state: ComplaintState.allCases.first { $0.code == row.state } ?? .recorded,
            stage: ComplaintStage.allCases.first { $0.code == row.stage } ?? .ended, rt: row.rt,
            landmark: row.landmark,
            officeName: row.office == Desk.villageBook(of: row.region)
                ? store.regions.name(row.region) ?? row.office : settings.office(book: row.office)?.name ?? "",
            isDispatched: row.isDispatched, opened: row.opened, due: due, left: left,
            assignee: row.assignee, supports: row.supports, photos: row.photos, isUrgent: row.isUrgent)
    }

    // MARK: One complaint

    /// The entries of one complaint, as far as this person may read them; without the rest of its book.
    /// - Throws: `Refusal.notFound` when it does not concern her
    public func find(_ id: ID, in book: String, for person: Person) throws -> Book {
        try store.archive.read { reading in
            guard let row = try reading.book(book) else { throw Refusal.notFound }
            let whole = try store.fold(id, in: row, reading)
            guard let complaint = whole.card(id)?.complaint else { throw Refusal.notFound }
            guard try mayRead(complaint, in: row, person, reading) else { throw Refusal.notFound }
            var book = Book(place: whole.place)
            var reader = EntryReader()
            for (seq, entry) in try store.entries(on: id, in: row.no, reading, &reader)
            where Permission.reads(person, entry, on: complaint) {
                book.take(entry, seq: seq)
            }
            book.advance(to: row.seq, hash: row.hash)
            return book
        }
    }

    /// Whether a complaint concerns somebody. An office that will get it sees it coming, and may not write yet.
    func mayRead(
        _ complaint: Complaint, in row: BookRow, _ person: Person, _ reading: ArchiveReading
    ) throws -> Bool {
        if Permission.reads(person, complaint, in: store.place(of: row)) { return true }
        guard person.role == .officer, let listed = try reading.complaint(complaint.id, in: row.no) else {
            return false
        }
        return person.scope.books.contains(listed.office)
    }
}
