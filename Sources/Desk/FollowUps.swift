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

    /// Tells the next post of every follow-up, and every part of a complaint, that is late: each is an entry of the clock,
    /// under an id made from card and rung, so that it is written once however many servers run.
    func climb() throws {
        let now = clock()
        guard now - lastClimb >= Desk.climbEvery || now < lastClimb else { return }
        lastClimb = now
        let today = Regencies(store: store).latestToday
        let late = try archive.read { reading in
            try [CardKind.followUp, .complaint].flatMap {
                try reading.lateSignposts(of: $0.code, before: today, limit: Desk.mostLate)
            }
        }
        var seen: Set<ID> = []
        let cards = late.filter { !climbed.contains(Desk.rung($0.row)) && seen.insert($0.row.card).inserted }
            .prefix(Desk.mostClimbs)
        guard !cards.isEmpty else { return }
        try commit { batch, writing in
            for found in cards {
                try climb(found.row.card, in: found.book, &batch, writing)
            }
        }
    }

    /// What is late of a card: that somebody was asked for something by a day.
    private static func rung(_ row: SignpostRow) -> ID { rung(row.card, row.until) }
    private static func rung(_ card: ID, _ due: Day) -> ID { ID(naming: "late \(card.text) \(due.iso)") }

    private func climb(_ card: ID, in book: String, _ batch: inout Batch, _ writing: ArchiveWriting) throws {
        guard var stored = try lift(book, &batch, writing.reading) else { return }
        defer { batch.books[book] = stored }
        try open([card], in: &stored, writing.reading)
        let region = stored.book.place.region
        let settings = try Regencies(store: store).settings(of: region, writing.reading)
        let today = Regencies(store: store).day(by: settings)
        var told: Set<ID> = []
        // One that slept for long climbs all rungs that are due.
        while let late = Late.all(stored.book.card(card), settings, { rungs(of: $0, settings.ladder) })
            .first(where: { $0.next.map { $0.day <= today } ?? false }), let next = late.next
        {
            let asked = store.regionPlace(late.to)?.region ?? region
            let holder = settings.holder(of: next.post, in: asked, office: late.to)
            let desk = Desk.desk(of: next.post, above: asked) ?? late.to
            let answers =
                late.answers + [Answer("post", next.post.code), Answer("desk", desk)]
                + (holder.map { [Answer("told", $0.name)] } ?? [])
            let id = ID(naming: "clock \(card.text) \(late.form.code) \(late.name)\(late.told)")
            guard told.insert(id).inserted else { return }
            let wanted = Wanted(late.form, id, on: card, answers)
            guard try write(wanted, &stored, by: clockHand(today: today), &batch, writing) == nil else { return }
            if let holder, holder.channel != .account {
                batch.notices.note(
                    late.event, by: id, of: card, kind: stored.book.card(card)?.complaint?.kind ?? "", due: late.due,
                    office: late.to, region: asked, in: stored.no, to: holder.id, at: batch.now)
            }
        }
        for late in Late.all(stored.book.card(card), settings, { rungs(of: $0, settings.ladder) }) {
            if late.next == nil { climbed.insert(Desk.rung(card, late.due)) }
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

/// What somebody was asked for, as the clock looks at it.
private struct Late {
    /// The book of the office or team that is asked.
    let to: String
    let due: Day
    /// How many posts were told.
    let told: Int
    /// Which is told next, and when; `nil` when all were.
    let next: (post: Post, day: Day)?
    /// What the clock writes, and what of it says which is meant.
    let form: Form
    let answers: [Answer]
    let name: String

    var event: NoticeEvent { form === Form.followUpLate ? .followUpLate : .partLate }

    /// What is awaited on a card: a follow-up, or the parts of a complaint.
    static func all(
        _ card: Card?, _ settings: RegionSettings, _ rungs: (String) -> [EscalationLadder.Rung]
    ) -> [Late] {
        guard let card else { return [] }
        if let work = FollowUp(card) {
            let next = work.nextRung(rungs(work.to), calendar: settings.calendar)
            return [
                Late(
                    to: work.to, due: work.due, told: work.told.count, next: next, form: .followUpLate, answers: [],
                    name: "")
            ]
        }
        return (card.complaint?.openParts ?? []).map { part in
            Late(
                to: part.office, due: part.due, told: part.told.count,
                next: part.nextRung(rungs(part.office), calendar: settings.calendar), form: .complaintPartLate,
                answers: [Answer("office", part.office)], name: "\(part.office) \(part.due.iso) ")
        }
    }
}
