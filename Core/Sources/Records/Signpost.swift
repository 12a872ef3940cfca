#if !hasFeature(Embedded)
public import Plain
public import Rules

/// By what a card is found outside of its book: the office for which it waits, the person whom it names, the code that a
/// stranger types. A kind of card says which it puts up (`CardKind.signposts`); nothing is looked for in another's book
/// otherwise.
public struct Signpost: Sendable, Hashable {
    /// What is looked for: the id of a book for which it waits, or what `person`, `public` and `certificate` make.
    public let key: String
    /// How it stands there; a kind has codes of its own.
    public let state: String
    /// Whether something is still to be done.
    public let isOpen: Bool
    /// Whoever finds it there answers for it, and does not only read.
    public let isAsked: Bool
    /// The days on which it holds, or by which something is to be done.
    public let from: Day
    public let until: Day
    /// What is shown of it where its book is closed.
    public let answers: [Answer]

    public init(
        _ key: String, state: String = "", isOpen: Bool = true, isAsked: Bool = true, from: Day,
        until: Day = Signpost.always, _ answers: [Answer]
    ) {
        self.key = key
        self.state = state
        self.isOpen = isOpen
        self.isAsked = isAsked
        self.from = from
        self.until = until
        self.answers = answers
    }

    /// The last day of what has none.
    public static let always = Day(number: 9_999_999)

    /// By what the same person is found in another book: her name as it is searched for, and her year of birth.
    public static func person(_ name: String, _ birthYear: Int) -> String { "person \(name.sought) \(birthYear)" }

    /// By her NIK, which no index keeps as it is: whoever writes it down puts a digest in its place.
    public static func number(_ nik: String) -> String { numbered + nik }
    public static let numbered = "nik "

    /// The code at the door of a meeting.
    public static func door(_ code: String) -> String { "door \(code)" }

    /// What everybody may read of a region.
    public static func published(in region: String) -> String { "public \(region)" }
}

extension Person {
    /// The books for which she answers when something waits there: an office's, her Posyandu's, her region's team's.
    public var desks: [String] {
        switch role {
        case .officer: scope.books
        // A resident without an account has nothing; at the door of a meeting she has its code.
        case .resident: scope.books
        case .districtCoach, .regencyCoach, .villageOperator: scope.regions.map { BookKind.team.book(of: $0) }
        default: []
        }
    }
}

extension Permission {
    /// Whether a card waits for her, in whatever book it lies.
    public static func isAddressed(_ card: Card, in place: Place, to person: Person) -> Bool {
        let desks = person.desks
        return !desks.isEmpty && card.signposts(in: place).contains { desks.contains($0.key) }
    }

    /// Whether she answers for what a card asks.
    public static func isAsked(_ person: Person, by card: Card, in place: Place) -> Bool {
        let desks = person.desks
        return !desks.isEmpty && card.signposts(in: place).contains { $0.isAsked && desks.contains($0.key) }
    }

    /// Whether she may write a form on a card: those for whom it waits what is theirs, its own book's people the rest.
    public static func allows(_ person: Person, toWrite form: Form, on card: Card, in place: Place) -> Bool {
        guard allows(person.role, toWrite: form) else { return false }
        return form.isOfAddressee ? isAsked(person, by: card, in: place) : serves(person, place)
    }
}

extension [Answer] {
    /// As an entry's line has them: `field=value`, parted by tabs.
    public var columns: String {
        var out: [UInt8] = []
        for answer in self {
            if !out.isEmpty { out.append(tab) }
            escape(answer.field, into: &out)
            out.append(UInt8(ascii: "="))
            escape(answer.text, into: &out)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What is no answer is left out.
    public init(columns text: String) {
        self = []
        for column in text.utf8.split(separator: tab) {
            guard let equals = column.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = Array<UInt8>(column[column.index(after: equals)...])
            append(
                Answer(
                    String(decoding: column[..<equals], as: UTF8.self), value.withUnsafeBufferPointer { unescape($0) }))
        }
    }
}

extension CardKind {
    /// Whether its cards are looked for outside of their books.
    public var putsUpSignposts: Bool { signposts != nil }
}

extension Card {
    /// One under each key: who is written down twice stands once, as she was written last.
    public func signposts(in place: Place) -> [Signpost] {
        var posts: [Signpost] = []
        for post in kind?.signposts?(self, place) ?? [] {
            posts.removeAll { $0.key == post.key }
            posts.append(post)
        }
        return posts
    }
}
#endif
