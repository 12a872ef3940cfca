/// Every table, so that nothing is stored that `verify` does not look at.
enum StoredTable: String, CaseIterable {
    case book, entry, held, account, session, attempt, setting, notice, subscription, delivery, photo
    case pushToken = "push_token"
    case noticeSeen = "notice_seen"
    case readingLog = "reading_log"
    case photoEntry = "photo_entry"
    // What can be made anew from entries, and is compared with them.
    case card, tally, stock, complaint, standing, attention, signpost, mandate
    case cardMonth = "card_month"
    case nationalID = "national_id"
    case secretReport = "secret_report"
    case seal
    /// When a session or key was last used: neither sealed nor made of entries.
    case contact

    /// All its rows.
    var rows: SQL {
        switch self {
        case .book: "SELECT * FROM book"
        case .entry: "SELECT * FROM entry"
        case .held: "SELECT * FROM held"
        case .account: "SELECT * FROM account"
        case .session: "SELECT * FROM session"
        case .attempt: "SELECT * FROM attempt"
        case .setting: "SELECT * FROM setting"
        case .notice: "SELECT * FROM notice"
        case .subscription: "SELECT * FROM subscription"
        case .delivery: "SELECT * FROM delivery"
        case .photo: "SELECT * FROM photo"
        case .pushToken: "SELECT * FROM push_token"
        case .noticeSeen: "SELECT * FROM notice_seen"
        case .readingLog: "SELECT * FROM reading_log"
        case .photoEntry: "SELECT * FROM photo_entry"
        case .card: "SELECT * FROM card"
        case .tally: "SELECT * FROM tally"
        case .stock: "SELECT * FROM stock"
        case .complaint: "SELECT * FROM complaint"
        case .standing: "SELECT * FROM standing"
        case .attention: "SELECT * FROM attention"
        case .signpost: "SELECT * FROM signpost"
        case .mandate: "SELECT * FROM mandate"
        case .cardMonth: "SELECT * FROM card_month"
        case .nationalID: "SELECT * FROM national_id"
        case .secretReport: "SELECT * FROM secret_report"
        case .seal: "SELECT * FROM seal"
        case .contact: "SELECT * FROM contact"
        }
    }
}
