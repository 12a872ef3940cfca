public import Plain
import Rules

/// The cards of one Posyandu (or region), folded from its entries: numbered ones in the order of their
/// numbers, then the phone's own that wait. Copying a book is cheap; the phone folds its outbox on a copy.
public struct Book: Sendable {
    public let place: Place
    public private(set) var cards: [Card] = []
    public private(set) var entries: [Entry] = []
    /// How many of `entries` the server has numbered; the rest wait on this phone.
    public private(set) var numbered = 0
    /// The highest number folded.
    public private(set) var seq = 0
    /// The chain's hash at `seq`, hexadecimal; empty at the beginning.
    public private(set) var hash = ""
    /// Days on which somebody was present, ascending.
    public private(set) var openDays: [Day] = []
    private var storedAhead: [ID] = []
    private var timelines: [[Int32]] = []
    private var numbers: [Int32] = []
    private var positions = IDTable<Int32>()
    private var known = IDTable<Int32>()
    /// Cards that were merged, each with the card that stands for it: itself, once that was taken back.
    private var merged = IDTable<ID>()

    public init(place: Place) { self.place = place }

    /// Folds an entry with the server's number.
    public mutating func take(_ entry: Entry, seq: Int, hash: String = "") {
        self.seq = seq
        self.hash = hash
        guard known[entry.id] == nil else { return }
        fold(entry)
        numbers.append(Int32(seq))
        numbered = entries.count
    }

    /// Says how far the feed has read, when its last entries were not for this reader.
    public mutating func advance(to seq: Int, hash: String) {
        self.seq = seq
        self.hash = hash
    }

    /// Folds an entry that waits for its number.
    /// - Parameter isStored: the server has it; only the feed has not yet brought it back
    public mutating func takeWaiting(_ entry: Entry, isStored: Bool = false) {
        guard known[entry.id] == nil else { return }
        if isStored { storedAhead.append(entry.id) }
        fold(entry)
    }

    private mutating func fold(_ entry: Entry) {
        let index = Int32(entries.count)
        entries.append(entry)
        known.set(entry.id, index)
        let form = Forms.find(entry.form)
        let position: Int
        if let found = positions[entry.card] {
            position = Int(found)
        } else {
            position = cards.count
            positions.set(entry.card, Int32(position))
            cards.append(Card(id: entry.card, kind: form?.card, opened: form?.card.opened(by: entry) ?? entry.day))
            timelines.append([])
        }
        timelines[position].append(index)
        guard let form else { return }
        if cards[position].kind == nil {
            cards[position] = Card(id: entry.card, kind: form.card, opened: form.card.opened(by: entry))
        }
        form.fold(entry, &cards[position])
        if form.marksPresence { noteOpenDay(entry.day) }
        if form.card.isPerson, !form.foldsWhenMerged {
            link(entry.card, to: cards[position].resident?.mergedInto)
        } else if let target = merged[entry.card], target != entry.card {
            foldAnew(standIn(for: entry.card))
        }
    }

    // MARK: Merged cards

    /// The card that stands for this one: itself, unless it was merged into another.
    public func standIn(for card: ID) -> ID {
        var found = card
        // Two who merge in a circle without knowing of each other are stopped at the door.
        for _ in 0..<8 {
            guard let next = merged[found], next != found else { break }
            found = next
        }
        return found
    }

    /// The cards that an entry can change: its own, and those that stand or will stand for it.
    public func cards(changedBy entry: Entry) -> [ID] {
        var found = [entry.card]
        for other in [standIn(for: entry.card), entry.id("into").map { standIn(for: $0) }] {
            if let other, !found.contains(other) { found.append(other) }
        }
        return found
    }

    private mutating func link(_ card: ID, to target: ID?) {
        let target = target ?? card
        guard merged[card] ?? card != target else { return }
        let before = standIn(for: card)
        merged.set(card, target)
        foldAnew(before)
        foldAnew(standIn(for: card))
    }

    /// Folds a card from its own entries and from what happened on those merged into it.
    private mutating func foldAnew(_ id: ID) {
        guard let position = positions[id], let kind = cards[Int(position)].kind,
            let first = timelines[Int(position)].first
        else { return }
        var card = Card(id: id, kind: kind, opened: kind.opened(by: entries[Int(first)]))
        for place in places(of: id) {
            let entry = entries[Int(place)]
            Forms.find(entry.form)?.fold(entry, &card)
        }
        cards[Int(position)] = card
    }

    /// Where the entries of a card stand, those of merged cards among them.
    private func places(of card: ID) -> [Int32] {
        guard let position = positions[card] else { return [] }
        var places = timelines[Int(position)]
        for other in merged.ids where other != card && standIn(for: other) == card {
            guard let position = positions[other] else { continue }
            for place in timelines[Int(position)] where Forms.find(entries[Int(place)].form)?.foldsWhenMerged == true {
                places.append(place)
            }
        }
        // By number: the door folds cards one after the other as it needs them.
        return places.ordered { OrderKey(number(at: Int($0)), id: (UInt64($0), 0)) }
    }

    private mutating func noteOpenDay(_ day: Day) {
        var place = openDays.count
        while place > 0, openDays[place - 1] > day { place -= 1 }
        if place > 0, openDays[place - 1] == day { return }
        openDays.insert(day, at: place)
    }

    // MARK: Asking

    public func card(_ id: ID) -> Card? { positions[id].map { cards[Int($0)] } }
    public func resident(_ id: ID) -> Resident? { card(id)?.resident }
    public func member(_ account: String) -> Member? { card(Member.id(of: account))?.member }
    public func sessionDay(on day: Day) -> SessionDay? { card(SessionDay.id(on: day))?.sessionDay }
    public func entry(_ id: ID) -> Entry? { known[id].map { entries[Int($0)] } }

    /// Entries of a card, oldest first, with what happened on cards that were merged into it.
    public func timeline(of card: ID) -> [Entry] { places(of: card).map { entries[Int($0)] } }

    /// Entries of a card with their places in the order of folding, oldest first.
    func timelinePositions(of card: ID) -> [(Int, Entry)] {
        guard let position = positions[card] else { return [] }
        return timelines[Int(position)].map { (Int($0), entries[Int($0)]) }
    }

    /// The server's number of the entry at a place; beyond all numbers while it waits.
    func number(at position: Int) -> Int {
        position < numbers.count ? Int(numbers[position]) : Int(Int32.max)
    }

    /// The place of an entry in the order of folding.
    public func position(of entry: ID) -> Int? { known[entry].map { Int($0) } }

    /// Whether the server has this entry.
    public func isReceived(_ entry: ID) -> Bool {
        known[entry].map { Int($0) < numbered || storedAhead.contains(entry) } ?? false
    }

    /// Complaints in the order in which they were told here.
    public var complaints: [Complaint] { cards.compactMap { $0.complaint } }

    /// Residents who live here, in the order their cards were opened.
    public var residents: [Resident] {
        var found: [Resident] = []
        for card in cards {
            if let resident = card.resident, resident.isActive { found.append(resident) }
        }
        return found
    }
}
