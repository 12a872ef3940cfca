public import Archive
import Foundation
public import Plain
public import Records
import Rules

/// The one door in and the scoped way out. Being an actor, it folds and writes one batch at a time; what
/// arrives meanwhile is committed together with the next.
/// - Throws: in all its functions `Refusal` for what may not be or is not there, `StorageTrouble` when the disk takes
///   nothing, and what the Archive throws.
public actor Desk {
    /// What readers look at; they are small values over it, by noun, and never wait for the actor.
    nonisolated let store: Store
    /// Folded books for the pages that need them whole; nothing is written by what stands here.
    var shelf = Shelf<Book>(most: 80_000)
    /// What the door opened for the last commits: whoever sends a day sends several pushes of the same cards.
    var openBooks = Shelf<OpenBook>(most: 40_000)
    var queue: [Submission] = []
    var isDraining = false
    /// Books that were counted anew before their turn.
    var recounted: Set<String> = []
    /// Milliseconds since 1970: when late follow-ups were looked through.
    var lastClimb: Int64 = 0
    /// Late follow-ups of which every post was told.
    var climbed: Set<ID> = []

    public init(
        archive: Archive, regions: Regions, keyring: Keyring, utcOffsetMinutes: Int = 420,
        clock: @escaping @Sendable () -> Int64
    ) {
        store = Store(
            archive: archive, regions: regions, keyring: keyring, utcOffsetMinutes: utcOffsetMinutes, clock: clock)
    }

    // MARK: Readers

    /// Who is known here, and what each answers for.
    public nonisolated var accounts: Accounts { Accounts(store: store) }
    /// Offices that people hold, across all teams of a regency.
    public nonisolated var appointments: Appointments { Appointments(store: store) }
    /// Which kader were trained.
    public nonisolated var trainings: Trainings { Trainings(store: store) }
    /// Cards as they are found from outside of their books.
    public nonisolated var signposts: Signposts { Signposts(store: store) }
    /// Whom a midwife looks at.
    public nonisolated var attentions: Attentions { Attentions(store: store) }
    /// What offices read of their field.
    public nonisolated var officeLists: OfficeLists { OfficeLists(store: store) }
    /// What runs for some weeks, and how far it is.
    public nonisolated var campaigns: Campaigns { Campaigns(store: store) }
    /// Counts of complaints and the lists behind them. Nothing is counted here, only read.
    public nonisolated var complaintOverview: ComplaintOverview { ComplaintOverview(store: store) }
    /// The inboxes of offices and regions, and one complaint as somebody may read it.
    public nonisolated var complaints: Complaints { Complaints(store: store) }
    /// What a phone carries of a book.
    public nonisolated var feed: Feed { Feed(store: store) }
    /// What waits for a person to look: held entries, lost ones, numbers that several share.
    public nonisolated var held: Held { Held(store: store) }
    /// What happened since somebody looked, and what is late.
    public nonisolated var notices: Notices { Notices(store: store) }
    /// Mails and webhooks that are still to be sent.
    public nonisolated var outbox: Outbox { Outbox(store: store) }
    /// Counts of areas, and who stands under a number. Nothing is counted here, only read.
    public nonisolated var overview: Overview { Overview(store: store) }
    /// Photographs: an entry names them, their bytes come before or after it.
    public nonisolated var photos: Photos { Photos(store: store) }
    /// Posyandu and villages, as somebody may know of them.
    public nonisolated var places: Places { Places(store: store) }
    /// What everybody may read without an account.
    public nonisolated var publicDesk: PublicDesk { PublicDesk(store: store) }
    /// What villages lack before their Posyandu can serve.
    public nonisolated var villageGaps: VillageGaps { VillageGaps(store: store) }
    /// How far villages are with the Posyandu of six fields.
    public nonisolated var rollout: Rollout { Rollout(store: store) }
    /// What Posyandu are.
    public nonisolated var profiles: Profiles { Profiles(store: store) }
    /// Where talks were given.
    public nonisolated var talks: Talks { Talks(store: store) }
    /// What teams pass down to the villages, and how far it came.
    public nonisolated var cascades: Cascades { Cascades(store: store) }
    /// What the teams of an area have for their Posyandu.
    public nonisolated var budgets: Budgets { Budgets(store: store) }
    /// Disasters, and whom they have hit.
    public nonisolated var disasters: Disasters { Disasters(store: store) }
    /// Rounds through the hamlets, by how clean they are.
    public nonisolated var rounds: CleanlinessRounds { CleanlinessRounds(store: store) }
    /// When Posyandu open.
    public nonisolated var schedules: Schedules { Schedules(store: store) }
    /// A release that counts otherwise than the one before counts everything anew, while the server serves.
    public nonisolated var recount: Recount { Recount(store: store) }
    /// What regencies have settled, and the day that it is there.
    public nonisolated var regencies: Regencies { Regencies(store: store) }
    /// Who is signed in, on which devices, and with which keys phones send.
    public nonisolated var sessions: Sessions { Sessions(store: store) }
    /// Who is told of complaints, by mail or webhook.
    public nonisolated var subscriptions: Subscriptions { Subscriptions(store: store) }
    /// Whether all that stands here is what was written.
    public nonisolated var verification: Verification { Verification(store: store) }
    /// What villages have seen and nobody has solved yet.
    public nonisolated var villageNeeds: VillageNeeds { VillageNeeds(store: store) }

    // MARK: What all of them go by

    nonisolated var archive: Archive { store.archive }
    public nonisolated var regions: Regions { store.regions }
    /// Milliseconds since 1970.
    public nonisolated var clock: @Sendable () -> Int64 { store.clock }
    /// Minutes that the region's clock is ahead of UTC.
    public nonisolated var utcOffsetMinutes: Int { store.utcOffsetMinutes }
    /// The private keys of units, for those who may open secret reports.
    public nonisolated var keyring: Keyring { store.keyring }
    /// The region's day now.
    public nonisolated var today: Day { store.today }
    public nonisolated func randomWord() -> UInt64 { Digest.randomWord() }

    /// The region's day at a moment.
    /// - Parameter moment: milliseconds since 1970
    public nonisolated func day(at moment: Int64) -> Day { store.day(at: moment) }

    /// The region's time of day at a moment, `09.14`.
    public nonisolated func timeOfDay(at moment: Int64) -> String {
        let minutes = Int((moment + Int64(utcOffsetMinutes) * 60_000) % 86_400_000 / 60_000)
        return String("0\(minutes / 60)".suffix(2)) + "." + String("0\(minutes % 60)".suffix(2))
    }

    // MARK: Books

    /// A book that the person may open, folded to its last entry.
    public func book(_ id: String, for person: Person) throws -> Book {
        if let place = store.regionPlace(id), try archive.read({ try $0.book(id) }) == nil {
            guard Permission.opens(person, place) else { throw Refusal.notFound }
            return Book(place: place)
        }
        let book = try load(id, for: person.role)
        guard Permission.opens(person, book.place) else { throw Refusal.notFound }
        return book
    }

    /// The book from the shelf, with what was written in it since by whatever program; folded anew where that does not
    /// go on from it. What a role may not read of people is not folded, and the book stands apart from the whole one.
    func load(_ id: String, for role: Role? = nil) throws -> Book {
        let hidden = role.map { role in Set(Forms.all.filter { $0.isHidden(from: role) }.map { $0.code }) } ?? []
        let key = hidden.isEmpty ? id : "\(id) \(role?.code ?? "")"
        var shelved = shelf.lift(key)
        let book = try archive.read { reading in
            guard let row = try reading.book(id) else { throw Refusal.notFound }
            var book = Book(place: store.place(of: row))
            if let known = shelved, known.place == book.place,
                try known.seq == 0 || reading.hash(of: row.no, at: known.seq) == known.hash
            {
                book = known
            }
            // Held once, it grows in place.
            shelved = nil
            var reader = EntryReader()
            try reading.entries(of: row.no, after: book.seq) { stored in
                guard let entry = store.entry(stored, &reader) else { return true }
                if hidden.contains(entry.form) {
                    book.advance(to: stored.seq, hash: stored.hash)
                } else {
                    book.take(entry, seq: stored.seq, hash: stored.hash)
                }
                return true
            }
            return book
        }
        shelf.put(book, entries: book.entries.count, as: key)
        return book
    }
}
