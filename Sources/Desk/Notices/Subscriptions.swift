import Archive
public import Plain
public import Records
import Rules

/// Who is told of complaints, by mail or webhook.
/// - Throws: in all its functions what `Desk` names.
public struct Subscriptions: Sendable {
    let store: Store

    /// Subscriptions of the regions that somebody manages.
    public func all(for person: Person) throws -> [Subscribed] {
        guard Permission.allows(person.role, .manageAccounts) else { throw Refusal.notFound }
        return try store.archive.read { reading in
            try reading.subscriptions().filter { person.scope.covers(region: $0.region) }.map { row in
                let outbox = try reading.outbox(of: row.card)
                return Subscribed(
                    subscription: Subscription(row), waiting: outbox.waiting, givenUp: outbox.givenUp,
                    remark: outbox.remark)
            }
        }
    }

    fileprivate func managed(_ id: ID, by writer: Person) throws -> Subscription {
        guard let found = try all(for: writer).first(where: { $0.subscription.id == id }) else {
            throw Refusal.notFound
        }
        return found.subscription
    }
}

extension Desk {
    /// A new subscription.
    /// - Parameter office: the book of an office, or empty for all of the region
    /// - Returns: the secret that signs a webhook, to be shown once; empty for e-mail
    public func subscribe(
        _ channel: Subscription.Channel?, name: String, region: String, office: String, address: String,
        by writer: Person
    ) throws -> String {
        guard Permission.allows(writer.role, .manageAccounts) else { throw Refusal.notFound }
        let secret = channel == .webhook ? Digest.hex(Digest.random(32)) : ""
        var subscription = Subscription(id: newID())
        let locked = try keyring.lock(secret, of: subscription.id)
        subscription.name = name
        subscription.region = region.filter { $0 != " " }
        subscription.office = office.filter { $0 != " " }
        subscription.channel = channel
        subscription.address = address.filter { $0 != " " }
        try writeSetting(
            .subscription, on: nil, in: subscription.region, Desk.answers(subscription), by: writer,
            id: subscription.id
        ) { try $0.setSecret(of: subscription.id, locked) }
        return secret
    }

    /// Stops a subscription or lets it go on.
    public func setStopped(_ isStopped: Bool, subscription id: ID, by writer: Person) throws {
        let row = try subscriptions.managed(id, by: writer)
        // The card knows more than its row: the post and its area.
        var subscription = try settings(of: row.region).first { $0.id == id }?.subscription ?? row
        subscription.isDisabled = isStopped
        try writeSetting(.subscription, on: id, in: subscription.region, Desk.answers(subscription), by: writer)
    }

    /// Tries again what was given up.
    public func renewDeliveries(of id: ID, by writer: Person) throws {
        _ = try subscriptions.managed(id, by: writer)
        try archive.write { try $0.renew(id, now: clock()) }
    }

    private static func answers(_ subscription: Subscription) -> [(String, String)] {
        [
            ("name", subscription.name), ("region", subscription.region), ("book", subscription.office),
            ("channel", subscription.channel?.code ?? ""), ("address", subscription.address),
            ("post", subscription.post?.code ?? ""), ("area", subscription.area),
            ("disabled", subscription.isDisabled ? "y" : ""),
        ]
    }

    // MARK: What it must hold

    nonisolated func subscriptionProblems(
        _ entry: Entry, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        var problems: [Problem] = []
        let (region, office, address) = (entry["region"] ?? "", entry["book"] ?? "", entry["address"] ?? "")
        if regions.name(region) == nil || !writer.scope.covers(region: region) {
            problems.append(Problem("region", "Kode wilayah ini tidak ada.", "There is no such region."))
        } else if !office.isEmpty, try reading.book(office).map({ $0.kind != BookKind.office.code }) ?? true {
            problems.append(Problem("book", "Dinas ini belum terdaftar.", "There is no such office."))
        } else if !office.isEmpty, try reading.book(office)?.region != region {
            problems.append(
                Problem("region", "Isi kode kabupaten dinas ini.", "Fill in the code of the office's regency."))
        }
        let channel = entry["channel"].flatMap(Subscription.Channel.init(code:))
        if problems.isEmpty { problems += try postProblems(entry, channel, reading) }
        switch channel {
        case .account: break
        case .mail, .lateMail:
            if !Desk.isMailAddress(address) {
                problems.append(
                    Problem("address", "Tulis satu alamat surel.", "Write one e-mail address."))
            }
        case .webhook, .lateWebhook:
            if HookAddress(address) == nil {
                problems.append(
                    Problem("address", "Alamat harus diawali https://", "The address must begin with https://"))
            }
        case nil: problems.append(Problem("channel", "Pilih caranya.", "Choose the way."))
        }
        return problems
    }

    /// One address of plain letters: nothing that could become a second header or recipient.
    static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let plain = text.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || ".@+-_".utf8.contains($0)
        }
        return plain && parts.count == 2 && !parts[0].isEmpty && parts[0].first != "-" && parts[1].contains(".")
            && parts[1].utf8.allSatisfy { $0 != 43 && $0 != 95 }
    }
}

extension Subscription {
    init(_ row: SubscriptionRow) {
        self.init(id: row.card)
        name = row.name
        region = row.region
        office = row.office
        channel = Channel(code: row.channel)
        address = row.address
        isDisabled = row.isDisabled
    }

    /// Whether an index row says the same, but for the secret.
    func says(the row: SubscriptionRow) -> Bool {
        name == row.name && region == row.region && office == row.office && channel?.code == row.channel
            && address == row.address && isDisabled == row.isDisabled
    }
}
