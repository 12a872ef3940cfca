public import Plain
public import Rules

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
    public let conflict: Conflict
    /// Books that take it; empty where every book does that takes its card.
    private let books: [BookKind]
    public let writers: Roles
    public let audience: Roles
    /// It is about the person, though the later one wins: else only what is added is hers, and the rest her card's.
    private let isOfPerson: Bool
    /// An entry of this form says that its resident was there that day.
    public let marksPresence: Bool
    /// It takes back the entry that it corrects, whichever form that one was written with.
    public let takesBack: Bool
    /// It is written by those for whom its card waits, not by those of its book.
    public let isOfAddressee: Bool
    /// How the rules judge it; `nil` for what is only kept.
    public let screening: Screening?
    /// The states of a complaint in which it is possible; every state for other cards.
    public let from: ComplaintStates
    /// Offered on the card's page as a button, to those who may write it.
    public let isOffered: @Sendable (Card, Day) -> Bool
    /// What is possible but hardly true: asked back before it is stored, and stored with `confirmed`.
    public let doubts: @Sendable (Entry, CheckContext) -> [Problem]
    /// One of several questions is to be answered.
    private let needs: [FormTable.Need]
    private let ownCheck: (@Sendable (Entry, CheckContext) -> [Problem])?
    private let own: (@Sendable (Entry, inout Card) -> Void)?

    /// - Parameters:
    ///   - code: also the name of its block in the tables, where its title and questions stand (`FormTable`)
    ///   - asking: questions that a rule makes, before those of the table
    ///   - more: questions after them
    public init(
        _ code: String, version: Int = 1, on card: CardKind, opensCard: Bool = false,
        asking: [Field] = [], more: [Field] = [], conflict: Conflict = .add,
        in books: [BookKind] = [], writers: Roles = .carers,
        audience: Roles = .readers,
        isOfPerson: Bool = false, marksPresence: Bool = false, takesBack: Bool = false,
        isOfAddressee: Bool = false, screening: Screening? = nil,
        from: ComplaintStates = .any,
        isOffered: @escaping @Sendable (Card, Day) -> Bool = { _, _ in false },
        check ownCheck: (@Sendable (Entry, CheckContext) -> [Problem])? = nil,
        doubts: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] },
        fold own: (@Sendable (Entry, inout Card) -> Void)? = nil
    ) {
        let table = FormTable(code)
        self.code = code
        self.version = version
        self.title = table.title
        self.card = card
        self.opensCard = opensCard
        self.fields = asking + table.fields + more
        self.needs = table.needs
        self.conflict = conflict
        self.books = books
        self.writers = writers
        self.audience = audience
        self.isOfPerson = isOfPerson
        self.marksPresence = marksPresence
        self.takesBack = takesBack
        self.isOfAddressee = isOfAddressee
        self.screening = screening
        self.from = from
        self.isOffered = isOffered
        self.ownCheck = ownCheck
        self.doubts = doubts
        self.own = own
    }

    /// What only several answers together, or the card, can tell to be wrong.
    public func check(_ entry: Entry, _ context: CheckContext) -> [Problem] {
        let missing = needs.filter { need in need.fields.allSatisfy { entry[$0] == nil } }
        return missing.map { Problem($0.fields[0], $0.sentence) } + untimely(entry, context)
            + (ownCheck?(entry, context) ?? [])
    }

    /// What cannot have been: something found of her before she was born.
    private func untimely(_ entry: Entry, _ context: CheckContext) -> [Problem] {
        guard card == .resident, addsFindings, let birth = context.card?.resident?.birth, entry.day < birth else {
            return []
        }
        return [Problem("", "Belum lahir pada hari itu. Periksa tanggalnya.", "Not born on that day. Check the date.")]
    }

    /// Folds an entry into its card: by the form's own fold, else a fact where the later one wins, a finding where all
    /// stay. Total: an unreadable value changes nothing and stays in the timeline.
    public func fold(_ entry: Entry, _ card: inout Card) {
        var entry = entry
        card.file(&entry)
        if let own { own(entry, &card) } else { card.take(entry, self) }
    }

    /// What was written of a person with it is not for a role that may read her card: for those who care for her alone.
    public func isHidden(from role: Role) -> Bool { card.isPerson && !audience.contains(role) }

    /// Her answers are not shown to a role that may read that she gave some.
    public func isSealed(from role: Role) -> Bool { screening?.isSealed == true && role != .midwife }

    public func lies(in book: BookKind) -> Bool {
        guard card.lies(in: book) else { return false }
        for kind in books where kind === book { return true }
        return books.isEmpty
    }

    /// It goes along when she moves to another book: what happened to her, not what opens, names or closes her card here.
    public var movesAlong: Bool { card.isPerson && (isOfPerson || conflict == .add && !opensCard) }

    /// It counts on the card that stands for hers once the two are merged. Her number stays on the card where it was read.
    var foldsWhenMerged: Bool { movesAlong && self !== Form.nationalID }

    /// What it adds is a finding as it stands: it can be written anew, and taken back.
    public var addsFindings: Bool { own == nil && conflict == .add && !takesBack }

    /// What was written with it can be taken back: what was added, what stands by itself, and a pregnancy, a death or a
    /// moving away that was somebody else's.
    public var isTakenBack: Bool {
        addsFindings || card.isTakenBackWhole && !takesBack || self === Form.pregnancy || self === Form.death
            || self === Form.movedOut || self === Form.delivery
    }

    /// Whether an entry of it may correct one that was written with another: its own form, or whatever it takes back.
    public func corrects(_ other: Form) -> Bool {
        takesBack ? other.card === card && other.isTakenBack : other === self
    }

    /// A long row of choices, each to be answered: asked one at a time, and told by what the rules make of it.
    public var isLongRow: Bool {
        var count = 0
        for field in fields where field.code != Campaign.field {
            guard case .choice = field.kind, field.isRequired, field.condition == nil else { return false }
            count += 1
        }
        return count > 5
    }

    public func field(_ code: String) -> Field? {
        for place in fields.indices where fields[place].code == code { return fields[place] }
        return nil
    }
}

extension Form: Hashable {
    public static func == (one: Form, other: Form) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
