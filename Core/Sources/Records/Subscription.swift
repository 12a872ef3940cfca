public import Plain
public import Rules

/// Somebody who hears of complaints outside of Pandu: an office or a region by e-mail once a day, or another program
/// by a webhook at once.
public struct Subscription: Sendable {
    public enum Channel: UInt8, CaseIterable, Sendable {
        /// The day's numbers by e-mail.
        case mail
        /// Each notice, signed, to another program.
        case webhook
        /// Whoever holds a post of the ladder: by e-mail, by a program, or on the page of her account, when she is told
        /// that something is late.
        case lateMail, lateWebhook, account

        public var code: String {
            switch self {
            case .mail: "mail"
            case .webhook: "webhook"
            case .lateMail: "late-mail"
            case .lateWebhook: "late-webhook"
            case .account: "account"
            }
        }

        /// Those of a post.
        public static let late: [Channel] = [.lateMail, .lateWebhook, .account]

        public init?(code: String) {
            for channel in Channel.allCases where channel.code == code {
                self = channel
                return
            }
            return nil
        }
    }

    public let id: ID
    public var name = ""
    /// The path of the region whose complaints it hears of.
    public var region = ""
    /// The book of an office, when it hears of that office's alone.
    public var office = ""
    public var channel: Channel?
    /// The post of the ladder that she holds; `nil` for those who only listen.
    public var post: Post?
    /// The path of the village or district of the post.
    public var area = ""
    /// An e-mail address, where the webhook goes, or the name of an account.
    public var address = ""
    public var isDisabled = false

    public init(id: ID) { self.id = id }

    init(_ card: Card) {
        id = card.id
        name = card.facts.text("name")
        region = card.facts.text("region")
        office = card.facts.text("book")
        channel = card.facts["channel"].flatMap(Channel.init(code:))
        post = card.facts["post"].flatMap(Post.init(code:))
        area = card.facts.text("area")
        address = card.facts.text("address")
        isDisabled = card.facts.flag("disabled")
    }
}

extension Card {
    public var subscription: Subscription? { kind == .subscription ? Subscription(self) : nil }
}

extension Form {
    /// Who hears of complaints outside of Pandu. The webhook's secret is a credential and lies outside of the entry.
    public static let subscription = Form(
        "subscription", on: .subscription, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator)
}
