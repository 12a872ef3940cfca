import Archive
public import Plain
public import Records
public import Rules

/// Cards as they are found from outside of their books.
/// - Throws: in all its functions what `Desk` names.
public struct Signposts: Sendable {
    let store: Store

    /// A card that was found.
    public struct Found: Sendable {
        public let card: ID
        public let kind: CardKind
        /// What was looked for.
        public let key: String
        /// The book in which it lies, and its region.
        public let book: String
        public let bookName: String
        public let region: String
        public let state: String
        public let isOpen: Bool
        public let from: Day
        public let until: Day
        public let answers: [Answer]

        /// Where it is read.
        public var path: String { "/b/\(book)/\(kind.path)/\(card.text)" }

        public func text(_ field: String) -> String { answers.text(field) ?? "" }
    }

    /// Days after a meeting for which whoever was invited is reminded to report.
    public static let reportDays = 14

    /// What waits for somebody and is still to be done, the first to end first: meetings until some days after they were
    /// held, announcements as long as they hold, the rest until it is done.
    public func waiting(on today: Day, for person: Person) throws -> [Found] {
        let desks = person.desks
        guard !desks.isEmpty else { return [] }
        return try store.archive.read { try $0.openSignposts(to: desks) }.compactMap { found($0) }
            .filter { found in
                switch found.kind {
                case .meeting: found.until >= today.adding(days: -Signposts.reportDays) && found.state != "absent"
                case .announcement: found.until >= today
                default: true
                }
            }
    }

    /// What the teams of a regency tell everybody: the last first.
    public func published(below region: String) throws -> [Found] {
        try store.archive.read {
            try $0.signposts(of: CardKind.meeting.code, below: region, since: Signpost.always)
        }.compactMap { found($0) }
            .filter { $0.key == Signpost.published(in: $0.region) }
            .sorted { ($0.from, $0.card) > ($1.from, $1.card) }
    }

    /// A photograph that a team told everybody with its news.
    /// - Throws: `Refusal.notFound` for every other
    public func publishedPhoto(_ name: String) throws -> [UInt8] {
        let isTold = try published(below: "").contains { $0.text("photos").split(separator: " ").contains(name[...]) }
        guard isTold, Digest.bytes(name) != nil, let bytes = store.archive.photoFiles.read(name) else {
            throw Refusal.notFound
        }
        return bytes
    }

    /// Rules and materials that the teams above somebody share, the last first.
    public func library(for person: Person) throws -> [Found] {
        let parts = try store.home(of: person).split(separator: ".")
        let regions = (0...parts.count).map { parts.prefix($0).joined(separator: ".") }
        return try under(regions.map { Signpost.library(of: $0) }, [.material])
            .sorted { ($0.from, $0.card) > ($1.from, $1.card) }
    }

    /// What the teams above a Posyandu tell it and still holds, the last first.
    public func news(for place: Place, on today: Day) throws -> [TeamNews] {
        let parts = place.region.split(separator: ".")
        let keys = parts.indices.map { Signpost.posyandu(in: parts[...$0].joined(separator: ".")) }
        var seen: Set<ID> = []
        return try under(keys, [.announcement], since: today).filter { seen.insert($0.card).inserted }
            .sorted { ($0.from, $0.card) > ($1.from, $1.card) }
            .map {
                TeamNews(
                    id: $0.card, title: $0.text("title"), text: $0.text("text"), link: $0.text("link"),
                    team: $0.bookName)
            }
    }

    /// The Posyandu that an announcement of a team is told, and whether somebody there has read it.
    public func readers(of card: Card, in place: Place) throws -> [(name: String, hasRead: Bool)] {
        let read = Set(try under([TeamNews.readers(of: card.id)], [.news]).map(\.book))
        var seen: Set<String> = []
        return try store.archive.read { reading in
            try Announcement.regions(card, in: place)
                .flatMap { try reading.books(in: $0, kind: BookKind.posyandu.code) }
        }.filter { seen.insert($0.id).inserted }.map { (store.place(of: $0).name, read.contains($0.id)) }
    }

    /// The certificate behind a code that a stranger types; dashes, blanks and small letters do not matter.
    public func certificate(_ typed: String) throws -> [Found] {
        let signs = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard signs.count == 12 else { return [] }
        let parts = [signs.prefix(4), signs.dropFirst(4).prefix(4), signs.dropFirst(8)]
        return try under([Signpost.certificate(parts.joined(separator: "-"))], [.meeting])
    }

    /// What an office says of its services.
    public func service(of office: String) throws -> [Found] { try under([Signpost.service(of: office)], [.readiness]) }

    /// What stands under some keys; whoever asks answers for who may see it.
    func under(_ keys: [String], _ kinds: [CardKind] = [], since day: Day = Day(number: 0)) throws -> [Found] {
        try store.archive.read { try $0.signposts(to: keys, kinds: kinds.map(\.code), since: day) }
            .compactMap { found($0) }
    }

    func found(_ listed: ListedSignpost) -> Found? {
        guard let kind = CardKind.find(listed.row.kind) else { return nil }
        return Found(
            card: listed.row.card, kind: kind, key: listed.row.key, book: listed.book, bookName: listed.bookName,
            region: listed.region, state: listed.row.state, isOpen: listed.row.isOpen, from: listed.row.from,
            until: listed.row.until, answers: [Answer](columns: listed.row.answers))
    }

    /// The entries of one card that waits for somebody, as far as she may read them; without the rest of its book.
    /// - Throws: `Refusal.notFound` when it does not concern her
    public func book(of card: ID, in book: String, for person: Person) throws -> Book {
        try store.archive.read { reading in
            guard let row = try reading.book(book) else { throw Refusal.notFound }
            let whole = try store.fold(card, in: row, reading)
            guard let found = whole.card(card), Permission.isAddressed(found, in: whole.place, to: person) else {
                throw Refusal.notFound
            }
            var book = Book(place: whole.place)
            var reader = EntryReader()
            for (seq, entry) in try store.entries(on: card, in: row.no, reading, &reader)
            where Forms.find(entry.form)?.audience.contains(person.role) == true {
                book.take(entry, seq: seq)
            }
            book.advance(to: row.seq, hash: row.hash)
            return book
        }
    }
}

extension SignpostRow {
    /// The rows of a card.
    /// - Parameter secret: the key under which a NIK is written; asked for only where there is one
    static func all(_ card: Card, in place: Place, secret: () throws -> String) rethrows -> [SignpostRow] {
        try card.signposts(in: place).map { post in
            SignpostRow(
                card: card.id, kind: card.kind?.code ?? "", key: try hidden(post.key, secret), state: post.state,
                isOpen: post.isOpen, from: post.from, until: post.until, answers: post.answers.columns)
        }
    }

    /// What is looked for, with the digest of a NIK instead of it.
    static func hidden(_ key: String, _ secret: () throws -> String) rethrows -> String {
        guard key.hasPrefix(Signpost.numbered) else { return key }
        let digest = Digest.nationalID(String(key.dropFirst(Signpost.numbered.count)), key: try secret())
        return Signpost.number(Digest.hex(Array(digest.prefix(16))))
    }
}
