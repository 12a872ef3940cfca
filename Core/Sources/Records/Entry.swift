public import Plain
public import Rules

/// One immutable fact, written with a form, on a card, in a book. Everything here is its writer's;
/// the server adds its number and hash beside it, never inside.
public struct Entry: Hashable, Sendable {
    public var id: ID
    /// The book's short opaque id.
    public var book: String
    public var card: ID
    /// The form's code, as in `Forms.all`.
    public var form: String
    public var formVersion: Int
    /// The account that wrote it; `clock` for what the passing of time writes.
    public var writer: String
    public var device: String
    /// Gap-free per device and writer, from 1.
    public var number: Int
    /// The day it happened.
    public var day: Day
    /// Milliseconds since 1970 on the writer's own clock.
    public var writtenAt: Int64
    /// Milliseconds that the server's clock was ahead of the writer's when they last met.
    public var clockOffset: Int64
    /// The highest number of the book that the writer had seen.
    public var seen: Int
    /// The entry that this one corrects.
    public var corrects: ID?
    /// The build of Core that wrote it.
    public var edition: String
    /// What was answered, in the order of the form's fields; values in the smallest unit.
    public var answers: [Answer]
    /// The day on which the server got it; no part of the line, and `nil` on a phone.
    public var received: Day?

    public init(
        id: ID, book: String, card: ID, form: String, formVersion: Int, writer: String, device: String,
        number: Int, day: Day, writtenAt: Int64, clockOffset: Int64, seen: Int, corrects: ID?,
        edition: String, answers: [Answer]
    ) {
        self.id = id
        self.book = book
        self.card = card
        self.form = form
        self.formVersion = formVersion
        self.writer = writer
        self.device = device
        self.number = number
        self.day = day
        self.writtenAt = writtenAt
        self.clockOffset = clockOffset
        self.seen = seen
        self.corrects = corrects
        self.edition = edition
        self.answers = answers
    }

    /// The day from which clocks of offices count: that of its receipt, whatever the writer's calendar said. Who wrote
    /// without a signal is believed about the day it happened, and hurries nobody.
    public var clockDay: Day { received.map { max($0, day) } ?? day }

    /// What it is filed under in a fold, where `corrects` names the first of a row of corrections.
    var original: ID { corrects ?? id }

    /// The answer to a field, or `nil` when it was left empty.
    public subscript(field: String) -> String? { answers.text(field) }

    /// As wide on the phone as on the server.
    public func integer(_ field: String) -> Int? { self[field].flatMap { $0.number } }
    public func day(_ field: String) -> Day? { self[field].flatMap { Day(iso: $0) } }
    public func id(_ field: String) -> ID? { self[field].flatMap { ID($0) } }
    public func flag(_ field: String) -> Bool { self[field] == "y" }
}
