import Archive
import Plain
import Records
import Rules

/// What the passing of time does to complaints: sends them on, tells the next post, asks the reporter, closes. Each
/// is an entry by the writer `clock` through the one door, under an id made from card and step, so that it is
/// written once however many servers run.
extension Desk {
    /// The hand of time.
    nonisolated func clockHand(today: Day) -> Hand {
        let person = Person(account: Role.clock.code, name: "", role: .clock, scope: Scope(regions: [""]))
        return Hand(person, device: "clock", now: clock(), today: today)
    }

    /// The writer of what residents write who have no account: known by a code, not by a name.
    static let residents = Person(account: "warga", name: "", role: .resident, scope: Scope(regions: [""]))

    /// Steps in one go; what is left waits for the next.
    private static let mostSteps = 500

    /// Does all that is due by now. Called when complaints were written, and every minute.
    public func tick() throws {
        try climb()
        // Where another server was faster, or nothing can be done, it is asked again in a minute; those behind go on.
        var (left, passedBy) = (Desk.mostSteps, 0)
        while left > 0 {
            let due = try archive.read {
                try $0.complaintsToWake(
                    by: Regencies(store: store).latestToday, from: passedBy, limit: min(left, 50))
            }
            if due.isEmpty { return }
            left -= due.count
            let written = try commit { batch, writing in
                try due.filter { try step($0, &batch, writing) }.count
            }
            passedBy += due.count - written
        }
    }

    /// - Returns: whether something was written
    private func step(_ listed: ListedComplaint, _ batch: inout Batch, _ writing: ArchiveWriting) throws -> Bool {
        guard var stored = try lift(listed.book, &batch, writing.reading) else { return false }
        defer { batch.books[listed.book] = stored }
        let id = listed.row.id
        try open([id], in: &stored, writing.reading)
        guard let complaint = stored.book.card(id)?.complaint else { return false }
        let settings = try Regencies(store: store).settings(of: stored.book.place.region, writing.reading)
        let today = Regencies(store: store).day(by: settings)
        guard listed.row.wake <= today else { return false }
        guard let (form, answers) = next(complaint, listed.row, settings) else { return false }
        let entry = ID(naming: "clock \(id.text) \(form.code) \(complaint.steps.count)")
        let hand = clockHand(today: today)
        return try write(Wanted(form, entry, on: id, answers), &stored, by: hand, &batch, writing) == nil
    }

    /// What is due for a complaint.
    private func next(
        _ complaint: Complaint, _ row: ComplaintRow, _ settings: RegionSettings
    ) -> (Form, [Answer])? {
        let clock = settings.terms.clock(of: complaint.catalogued)
        let told = complaint.nextEscalation(clock: clock, calendar: settings.calendar, ladder: settings.ladder)
        if let told, told.day <= Regencies(store: store).day(by: settings) {
            return (.complaintEscalated, escalation(told, complaint, row, settings))
        }
        switch complaint.stage {
        case .village:
            guard !row.office.isEmpty else { return nil }
            let name = settings.office(book: row.office)?.name ?? regions.name(row.region) ?? row.office
            let isSeen = complaint.verified != nil
            return (
                .complaintDispatched,
                [Answer("office", row.office), Answer("office-name", name)]
                    + (isSeen ? [] : [Answer("unverified", "y")])
            )
        case .response, .completion: return nil
        case .confirmation:
            return complaint.reminders < Complaint.reminderDays.count
                ? (.complaintReminded, []) : (.complaintUnconfirmed, [])
        case .ended: return nil
        }
    }

    /// Whom the clock tells: the post, and who holds it. Nobody is named where nobody can be told.
    private func escalation(
        _ told: Complaint.Escalation, _ complaint: Complaint, _ row: ComplaintRow, _ settings: RegionSettings
    ) -> [Answer] {
        let post = [Answer("stage", told.stage.code), Answer("post", told.post.code)]
        guard complaint.catalogued?.isSecret == false,
            let holder = settings.holder(of: told.post, in: row.region, office: row.office)
        else { return post }
        return post + [Answer("told", holder.name), Answer("holder", holder.id.text)]
    }

    /// Counts the days of a regency's open complaints anew, after its offices or its calendar changed.
    func resettle(_ region: String, _ batch: inout Batch, _ writing: ArchiveWriting) throws {
        let settings = try Regencies(store: store).settings(of: region, writing.reading)
        for listed in try writing.reading.openComplaints(in: Desk.regency(of: region)) {
            guard let row = try writing.reading.book(listed.book),
                let complaint = try store.fold(listed.row.id, in: row, writing.reading).card(
                    listed.row.id)?
                    .complaint
            else { continue }
            batch.complaints.note(complaint, in: row.no, place: store.place(of: row), settings: settings)
        }
    }
}
