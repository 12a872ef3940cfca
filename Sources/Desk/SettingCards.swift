import Archive
import Plain
import Records

/// The settings of all regions as their cards say, for `verify`.
struct SettingCards {
    private var accounts: [String: Account] = [:]
    private var posyandu: [String: Posyandu] = [:]
    private var offices: [String: Office] = [:]
    private var subscriptions: [ID: Subscription] = [:]

    mutating func take(_ book: Book) {
        for card in book.cards {
            if let subscription = card.subscription { subscriptions[card.id] = subscription }
            if let account = card.account { accounts[account.account] = account }
            if let office = card.office { offices[office.book] = office }
            if let posyandu = card.posyandu { self.posyandu[posyandu.book] = posyandu }
        }
    }

    func compare(with reading: ArchiveReading, _ differences: inout [String]) throws {
        var left = accounts
        for row in try reading.accounts() {
            let card = left.removeValue(forKey: row.name)
            let isSame = card.map {
                $0.name == row.title && $0.role?.code == row.role && $0.region == row.region
                    && $0.book == row.book
                    && $0.isDisabled == row.isDisabled && $0.id == row.card
            }
            let granted = Set(try reading.mandates(of: row.name).map(\.alone))
            if let card, Set(MandateRow.all(card)) != granted {
                differences.append("account \(row.name): its mandates differ from its card")
            }
            if isSame != true {
                differences.append("account \(row.name): the row differs from its card")
            }
        }
        for name in left.keys.sorted() { differences.append("account \(name): the row is missing") }
        var unseen = posyandu
        for row in try reading.books(in: "", kind: BookKind.posyandu.code) {
            let card = unseen.removeValue(forKey: row.id)
            let isSame = card.map {
                $0.name == row.name && $0.number == row.number && $0.region == row.region
            }
            if isSame != true {
                differences.append("\(row.id): the row differs from the Posyandu's card")
            }
        }
        var unseenOffices = offices
        for row in try reading.books(in: "", kind: BookKind.office.code) {
            let office = unseenOffices.removeValue(forKey: row.id)
            if office.map({ $0.name == row.name && $0.region == row.region }) != true {
                differences.append("\(row.id): the row differs from the office's card")
            }
        }
        for id in unseen.keys.sorted() + unseenOffices.keys.sorted() { differences.append("\(id): the row is missing") }
        let rows = try reading.subscriptions()
        let isSame = rows.allSatisfy { row in subscriptions[row.card].map { $0.says(the: row) } ?? false }
        if !isSame || rows.count != subscriptions.count {
            differences.append("subscriptions: the rows differ from their cards")
        }
    }
}
