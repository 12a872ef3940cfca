import Archive
public import Plain
public import Records
import Rules

/// Something to be sent now.
public struct Delivery: Sendable {
    /// The same however often it is tried: by it the other side knows what it has already.
    public let id: ID
    public let subscription: Subscription
    let secret: String
    public let tries: Int
    /// What happened; nothing for the numbers of a day.
    public let notice: SentNotice?
    /// Whose numbers these are; of a notice it says nothing.
    public let day: Day

    /// What another program needs to know that this was sent by us, and when.
    /// - Parameter seconds: since 1970
    public func signature(of body: String, at seconds: Int64) -> String {
        Digest.hex(Digest.authentication(key: Array(secret.utf8), Array("\(seconds).\(body)".utf8)))
    }
}

extension Delivery {
    init(_ row: DeliveryRow, secret: String) {
        id = row.id
        subscription = Subscription(row.subscription)
        self.secret = secret
        tries = row.tries
        day = row.day ?? Day(number: 0)
        notice = row.notice.map { notice in
            SentNotice(
                event: NoticeEvent(rawValue: notice.event) ?? .told, happened: notice.happened,
                card: notice.card, book: row.book, region: notice.region, office: notice.office,
                kind: Catalogue.find(notice.kind), state: notice.state,
                due: notice.due == ComplaintRow.never ? nil : notice.due)
        }
    }
}
