public import Plain

/// What leaves the machine once: a notice to a webhook, or a day's numbers by e-mail.
public struct DeliveryRow: Sendable {
    public let id: ID
    public let subscription: SubscriptionRow
    /// Nothing for a day's numbers.
    public let notice: NoticeRow?
    /// Whose numbers; nothing for a notice.
    public let day: Day?
    public let tries: Int
    public let made: Int64
    /// What went wrong last.
    public let remark: String
    /// The book of the notice's complaint.
    public let book: String
}

extension ArchiveWriting {
    /// The index row of a subscription's card; its secret stays as it is.
    public func putSubscription(
        _ card: ID, name: String, region: String, office: String, channel: String, address: String,
        isDisabled: Bool
    ) throws {
        try db.run(
            """
            INSERT INTO subscription (card, name, region, office, channel, address, secret, disabled)
            VALUES (\(card), \(name), \(region), \(office), \(channel), \(address), '', \(isDisabled))
            ON CONFLICT (card) DO UPDATE SET name = excluded.name, region = excluded.region,
            office = excluded.office, channel = excluded.channel, address = excluded.address,
            disabled = excluded.disabled
            """)
    }

    public func setSecret(of subscription: ID, _ secret: String) throws {
        try db.run("UPDATE subscription SET secret = \(secret) WHERE card = \(subscription)")
    }

    /// Puts something into the outbox, once however often it is asked for.
    public func addDelivery(
        _ id: ID, to subscription: ID, notice: Int64 = 0, day: Day? = nil, now: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO delivery (id, subscription, notice, day, state, tries, next, made, remark)
            VALUES (\(id), \(subscription), \(notice), \(day ?? Day(number: 0)), 'waiting', 0, \(now), \(now), '')
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Says that it is being tried now; nobody else tries before `next`.
    public func claim(_ delivery: ID, until next: Int64) throws {
        try db.run("UPDATE delivery SET tries = tries + 1, next = \(next) WHERE id = \(delivery)")
    }

    /// What became of a try. Only what still waits is changed.
    public func settle(_ delivery: ID, as state: DeliveryState, next: Int64, remark: String) throws {
        try db.run(
            """
            UPDATE delivery SET state = \(state.rawValue), next = \(next), remark = \(remark)
            WHERE id = \(delivery) AND state = 'waiting'
            """)
    }

    /// Begins anew with what was given up.
    public func renew(_ subscription: ID, now: Int64) throws {
        try db.run(
            """
            UPDATE delivery SET state = 'waiting', tries = 0, next = \(now)
            WHERE subscription = \(subscription) AND state = 'given-up'
            """)
    }
}

extension ArchiveReading {
    public func subscriptions() throws -> [SubscriptionRow] {
        try db.all("SELECT * FROM subscription ORDER BY region, office, name", subscription)
    }

    /// What is to be tried now, what waited longest first.
    public func deliveries(dueBy now: Int64, limit: Int) throws -> [DeliveryRow] {
        try db.all(
            """
            SELECT subscription.*, delivery.id, delivery.notice, delivery.day, delivery.tries, delivery.made,
            delivery.remark FROM delivery JOIN subscription ON subscription.card = delivery.subscription
            WHERE delivery.state = 'waiting' AND delivery.next <= \(now) AND subscription.disabled = 0
            ORDER BY delivery.next LIMIT \(limit)
            """, delivery)
    }

    /// How many of a subscriber's deliveries wait, and how many were given up, with what went wrong last.
    public func outbox(of subscription: ID) throws -> (waiting: Int, givenUp: Int, remark: String) {
        try db.first(
            """
            SELECT COUNT(*) FILTER (WHERE state = 'waiting') AS waiting,
            COUNT(*) FILTER (WHERE state = 'given-up') AS given_up, COALESCE(MAX(remark), '') AS remark
            FROM delivery WHERE subscription = \(subscription) AND state IN ('waiting', 'given-up')
            """
        ) { ($0["waiting"], $0["given_up"], $0["remark"]) } ?? (0, 0, "")
    }

    private func subscription(_ row: Row) -> SubscriptionRow {
        SubscriptionRow(
            card: row["card"], name: row["name"], region: row["region"], office: row["office"],
            channel: row["channel"], address: row["address"], secret: row["secret"], isDisabled: row["disabled"])
    }

    private func delivery(_ row: Row) throws -> DeliveryRow {
        let told = try db.first(
            """
            SELECT notice.*, book.id AS book_id FROM notice JOIN book ON book.no = notice.book
            WHERE notice.no = \(row["notice"] as Int64)
            """
        ) { (row: notice($0), book: $0["book_id"] as String) }
        return DeliveryRow(
            id: row["id"], subscription: subscription(row), notice: told?.row, day: told == nil ? row["day"] : nil,
            tries: row["tries"],
            made: row["made"], remark: row["remark"], book: told?.book ?? "")
    }
}
