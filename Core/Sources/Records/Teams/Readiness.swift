#if !hasFeature(Embedded)
public import Plain
import Rules

// *Kesiapan dinas*: the four things that a team asks of an office by a day, each handed in by the office; what residents
// then read of its services.

extension CardKind {
    public static let readiness: CardKind = CardKind(
        ofTeams: "readiness", Phrase("Kesiapan dinas", "Readiness of offices"), path: "kesiapan", names: ["office"],
        day: "until",
        signposts: { card, _ in
            guard let owed = Readiness(card) else { return [] }
            let isWhole = owed.missing.isEmpty
            var posts = [
                Signpost(
                    owed.office, state: "\(owed.items.count)", isOpen: !isWhole, from: card.opened, until: owed.due, [])
            ]
            if !owed.items.isEmpty {
                posts.append(
                    Signpost(
                        Signpost.service(of: owed.office), isOpen: false, from: card.opened,
                        owed.items.flatMap { handed in
                            [Answer(handed.item.rawValue, handed.finding["text"] ?? "")]
                                + (handed.finding[Form.file].map { [Answer(handed.item.document, $0)] } ?? [])
                        }))
            }
            return posts
        })
}

extension Signpost {
    /// What everybody may read of an office's services.
    public static func service(of office: String) -> String { "service \(office)" }
}

extension Form {
    public static let readiness = Form(
        "readiness", on: .readiness, opensCard: true, conflict: .set, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen })

    public static let readinessItem = Form(
        "readiness-item", on: .readiness, writers: .askedByTeams, audience: .askedByTeams, isOfAddressee: true,
        isOffered: { card, _ in card.isOpen }, check: { entry, _ in webAddress(entry, "link") })

    public static let readinessReminder = Form(
        "readiness-reminder", on: .readiness, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in Readiness(card)?.missing.isEmpty == false })

    static let readinessWithdrawal = takingBack(
        "readiness-withdrawal", on: .readiness, writers: .teams, audience: .askedByTeams)
}

/// What an office owes and has handed in, as its card says.
public struct Readiness: Sendable {
    public enum Item: String, CaseIterable, Sendable {
        case information, mechanism, documents, steps

        /// Under which code its file stands at the office's services.
        public var document: String { "\(rawValue)-\(Form.file)" }

        public var title: Phrase {
            switch self {
            case .information: Phrase("Informasi layanan", "What it does")
            case .mechanism: Phrase("Cara kerja", "How it works")
            case .documents: Phrase("Berkas yang diminta", "Documents asked")
            case .steps: Phrase("Langkah pelaksanaan", "Steps")
            }
        }
    }

    public let id: ID
    /// Its book.
    public let office: String
    public let due: Day
    /// The last of each thing that was handed in.
    public let items: [(item: Item, finding: Finding)]
    public let reminders: Int

    /// `nil` for a card of another kind, and for one that was taken back.
    public init?(_ card: Card) {
        guard card.kind == .readiness, !card.facts.isEmpty, let due = card.facts.day("until") else { return nil }
        id = card.id
        office = card.facts.text("office")
        self.due = due
        let given = card.findings.of(.readinessItem)
        items = Item.allCases.compactMap { item in
            given.last { $0["item"] == item.rawValue }.map { (item: item, finding: $0) }
        }
        reminders = card.findings.of(.readinessReminder).count
    }

    public var missing: [Item] {
        Item.allCases.filter { item in !items.contains { $0.item == item } }
    }
}
#endif
