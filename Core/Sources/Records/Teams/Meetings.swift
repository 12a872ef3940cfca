#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Rapat* of a coaching team: whom it invites, what each field tells, who came, what was decided, and what everybody may
// read of it. No phone carries it.

extension CardKind {
    public static let meeting: CardKind = CardKind(
        ofTeams: "meeting", Phrase("Rapat", "Meetings"), path: "rapat", names: ["title"], isCounted: true,
        marks: { card, month in
            // One that nobody came to, or that is still to come, was not held.
            Meeting(card)?.isHeld == true && card.day.month == month ? ["meetings"] : []
        },
        signposts: { card, place in
            guard let meeting = Meeting(card) else { return [] }
            let shown = card.facts.answers.filter {
                ["title", "kind", "time", "place", "mode", "topic"].contains($0.field)
            }
            var posts = meeting.invited.map { book in
                // It waits until whoever was invited has told her head of it.
                Signpost(
                    book, state: meeting.reply(of: book)?.rawValue ?? "",
                    isOpen: !card.findings.of(.meetingReport).contains { $0["desk"] == book }, from: card.opened,
                    until: meeting.day, shown)
            }
            // At the door everybody finds it on its day who has the code.
            posts.append(
                Signpost(
                    Signpost.door(Meeting.doorCode(of: card.id)), isOpen: false, from: meeting.day, until: meeting.day,
                    shown))
            for result in meeting.results where result.isPassed {
                let facts = [
                    Answer("name", result.name), Answer("title", meeting.title), Answer("phase", meeting.phase),
                    Answer("groups", result.groups.map(\.rawValue).joined(separator: " ")),
                    Answer("code", result.certificate),
                ].filter { !$0.text.isEmpty }
                for key in [
                    Signpost.person(result.name, result.birthYear), Signpost.certificate(result.certificate),
                ] { posts.append(Signpost(key, state: "passed", isOpen: false, from: meeting.day, facts)) }
            }
            if let source = meeting.passesOn {
                posts.append(
                    Signpost(
                        Signpost.passing(on: source), state: meeting.isHeld ? "held" : "", isOpen: false,
                        from: meeting.day, until: meeting.day, shown))
            }
            // Who came is found by her name, with the units that she wrote down.
            for (key, came) in Dictionary(grouping: meeting.attendees, by: { Signpost.attendee($0["name"] ?? "") })
                .sorted(by: { $0.key < $1.key })
            {
                posts.append(
                    Signpost(
                        key, state: "came", isOpen: false, from: meeting.day, until: meeting.day,
                        [
                            Answer("title", meeting.title),
                            Answer("unit", came.map { $0["unit"] ?? "" }.joined(separator: "; ")),
                        ]))
            }
            if let release = card.findings.last(.meetingRelease) {
                posts.append(
                    Signpost(
                        Signpost.published(in: place.region), isOpen: false, from: meeting.day,
                        shown + [
                            Answer("summary", release["summary"] ?? ""), Answer("photos", release["photos"] ?? ""),
                        ]
                    ))
            }
            return posts
        })
}

extension Form {
    public static let meeting = Form(
        "meeting", on: .meeting, opensCard: true,
        conflict: .set, writers: .teams, audience: .askedByTeams, isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            var problems = webAddress(entry, "link")
            if ["online", "hybrid"].contains(entry["mode"] ?? ""), entry["link"] == nil {
                problems.append(Problem("link", "Isi tautan rapat daring.", "Fill in the link."))
            }
            if let source = entry["passes-on"], ID(source) == nil || ID(source) == entry.card {
                problems.append(Problem("passes-on", "Pilih dari daftar.", "Choose from the list."))
            }
            return problems + webAddress(entry, "material")
        })

    public static let meetingReply = Form(
        "meeting-reply", on: .meeting, writers: .askedByTeams, audience: .askedByTeams, isOfAddressee: true,
        isOffered: { card, day in card.isOpen && card.day >= day },
        check: { entry, _ in
            guard entry["coming"] == "deputy", entry["for"] == nil else { return [] }
            return [Problem("for", "Mewakili siapa?", "Whom does she stand for?")]
        })

    public static let meetingField = Form(
        "meeting-field", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen })

    public static let meetingAttendance = Form(
        "meeting-attendance", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, day in card.isOpen && card.day <= day },
        check: { _, context in untimely(context) })

    public static let meetingAttendee = Form(
        "meeting-attendee", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, day in card.isOpen && card.day <= day },
        check: { _, context in untimely(context) })

    public static let meetingDecision = Form(
        "meeting-decision", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen })

    /// Whoever comes in without an account says so herself, with the code at the door.
    public static let meetingArrival: Form = Form(
        "meeting-arrival", on: .meeting, writers: .resident, audience: .askedByTeams, isOfAddressee: true,
        check: { entry, context in
            guard let card = context.card else { return [] }
            if card.day != entry.day {
                return [Problem("", "Rapatnya bukan hari ini.", "The meeting is not today.")]
            }
            return card.findings.of(.meetingArrival).count < Meeting.mostArrivals
                ? [] : [Problem("", "Daftar hadir penuh. Lapor ke panitia.", "The list is full. Tell the hosts.")]
        })

    public static let meetingReport = Form(
        "meeting-report", on: .meeting, writers: .askedByTeams, audience: .askedByTeams, isOfAddressee: true,
        isOffered: { card, day in card.isOpen && card.day <= day })

    public static let meetingRelease = Form(
        "meeting-release", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in Meeting(card)?.isHeld == true })

    public static let meetingWithdrawal = takingBack(
        "meeting-withdrawal", on: .meeting, writers: .teams, audience: .askedByTeams)

    private static func untimely(_ context: CheckContext) -> [Problem] {
        guard let card = context.card, card.day > context.today else { return [] }
        return [Problem("", "Rapatnya belum berlangsung.", "The meeting is still to come.")]
    }
}

extension Signpost {
    /// A meeting of a tier below that tells on what was said at another.
    public static func passing(on meeting: ID) -> String { "passes \(meeting.text)" }

    /// By what a person is found who came to a meeting: nobody is asked there when she was born.
    public static func attendee(_ name: String) -> String { "came \(name.sought)" }
}

/// A meeting of a team, as its card says.
public struct Meeting: Sendable {
    /// What an invited office or team answers.
    public enum Reply: String, CaseIterable, Sendable {
        case coming, deputy, absent

        public var title: Phrase {
            switch self {
            case .coming: Phrase("Hadir", "Coming")
            case .deputy: Phrase("Diwakili", "Represented")
            case .absent: Phrase("Tidak bisa hadir", "Cannot come")
            }
        }
    }

    public let id: ID
    public let title: String
    public let day: Day
    /// Books of the offices and teams that are invited.
    public let invited: [String]
    public let replies: [Finding]
    public let attendees: [Finding]
    /// The meeting of another team that it tells on.
    public let passesOn: ID?
    /// Whether somebody came.
    public let isHeld: Bool
    /// Whether kader learn there, in which phase, and what came of it for each.
    public let isTraining: Bool
    public let phase: String
    public let results: [TrainingResult]

    /// `nil` for a card of another kind, and for one that was taken back.
    public init?(_ card: Card) {
        guard card.kind == .meeting, !card.facts.isEmpty else { return nil }
        id = card.id
        title = card.facts.text("title")
        day = card.day
        invited = card.facts.codes("invited")
        passesOn = card.facts["passes-on"].flatMap { ID($0) }
        replies = card.findings.of(.meetingReply)
        attendees = Meeting.once(card.findings.of(.meetingAttendee) + card.findings.of(.meetingArrival))
        isTraining = card.facts.text("kind") == "training"
        phase = card.facts.text("phase")
        results = card.findings.of(.trainingResult).compactMap { TrainingResult($0) }
        isHeld = !attendees.isEmpty || card.findings.last(.meetingAttendance) != nil
    }

    /// Whoever is written down twice, by the team and at the door or for whom she came, came once.
    private static func once(_ all: [Finding]) -> [Finding] {
        var known: Set<String> = []
        return all.filter { known.insert("\(($0["name"] ?? "").sought)\t\(($0["unit"] ?? "").sought)").inserted }
    }

    /// Who may write herself down at the door.
    static let mostArrivals = 500

    /// Six letters and digits that lead whoever comes in to the list of those who came.
    public static func doorCode(of card: ID) -> String {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let mixed = ID(naming: "door \(card.text)").low
        return String((0..<6).map { signs[Int(mixed >> UInt64(5 * $0) & 31)] })
    }

    /// The last answer of an invited office or team.
    public func reply(of book: String) -> Reply? {
        replies.last { $0["desk"] == book }.flatMap { $0["coming"] }.flatMap { Reply(rawValue: $0) }
    }
}

extension Indicator.Subject {
    static let meetings = Self(.meeting, Phrase("rapat", "meetings"))
}

extension Indicator {
    static let meetings = Indicator(
        "meetings", Phrase("Rapat tim pembina", "Meetings of coaching teams"), of: .meetings, good: .more,
        means: Phrase(
            "Rapat tim pembina yang ada daftar hadirnya.", "Meetings of coaching teams that somebody came to."),
        .together(.flow))
}
#endif
