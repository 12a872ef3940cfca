import Archive
public import Plain
public import Records
import Rules

/// Mails and webhooks that are still to be sent.
/// - Throws: in all its functions what `Desk` names.
public struct Outbox: Sendable {
    let store: Store

    /// Seconds between one try and the next; after the last it is given up and shown to the administrator.
    public static let pauses: [Int64] = [10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400]
    /// A server that takes something has it to itself for as long; then it is taken to have died.
    private static let leaseSeconds: Int64 = 30
    /// Things are kept for as many days.
    private static let keptDays: Int64 = 90

    /// What is due now, at most so many for one subscriber, so that one who is deaf does not keep others waiting.
    public func take(atMost limit: Int = 40, each: Int = 5) throws -> [Delivery] {
        let now = store.clock()
        guard try !store.archive.read({ try $0.deliveries(dueBy: now, limit: 1) }).isEmpty else { return [] }
        return try store.archive.write { writing in
            var counts: [ID: Int] = [:]
            var taken: [Delivery] = []
            for row in try writing.reading.deliveries(dueBy: now, limit: 400) where taken.count < limit {
                counts[row.subscription.card, default: 0] += 1
                guard counts[row.subscription.card, default: 0] <= each else { continue }
                // Never signed with what somebody put in its place, nor with nothing.
                guard let secret = store.signingSecret(of: row.subscription) else {
                    try writing.settle(
                        row.id, as: .givenUp, next: now,
                        remark: "Kunci tanda tangan tidak terbaca. Buat langganan baru.")
                    continue
                }
                try writing.claim(row.id, until: now + Outbox.leaseSeconds * 1000)
                taken.append(Delivery(row, secret: secret))
            }
            return taken
        }
    }

    /// What became of a try.
    /// - Parameter trouble: what went wrong; nothing when it arrived
    public func settle(_ delivery: Delivery, trouble: String?) throws {
        let pause = Outbox.pauses.indices.contains(delivery.tries) ? Outbox.pauses[delivery.tries] : nil
        let state: DeliveryState = trouble == nil ? .done : pause == nil ? .givenUp : .waiting
        try store.archive.write {
            try $0.settle(
                delivery.id, as: state, next: store.clock() + (pause ?? 0) * 1000,
                remark: String((trouble ?? "").prefix(200)))
        }
    }

    /// Puts the day's numbers into the outbox for all who get them by e-mail and for whom that hour has come; once a day
    /// however often it is asked.
    public func queueDigests(from hour: Int = 0) throws {
        let now = store.clock()
        var due: [(id: ID, card: ID, day: Day)] = []
        for row in try store.archive.read({ try $0.subscriptions() })
        where row.channel == Subscription.Channel.mail.code && !row.isDisabled {
            let (day, minute) = Regencies(store: store).localTime(
                now, try Regencies(store: store).utcOffsetMinutes(in: row.region))
            guard minute >= hour * 60 else { continue }
            due.append((ID(naming: "digest \(row.card.text) \(day.iso)"), row.card, day))
        }
        guard !due.isEmpty else { return }
        try store.archive.write { writing in
            for (id, card, day) in due {
                try writing.addDelivery(id, to: card, day: day, now: now)
            }
        }
    }

    /// Forgets what happened long ago.
    public func forgetOld() throws {
        try store.archive.write { try $0.forgetNotices(before: store.clock() - Outbox.keptDays * 86_400_000) }
    }

    /// The numbers that a subscriber gets, by the filters of the inbox.
    public func digest(for subscription: Subscription) throws -> [ComplaintList.Filter: Int] {
        let reader =
            subscription.office.isEmpty
            ? Person(
                account: "", name: "", role: .regencyCoach, scope: Scope(regions: [subscription.region]))
            : Person(account: "", name: "", role: .officer, scope: Scope(books: [subscription.office]))
        return try Complaints(store: store).inbox(.late, for: reader).counts
    }
}

extension Regencies {
    /// Minutes that a region's clock is ahead of UTC.
    public func utcOffsetMinutes(in region: String) throws -> Int {
        guard region.split(separator: ".").count >= 2 else { return store.utcOffsetMinutes }
        return try settings(of: region).utcOffsetMinutes ?? store.utcOffsetMinutes
    }

    /// The day of a moment, and the minutes since its midnight.
    public func localTime(_ milliseconds: Int64, _ offsetMinutes: Int) -> (day: Day, minute: Int) {
        let minutes = milliseconds / 60_000 + Int64(offsetMinutes)
        return (Day(number: Int(minutes / 1_440)), Int(minutes % 1_440))
    }
}
