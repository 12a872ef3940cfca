public import Plain
import Rules

/// What the one door asks of every entry before it is numbered. Pure: the facts of storage (same id, held
/// first entries, accounts) are the server's to add.
public enum Door {
    public enum Verdict: Hashable, Sendable {
        case accept
        case hold(HeldReason)
    }

    /// No entry of Pandu happened earlier: a phone that lost its battery stands there.
    static let firstDay = Month(year: 2000, month: 1).day(1)
    /// Bytes of the longest line that is taken as an entry; the longest honest one has a tenth.
    public static let longestLine = 64 * 1024
    private static let moments: ClosedRange<Int64> = 0...9_999_999_999_999
    private static let offsets: ClosedRange<Int64> = -9_999_999_999_999...9_999_999_999_999
    private static let numbers = 0...2_147_483_647

    /// One list of checks for whatever way an entry comes.
    /// - Parameters:
    ///   - today: the server's day, in the region's time zone
    ///   - isReleased: somebody looked at it and answered what a person can answer: that it is another Posyandu's, and
    ///     that somebody else changed the same thing. All other checks run as ever.
    public static func judge(
        _ entry: Entry, in book: Book, by writer: Person, today: Day, isReleased: Bool = false
    ) -> Verdict {
        guard let form = Forms.find(entry.form), (1...form.version).contains(entry.formVersion) else {
            return .hold(.unreadable)
        }
        let card = book.card(entry.card)
        let isOffice = writer.role == .officer && card?.complaint?.concerns(writer.scope) == true
        #if hasFeature(Embedded)
        let isAddressed = false
        let isOfPart = false
        #else
        let isOfPart = Permission.sets(writer, entry, on: card, in: book.place)
        let isAddressed = form.isOfAddressee && card.map { Permission.isAsked(writer, by: $0, in: book.place) } == true
        #endif
        guard Permission.serves(writer, book.place) || isOffice || isAddressed || isOfPart || isReleased else {
            return .hold(.outOfScope)
        }
        guard Permission.allows(writer.role, toWrite: form), form.lies(in: book.place.kind),
            isAddressed || !form.isOfAddressee
        else {
            return .hold(.notAllowed)
        }
        if card == nil {
            // A card whose first entry is held is opened by the entry that mends it.
            let opens = entry.card == form.card.id(entry) || entry.card == entry.corrects
            guard form.opensCard, opens else { return .hold(.unknownCard) }
        } else if let card, card.kind != form.card {
            return .hold(.unknownCard)
        }
        if case .movedOut(_, let target)? = book.resident(book.standIn(for: entry.card))?.state {
            let mends = form.code == Form.withdrawal.code || form.code == Form.movedOut.code
            guard target.isEmpty, mends else { return .hold(.movedAway) }
        }
        // A phone's clock may be wrong by years; what it says happened must have happened.
        guard isWithinBounds(entry, form, today: today) else { return .hold(.invalid) }
        if let complaint = card?.complaint {
            guard form.from.contains(complaint.state) else { return .hold(.stepClosed) }
            guard Permission.allows(writer, form, on: complaint) else { return .hold(.notAllowed) }
        }
        if let secret = card?.secretReport, writer.role == .caseWorker {
            guard Permission.reads(writer, secret, in: book) else { return .hold(.notAllowed) }
        }
        if let member = card?.member, writer.role == .caseWorker {
            guard Permission.accepts(writer, member, in: book) else { return .hold(.notAllowed) }
        }
        if let reason = misdirected(entry, form, book) { return .hold(reason) }
        if let reason = miscorrected(entry, form, book, isReleased: isReleased) { return .hold(reason) }
        // Blanks and signs that nobody sees are no answer.
        for field in form.fields where field.isMissing(in: entry.answers) {
            return .hold(.invalid)
        }
        if !form.check(entry, CheckContext(today: entry.day, card: card, role: writer.role)).isEmpty {
            return .hold(.invalid)
        }
        if form.conflict == .guarded, !isReleased, changed(form, entry, in: book) { return .hold(.conflict) }
        return .accept
    }

    /// Days, numbers and answers that the form knows and takes, each once: of two nobody knows which is meant.
    private static func isWithinBounds(_ entry: Entry, _ form: Form, today: Day) -> Bool {
        guard entry.day <= today.adding(days: 1), entry.day >= firstDay,
            moments.contains(entry.writtenAt), offsets.contains(entry.clockOffset),
            // Its clock may have been wrong: what it lacked was measured, and together they say when it was.
            entry.moment < Int64(today.adding(days: 2).number) * 86_400_000,
            numbers.contains(entry.number), numbers.contains(entry.seen)
        else { return false }
        for place in entry.answers.indices {
            let answer = entry.answers[place]
            guard form.field(answer.field)?.kind.allows(answer.text, today: today) ?? false else { return false }
            for earlier in 0..<place where entry.answers[earlier].field == answer.field { return false }
        }
        return true
    }

    /// A card that is named must be in the book; one that is to stand for another must stand for itself.
    private static func misdirected(_ entry: Entry, _ form: Form, _ book: Book) -> HeldReason? {
        for field in form.fields {
            guard case .reference(let kind) = field.kind, let id = entry.id(field.code) else { continue }
            guard let other = book.card(id), other.kind == kind else { return .unknownCard }
            if form.code == Form.merge.code, other.resident?.isActive != true { return .conflict }
        }
        return nil
    }

    /// A correction says anew what was written with the same form on the same card, and a withdrawal takes back what can be
    /// taken back. What somebody else corrected meanwhile, or took back, is not corrected unseen.
    private static func miscorrected(
        _ entry: Entry, _ form: Form, _ book: Book, isReleased: Bool
    ) -> HeldReason? {
        guard let old = entry.corrects else { return form.takesBack ? .invalid : nil }
        if let earlier = book.entry(old) {
            guard earlier.card == entry.card else { return isReleased ? nil : .unknownEntry }
            guard Forms.find(earlier.form).map({ form.corrects($0) }) ?? false else { return .invalid }
        }
        guard !isReleased, let latest = book.latest(of: old, on: entry.card), latest.id != old else { return nil }
        if Forms.find(latest.form)?.takesBack == true { return form.takesBack ? nil : .conflict }
        return isUnseen(latest, at: book.position(of: latest.id), by: entry, book) ? .conflict : nil
    }

    /// Whether somebody else wrote it after the writer of an entry looked.
    private static func isUnseen(_ other: Entry, at position: Int?, by entry: Entry, _ book: Book) -> Bool {
        let sameHand = other.writer == entry.writer && other.device == entry.device
        return !sameHand && position.map { book.number(at: $0) > entry.seen } ?? false
    }

    /// Whether an entry of the same form was written on the card by somebody else after the writer looked.
    private static func changed(_ form: Form, _ entry: Entry, in book: Book) -> Bool {
        for (position, other) in book.timelinePositions(of: entry.card)
        where other.form == form.code && isUnseen(other, at: position, by: entry, book) { return true }
        return false
    }
}

extension FieldKind {
    /// Whether a stored value is one that this field takes.
    public func allows(_ text: String, today: Day) -> Bool {
        switch self {
        case .weight(let range), .length(let range), .count(let range, _), .tenths(let range, _):
            text.number.map { range.contains($0) } ?? false
        case .pastDay: Day(iso: text).map { $0 <= today.adding(days: 1) } ?? false
        case .anyDay: Day(iso: text) != nil
        case .choice(let choices): choices.contains { $0.code == text }
        case .choices(let choices):
            text.words.allSatisfy { part in choices.contains { $0.code == part } }
        case .flag: text == "y"
        case .text(let limit): text.letters <= limit && !text.hidesSigns(keepsLines: keepsLines)
        case .posyandu: text.utf8.count <= 20 && !text.hidesSigns()
        case .position: Position(text) != nil
        case .photos(let most): PhotoName.all(text).map { !$0.isEmpty && $0.count <= most } ?? false
        case .nationalID: text.isRegistered(length: 16, isDigits: true)
        case .registered(let length, let isDigits): text.isRegistered(length: length, isDigits: isDigits)
        case .reference: ID(text) != nil
        #if !hasFeature(Embedded)
        case .parties(let most):
            (1...most).contains(text.words.count) && text.words.allSatisfy { $0.utf8.count <= 40 } && !text.hidesSigns()
        case .document: PhotoName.isOne(text)
        #endif
        }
    }
}

extension String {
    /// Of so many digits, or capitals and digits.
    fileprivate func isRegistered(length: Int, isDigits: Bool) -> Bool {
        utf8.count == length && bytes.allSatisfy { (48...57).contains($0) || !isDigits && (65...90).contains($0) }
    }
}
