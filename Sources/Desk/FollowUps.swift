import Archive
import Plain
import Records
import Rules

extension Desk {
    /// Milliseconds after which late follow-ups are looked through again.
    private static let climbEvery: Int64 = 10 * 60_000
    private static let mostClimbs = 500
    /// Late ones that are looked through; far more than a country has.
    private static let mostLate = 50_000

    /// Tells the next post of every follow-up that is late: each is an entry of the clock, under an id made from card and
    /// rung, so that it is written once however many servers run.
    func climb() throws {
        let now = clock()
        guard now - lastClimb >= Desk.climbEvery || now < lastClimb else { return }
        lastClimb = now
        let late = try archive.read {
            try $0.lateSignposts(
                of: CardKind.followUp.code, before: Regencies(store: store).latestToday, limit: Desk.mostLate)
        }
        var seen: Set<ID> = []
        let cards = late.filter { !climbed.contains($0.row.card) && seen.insert($0.row.card).inserted }
            .prefix(Desk.mostClimbs)
        guard !cards.isEmpty else { return }
        try commit { batch, writing in
            for found in cards { try climb(found.row.card, in: found.book, &batch, writing) }
        }
    }

    private func climb(_ card: ID, in book: String, _ batch: inout Batch, _ writing: ArchiveWriting) throws {
        guard var stored = try lift(book, &batch, writing.reading) else { return }
        defer { batch.books[book] = stored }
        try open([card], in: &stored, writing.reading)
        let region = stored.book.place.region
        let settings = try Regencies(store: store).settings(of: region, writing.reading)
        let today = Regencies(store: store).day(by: settings)
        // One that slept for long climbs all rungs that are due.
        for _ in Post.allCases {
            guard let work = stored.book.card(card).flatMap({ FollowUp($0) }) else { return }
            let rungs = rungs(of: work.to, settings.ladder)
            guard let next = work.nextRung(rungs, calendar: settings.calendar) else {
                if work.told.count >= rungs.count { climbed.insert(card) }
                return
            }
            guard next.day <= today else { return }
            let asked = store.regionPlace(work.to)?.region ?? region
            let holder = settings.holder(of: next.post, in: asked, office: work.to)
            let desk = Desk.desk(of: next.post, above: asked) ?? work.to
            let answers =
                [Answer("post", next.post.code), Answer("desk", desk)]
                + (holder.map { [Answer("told", $0.name)] } ?? [])
            let id = ID(naming: "clock \(card.text) \(Form.followUpLate.code) \(work.told.count)")
            let wanted = Wanted(.followUpLate, id, on: card, answers)
            guard try write(wanted, &stored, by: clockHand(today: today), &batch, writing) == nil else { return }
        }
    }

    /// Who hears of what is late at an office, or at a team of a village, a district or a regency.
    private func rungs(of book: String, _ ladder: EscalationLadder) -> [EscalationLadder.Rung] {
        guard let region = store.regionPlace(book)?.region else { return ladder.office }
        let secretary = ladder.office.filter { $0.post == .regencySecretary }
        switch region.split(separator: ".").count {
        case 4: return ladder.village
        case 3: return [EscalationLadder.Rung(.districtHead, after: 0)] + secretary
        default: return [EscalationLadder.Rung(.regencySecretary, after: 0)]
        }
    }

    /// The team at whose desk a post sees what climbed; `nil` for the head of the office that is late itself.
    private static func desk(of post: Post, above region: String) -> String? {
        let parts: Int
        switch post {
        case .officeHead: return nil
        case .regencySecretary: parts = 2
        case .districtHead: parts = 3
        case .villageHead: parts = 4
        }
        return BookKind.team.book(of: region.split(separator: ".").prefix(parts).joined(separator: "."))
    }
}
