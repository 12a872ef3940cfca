public import Rules

/// How an entry meets others that were written without knowing of it.
public enum Meeting: Hashable, Sendable {
    /// All stay: readings, services, answers.
    case add
    /// The later number wins; when the target changed after the writer's `seen`, it is listed for review.
    case set
    /// When the target changed after `seen`, the entry is held and both values are shown.
    case guarded
}

/// The months whose counts an entry can move.
public enum Reach: Sendable {
    case none
    /// Its own month, the two after it and that of the next weighing: verdict, 2T, and whether that was the first.
    case itsMonth
    /// Every month of the card: birth, death, moving, merging.
    case every
}

/// What an entry belongs to when its card is merged into another, or opened in another book.
public enum Tie: Sendable {
    /// The card in this book: opening it, naming, closing, merging. It stays where it is.
    case card
    /// The person: it goes along when she moves to another book.
    case person
    /// What happened to the person: it goes along when she moves, and when her card is merged into another.
    case event
}

/// What can be written on a kind of card: its questions, its checks and what it does to the card.
/// Forms never change; `Forms.all` lists them, and everything else follows from the list.
public final class Form: Sendable {
    public let code: String
    public let version: Int
    public let title: Phrase
    public let card: CardKind
    /// An entry of this form may be the first of its card.
    public let opensCard: Bool
    public let fields: [Field]
    public let meeting: Meeting
    public let writers: Roles
    public let audience: Roles
    public let reach: Reach
    public let tie: Tie
    /// An entry of this form says that its resident was there that day.
    public let marksPresence: Bool
    /// How the rules judge it; `nil` for what is only kept.
    public let screening: Screening?
    /// The states of a complaint in which it is possible; every state for other cards.
    public let from: ComplaintStates
    /// Offered on the card's page as a button, to those who may write it.
    public let isOffered: @Sendable (Card, Day) -> Bool
    /// What only several fields together, or the card, can tell.
    public let check: @Sendable (Entry, CheckContext) -> [Problem]
    /// What is possible but hardly true: asked back before it is stored, and stored with `confirmed`.
    public let doubts: @Sendable (Entry, CheckContext) -> [Problem]
    /// Total: an unreadable value changes nothing and stays in the timeline.
    public let fold: @Sendable (Entry, inout Card) -> Void

    public init(
        code: String, version: Int = 1, title: Phrase, card: CardKind, opensCard: Bool = false,
        fields: [Field], meeting: Meeting = .add, writers: Roles = .carers, audience: Roles = .readers,
        reach: Reach = .none, tie: Tie = .event, marksPresence: Bool = false, screening: Screening? = nil,
        from: ComplaintStates = .any,
        isOffered: @escaping @Sendable (Card, Day) -> Bool = { _, _ in false },
        check: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] },
        doubts: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] },
        fold: @escaping @Sendable (Entry, inout Card) -> Void
    ) {
        self.code = code
        self.version = version
        self.title = title
        self.card = card
        self.opensCard = opensCard
        self.fields = fields
        self.meeting = meeting
        self.writers = writers
        self.audience = audience
        self.reach = reach
        self.tie = tie
        self.marksPresence = marksPresence
        self.screening = screening
        self.from = from
        self.isOffered = isOffered
        self.check = check
        self.doubts = doubts
        self.fold = fold
    }

    public func field(_ code: String) -> Field? {
        for place in fields.indices where fields[place].code == code { return fields[place] }
        return nil
    }
}

/// What a check may look at.
public struct CheckContext: Sendable {
    public let today: Day
    /// The card as it stands, or `nil` when the entry opens it.
    public let card: Card?
    /// What the writer is, where it matters.
    public let role: Role?

    public init(today: Day, card: Card?, role: Role? = nil) {
        self.today = today
        self.card = card
        self.role = role
    }
}
