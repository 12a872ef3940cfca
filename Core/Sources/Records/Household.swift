public import Plain
import Rules

/// A house and those who live in it.
public struct Household: Sendable {
    public let card: Card

    init(_ card: Card) { self.card = card }

    /// One of which nothing is known yet.
    public init(id: ID, opened: Day) { card = Card(id: id, kind: .household, opened: opened) }

    public var id: ID { card.id }
    /// The day its card was opened.
    public var opened: Day { card.opened }
    /// Keluarga Pak Rahman: the head's name.
    public var head: String { card.facts.text("head") }
    public var neighbourhood: String { card.facts.text("rt") }
    public var address: String { card.facts.text("address") }
    public var findings: Findings { card.findings }
}

extension Card {
    public var household: Household? { kind == .household ? Household(self) : nil }
    public var posyandu: Posyandu? { kind == .posyandu ? Posyandu(self) : nil }
    public var account: Account? { kind == .account ? Account(self) : nil }
    public var office: Office? { kind == .office ? Office(self) : nil }
    public var holiday: LocalHoliday? { kind == .holiday ? LocalHoliday(self) : nil }
}
