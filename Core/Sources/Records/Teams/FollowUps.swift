#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Tindak lanjut*: what a meeting decided that somebody does by a day. It lies in the book of the team that decided it and
// waits at the office or team that does it; the team says in the end whether it is done. No phone carries it.

extension Roles {
    /// Those who read what teams ask of each other: the teams, and the offices that they ask.
    public static let askedByTeams: Roles = [.teams, .officer]
}

extension CardKind {
    public static let followUp: CardKind = CardKind(
        ofTeams: "follow-up", Phrase("Tindak lanjut", "Follow-ups"), path: "tindak-lanjut", names: ["what"],
        day: "until", isOpen: { FollowUp($0).map { $0.state != .confirmed } ?? false },
        signposts: { card, place in
            guard let work = FollowUp(card) else { return [] }
            let shown = card.facts.answers.filter { ["what", "field"].contains($0.field) }
            func post(_ key: String, _ state: FollowUp.State, isOpen: Bool) -> Signpost {
                Signpost(
                    key, state: state.rawValue, isOpen: isOpen, isAsked: key == work.to, from: card.opened,
                    until: work.due, shown)
            }
            let isTheirs = FollowUp.State.theirs.contains(work.state)
            let own = BookKind.team.book(of: place.region)
            var posts = [post(work.to, work.state, isOpen: isTheirs)]
            let hasClimbed = isTheirs && work.climbedTo.contains(own)
            // What a team asks of itself stands once; else it waits for the team to say that it is done.
            if work.to != own {
                posts.append(post(own, hasClimbed ? .late : work.state, isOpen: hasClimbed || work.state == .done))
            }
            // A late one climbs: it waits higher up as well, until it is done.
            for desk in work.climbedTo where !posts.contains(where: { $0.key == desk }) {
                posts.append(post(desk, .late, isOpen: isTheirs))
            }
            return posts
        })
}

extension Form {
    public static let followUp = Form(
        "follow-up", on: .followUp, opensCard: true, conflict: .set, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            guard let until = entry.day("until"), until < entry.day else { return [] }
            return [Problem("until", "Tanggal ini sudah lewat.", "This day is over.")]
        })

    public static let followUpReceived = taken(by: true, "follow-up-received", in: [.sent, .returned])
    public static let followUpPlanned = taken(
        by: true, "follow-up-planned", in: [.sent, .received, .planned, .returned])
    public static let followUpDone = taken(by: true, "follow-up-done", in: FollowUp.State.theirs)
    public static let followUpConfirmed = taken(by: false, "follow-up-confirmed", in: [.done])
    public static let followUpReturned = taken(by: false, "follow-up-returned", in: [.done])

    /// Written by the clock: which post hears that it is late, and the desk at which it waits from now on.
    public static let followUpLate = Form(
        "follow-up-late", on: .followUp, writers: Roles(.clock), audience: .askedByTeams)

    static let followUpWithdrawal = takingBack(
        "follow-up-withdrawal", on: .followUp, writers: .teams, audience: .askedByTeams)

    /// A step of those who do it, or of those who asked for it.
    private static func taken(by addressee: Bool, _ code: String, in states: [FollowUp.State]) -> Form {
        Form(
            code, on: .followUp, writers: addressee ? .askedByTeams : .teams, audience: .askedByTeams,
            isOfAddressee: addressee,
            isOffered: { card, _ in FollowUp(card).map { states.contains($0.state) } ?? false },
            check: { entry, context in
                if entry.corrects != nil {
                    return [Problem("", "Batalkan langkahnya, lalu tulis lagi.", "Take the step back and write anew.")]
                }
                guard let card = context.card, let work = FollowUp(card), !states.contains(work.state) else {
                    return []
                }
                return [
                    Problem("", "Tindak lanjut ini sudah berubah. Lihat dulu.", "This has changed. Look at it first.")
                ]
            })
    }
}

/// What somebody does by a day because a meeting decided it, as its card says.
public struct FollowUp: Sendable {
    public enum State: String, CaseIterable, Sendable {
        case sent, received, planned, returned, done, confirmed
        /// Only where it waits higher up, because those who do it are late.
        case late

        /// Those in which it waits for whoever does it.
        public static let theirs: [State] = [.sent, .received, .planned, .returned]

        public var title: Phrase {
            switch self {
            case .sent: Phrase("Belum diterima", "Not received yet")
            case .received: Phrase("Diterima", "Received")
            case .planned: Phrase("Dijadwalkan", "Planned")
            case .returned: Phrase("Dikembalikan", "Sent back")
            case .done: Phrase("Menunggu dipastikan", "Waits to be confirmed")
            case .confirmed: Phrase("Selesai", "Done")
            case .late: Phrase("Terlambat", "Late")
            }
        }
    }

    public let id: ID
    public let what: String
    /// The book of the office or team that does it.
    public let to: String
    public let field: ServiceField?
    public let due: Day
    public let meeting: ID?
    public let state: State
    /// The day on which it is to be done, as those who do it say.
    public let planned: Day?
    /// Posts that were told that it is late, and the desks to which it climbed.
    public let told: [String]
    public let climbedTo: [String]

    /// `nil` for a card of another kind, and for one that was taken back.
    public init?(_ card: Card) {
        guard card.kind == .followUp, !card.facts.isEmpty, let due = card.facts.day("until") else { return nil }
        id = card.id
        what = card.facts.text("what")
        to = card.facts.text("to")
        field = card.facts["field"].flatMap { ServiceField(code: $0) }
        self.due = due
        meeting = card.facts["meeting"].flatMap { ID($0) }
        let late = card.findings.of(.followUpLate)
        told = late.compactMap { $0["post"] }
        climbedTo = late.compactMap { $0["desk"] }
        planned = card.findings.last(.followUpPlanned).flatMap { $0["on"] }.flatMap { Day(iso: $0) }
        let steps: [(Form, State)] = [
            (.followUpReceived, .received), (.followUpPlanned, .planned), (.followUpDone, .done),
            (.followUpReturned, .returned), (.followUpConfirmed, .confirmed),
        ]
        state =
            card.findings.all.reversed().lazy.compactMap { finding in
                steps.first { $0.0 === finding.form }?.1
            }.first ?? .sent
    }

    /// Days by which it is late; 0 while it is not.
    public func daysLate(on day: Day) -> Int {
        State.theirs.contains(state) ? max(0, day.days(since: due)) : 0
    }

    /// Which post has to be told next, and from which day on; `nil` when all were told, or nobody is waited for.
    /// - Parameter rungs: of the ladder of whoever does it
    public func nextRung(
        _ rungs: [EscalationLadder.Rung], calendar: WorkingCalendar
    ) -> (post: Post, day: Day)? {
        State.theirs.contains(state) ? rungs.next(after: told, due: due, calendar: calendar) : nil
    }
}
#endif
