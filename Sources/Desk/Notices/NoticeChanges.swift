import Archive
import Plain
import Records
import Rules

/// What a batch tells others, written in the transaction of its entries: the notices, and for each webhook that hears
/// of them a row of the outbox. Nothing of secret kinds, and of others only codes and days.
struct NoticeChanges {
    private var noted: [(row: NoticeRow, holder: ID?)] = []

    mutating func note(_ entry: Entry, _ row: ComplaintRow, in book: Int64, at now: Int64) {
        guard let event = NoticeEvent(form: entry.form), Catalogue.find(row.kind)?.isSecret == false else { return }
        noted.append(
            (
                NoticeRow(
                    entry: entry.id, event: event.rawValue, happened: now, book: book, card: row.id,
                    kind: row.kind,
                    state: row.state, due: row.due, region: row.region, office: row.isDispatched ? row.office : ""),
                // Only the clock says who was told.
                entry.writer == Role.clock.code ? entry["holder"].flatMap { ID($0) } : nil
            ))
    }

    /// What somebody was asked for is late, and a post was told.
    /// - Parameters:
    ///   - entry: by which it was told
    ///   - kind: of the complaint; empty for a follow-up
    mutating func note(
        _ event: NoticeEvent, by entry: ID, of card: ID, kind: String, due: Day, office: String, region: String,
        in book: Int64, to holder: ID, at now: Int64
    ) {
        guard kind.isEmpty || Catalogue.find(kind)?.isSecret == false else { return }
        noted.append(
            (
                NoticeRow(
                    entry: entry, event: event.rawValue, happened: now, book: book, card: card, kind: kind,
                    state: "late", due: due, region: region, office: office), holder
            ))
    }

    func store(_ writing: ArchiveWriting, now: Int64) throws {
        guard !noted.isEmpty else { return }
        let subscribed = try writing.reading.subscriptions().filter { !$0.isDisabled }
        for (notice, holder) in noted {
            let number = try writing.add(notice)
            for hook in subscribed where NoticeChanges.hears(hook, notice, holder) {
                // The same entry and subscriber give the same id, also after a backup was restored.
                let id = ID(naming: "delivery \(hook.card.text) \(notice.entry.text)")
                try writing.addDelivery(id, to: hook.card, notice: number, now: now)
            }
        }
    }

    private static func hears(_ subscription: SubscriptionRow, _ notice: NoticeRow, _ holder: ID?) -> Bool {
        switch Subscription.Channel(code: subscription.channel) {
        case .lateMail, .lateWebhook: return subscription.card == holder
        case .mail, .account, nil: return false
        case .webhook: if [.followUpLate, .partLate].contains(NoticeEvent(rawValue: notice.event)) { return false }
        }
        return subscription.office.isEmpty
            ? Scope.path(notice.region, liesUnder: subscription.region) : subscription.office == notice.office
    }
}
