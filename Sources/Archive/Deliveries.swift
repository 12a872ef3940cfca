import Foundation
import GRDB

/// Who hears of complaints outside of Pandu: the index row of a subscription's card.
public struct SubscriptionRow: Sendable, Hashable {
    public let card: [UInt8]
    public let name: String
    public let region: String
    public let office: String
    public let channel: String
    public let address: String
    /// What signs webhooks, under lock; empty for others.
    public let secret: String
    public let isDisabled: Bool
}

/// What leaves the machine once: a notice to a webhook, or a day's numbers by e-mail.
public struct DeliveryRow: Sendable {
    public let id: [UInt8]
    public let subscription: SubscriptionRow
    /// Nothing for a day's numbers.
    public let notice: NoticeRow?
    public let day: Int
    public let tries: Int
    public let made: Int64
    /// What went wrong last.
    public let remark: String
    /// The book of the notice's complaint.
    public let book: String
}

/// Where a delivery stands.
public enum DeliveryState: String, Sendable {
    case waiting, done
    case givenUp = "given-up"
}

extension ArchiveWriting {
    /// The index row of a subscription's card; its secret stays as it is.
    public func putSubscription(
        _ card: [UInt8], name: String, region: String, office: String, channel: String, address: String,
        isDisabled: Bool
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO subscription (card, name, region, office, channel, address, secret, disabled)
                VALUES (?, ?, ?, ?, ?, ?, '', ?)
                ON CONFLICT (card) DO UPDATE SET name = excluded.name, region = excluded.region,
                office = excluded.office, channel = excluded.channel, address = excluded.address,
                disabled = excluded.disabled
                """,
            arguments: [Data(card), name, region, office, channel, address, isDisabled ? 1 : 0])
    }

    public func setSecret(of subscription: [UInt8], _ secret: String) throws {
        try db.execute(
            sql: "UPDATE subscription SET secret = ? WHERE card = ?", arguments: [secret, Data(subscription)])
    }

    /// Puts something into the outbox, once however often it is asked for.
    public func addDelivery(
        _ id: [UInt8], to subscription: [UInt8], notice: Int64 = 0, day: Int = 0, now: Int64
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO delivery (id, subscription, notice, day, state, tries, next, made, remark)
                VALUES (?, ?, ?, ?, 'waiting', 0, ?, ?, '') ON CONFLICT (id) DO NOTHING
                """)
        try statement.execute(arguments: [Data(id), Data(subscription), notice, day, now, now])
    }

    /// Says that it is being tried now; nobody else tries before `next`.
    public func claim(_ delivery: [UInt8], until next: Int64) throws {
        try db.cachedStatement(sql: "UPDATE delivery SET tries = tries + 1, next = ? WHERE id = ?")
            .execute(arguments: [next, Data(delivery)])
    }

    /// What became of a try. Only what still waits is changed.
    public func settle(_ delivery: [UInt8], as state: DeliveryState, next: Int64, remark: String) throws {
        try db.cachedStatement(
            sql: "UPDATE delivery SET state = ?, next = ?, remark = ? WHERE id = ? AND state = 'waiting'"
        ).execute(arguments: [state.rawValue, next, remark, Data(delivery)])
    }

    /// Begins anew with what was given up.
    public func renew(_ subscription: [UInt8], now: Int64) throws {
        try db.execute(
            sql: """
                UPDATE delivery SET state = 'waiting', tries = 0, next = ? WHERE subscription = ? AND state = 'given-up'
                """,
            arguments: [now, Data(subscription)])
    }
}

extension ArchiveReading {
    public func subscriptions() throws -> [SubscriptionRow] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM subscription ORDER BY region, office, name"))
            .map(subscription)
    }

    /// What is to be tried now, what waited longest first.
    public func deliveries(dueBy now: Int64, limit: Int) throws -> [DeliveryRow] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT delivery.id, delivery.notice, delivery.day, delivery.tries, delivery.made, delivery.remark,
                    subscription.card AS subscription_card, subscription.name, subscription.region,
                    subscription.office, subscription.channel, subscription.address, subscription.secret,
                    subscription.disabled FROM delivery
                    JOIN subscription ON subscription.card = delivery.subscription
                    WHERE delivery.state = 'waiting' AND delivery.next <= ? AND subscription.disabled = 0
                    ORDER BY delivery.next LIMIT ?
                    """),
            arguments: [now, limit]
        ).map(delivery)
    }

    /// How many of a subscriber's deliveries wait, and how many were given up, with what went wrong last.
    public func outbox(of subscription: [UInt8]) throws -> (waiting: Int, givenUp: Int, remark: String) {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT COUNT(*) FILTER (WHERE state = 'waiting') AS waiting,
                    COUNT(*) FILTER (WHERE state = 'given-up') AS given_up, COALESCE(MAX(remark), '') AS remark
                    FROM delivery WHERE subscription = ? AND state IN ('waiting', 'given-up')
                    """),
            arguments: [Data(subscription)])
        return row.map { ($0["waiting"], $0["given_up"], $0["remark"]) } ?? (0, 0, "")
    }

    private func subscription(_ row: Row) -> SubscriptionRow {
        SubscriptionRow(
            card: Array(row["card"] as Data), name: row["name"], region: row["region"], office: row["office"],
            channel: row["channel"], address: row["address"], secret: row["secret"], isDisabled: row["disabled"])
    }

    private func delivery(_ row: Row) throws -> DeliveryRow {
        let found = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT notice.*, book.id AS book_id FROM notice JOIN book ON book.no = notice.book
                    WHERE notice.no = ?
                    """),
            arguments: [row["notice"] as Int64])
        return DeliveryRow(
            id: Array(row["id"] as Data),
            subscription: SubscriptionRow(
                card: Array(row["subscription_card"] as Data), name: row["name"], region: row["region"],
                office: row["office"], channel: row["channel"], address: row["address"], secret: row["secret"],
                isDisabled: row["disabled"]),
            notice: found.map(notice), day: row["day"], tries: row["tries"], made: row["made"],
            remark: row["remark"], book: found.map { $0["book_id"] } ?? "")
    }
}
