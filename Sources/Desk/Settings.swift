import Archive
public import Plain
public import Records
import Rules

/// Settings are cards in the book of the region that they concern, and come through the one door. The rows of
/// accounts and books follow their cards, whichever way an entry came in.
extension Desk {
    /// Writes what is decided at the machine itself: the first account, and all from the command line.
    public static let machine = Person(
        account: "pandu", name: "Pandu", role: .administrator, scope: Scope(regions: [""]))

    /// The id of a region's own book; no Posyandu's has a hyphen.
    static func settingsBook(of region: String) -> String { BookKind.region.book(of: region) }

    /// The cards in a region's book; none when it has no book yet.
    func settings(of region: String) throws -> [Card] {
        do {
            return try load(Desk.settingsBook(of: region)).cards
        } catch Refusal.notFound {
            return []
        }
    }

    public nonisolated func newID() -> ID { ID(milliseconds: clock(), random: randomWord(), randomWord()) }

    /// What the ids and codes of a form are made of that is drawn again: the same for the same id at the same address in the
    /// same session. Whoever gave the address away, or made it up, knows no code of what is written there.
    /// - Parameter secret: of the session
    public static func words(of id: ID, at path: String, in secret: String) -> (UInt64, UInt64, UInt64, UInt64) {
        let bytes = Digest.authentication(key: Array(secret.utf8), Array("\(id.text) \(path)".utf8))
        func word(_ place: Int) -> UInt64 { bytes[(place * 8)..<(place * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) } }
        return (word(0), word(1), word(2), word(3))
    }

    /// Writes one entry on a card of a region's book, or on a new one, with its index row.
    /// - Parameters:
    ///   - old: the entry that it takes back
    ///   - part: for which part of the region it is, where that is not the whole
    ///   - id: of the entry; a new one when there is none
    ///   - also: what must change in the same transaction
    /// - Throws: `Refusal.invalid` with all that must be mended; then nothing is written
    func writeSetting(
        _ form: Form, on card: ID?, in region: String, part: String? = nil, _ typed: [(String, String)],
        correcting old: ID? = nil,
        by writer: Person, id given: ID? = nil,
        also: (ArchiveWriting) throws -> Void = { _ in }
    ) throws {
        // Where the region is wrong, the writer's own book hears what is to be mended.
        let isOpen =
            (region.isEmpty || regions.name(region) != nil) && writer.scope.covers(region: part ?? region)
        let book = try openSettings(of: isOpen ? region : writer.scope.regions.first ?? "")
        let hand = try hand(of: writer, in: region)
        var wanted = Wanted(form, given ?? newID(), on: card, typed: typed, today: hand.today)
        wanted.corrects = old
        try commit { batch, writing in
            if let problems = try write(wanted, in: book, by: hand, &batch, writing) {
                throw problems.isEmpty ? Refusal.forbidden : Refusal.invalid(problems)
            }
            try also(writing)
        }
    }

    private func openSettings(of region: String) throws -> String {
        let id = Desk.settingsBook(of: region)
        if let place = store.regionPlace(id) { try makeRegionBook(place) }
        return id
    }

    /// The row that stands for a setting, or for an office that somebody holds; other cards have none here.
    func index(
        _ card: Card, in book: Int64, at place: Place, by writer: String, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws {
        if let account = card.account {
            try tellUnits(try writing.reading.account(account.account), account, by: writer, &batch, writing)
            try writing.putAccount(
                account.account, title: account.name, role: account.role?.code ?? "",
                region: account.region,
                book: account.book, isDisabled: account.isDisabled, card: account.id)
            try writing.put(MandateRow.all(account), of: account.account)
            if account.isDisabled {
                try writing.endSessions(of: account.account)
                try writing.endPushTokens(of: account.account, at: batch.now)
            }
        } else if card.kind?.putsUpSignposts == true {
            let rows = try SignpostRow.all(card, in: place) { try store.nationalIDKey(writing.reading) }
            try writing.put(rows, of: card.id, in: book)
            if let held = Appointment(card), !card.isOpen || held.until < batch.today {
                for account in try writing.reading.accounts(on: card.id) { try writing.endSessions(of: account) }
            }
        } else if let posyandu = card.posyandu {
            try writing.addBook(
                id: posyandu.book, kind: BookKind.posyandu.code, name: posyandu.name,
                number: posyandu.number,
                region: posyandu.region)
        } else if let office = card.office {
            try writing.addBook(
                id: office.book, kind: BookKind.office.code, name: office.name, number: "", region: office.region)
            batch.resettled.insert(office.region)
        } else if card.kind == .holiday || card.kind == .terms {
            batch.resettled.insert(place.region)
        } else if let subscription = card.subscription {
            try writing.putSubscription(
                subscription.id, name: subscription.name, region: subscription.region,
                office: subscription.office, channel: subscription.channel?.code ?? "",
                address: subscription.address, isDisabled: subscription.isDisabled)
        }
    }
}

extension MandateRow {
    /// The rows of an account's card.
    static func all(_ account: Account) -> [MandateRow] {
        account.mandates.map {
            MandateRow(
                entry: $0.id, account: account.account, role: $0.role.code, region: $0.region, book: $0.book,
                appointment: $0.appointment)
        }
    }
}
