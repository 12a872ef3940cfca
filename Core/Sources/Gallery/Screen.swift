public import Pages
public import Plain
public import Records
import Rules

/// One screen as somebody may see it: a request, answered over the village in one of its stages.
public struct Screen: Sendable {
    /// What is unusual about it.
    public enum State: String, CaseIterable, Sendable {
        case usual
        case empty
        case longNames = "long-names"
        case problems = "with-problems"
        case doubt = "with-a-doubt"
        case duplicate = "with-a-duplicate"
        case corrected = "corrected"
        case closed = "after-closing"
        case late = "with-late-arrivals"
        case ready = "ready-without-a-signal"
        case unsent = "offline-with-unsent"
        case sending = "sending"
        case held = "held"
        case troubled = "phone-in-trouble"
        case readOnly = "read-only"
        case english = "english"
    }

    /// Small English words joined by hyphens, the same for all states of one screen.
    public let name: String
    public let title: String
    public let state: State
    public let stage: Stage
    /// Below the book, with its question: `warga?cari=aisyah`.
    public let path: String
    /// What was typed, when the screen is the answer to a form.
    public let typed: [(String, String)]?
    public let role: Role
    /// What the phone says of itself; the outbox comes from the village.
    public let phone: PhoneState
    /// What the phone lost, as its cookie says it.
    public let unsent: String

    /// - Parameter stage: what the state suggests when it is not said
    public init(
        _ name: String, _ title: String, _ path: String, _ state: State = .usual, stage: Stage? = nil,
        typed: [(String, String)]? = nil, role: Role = .kader, phone: PhoneState = PhoneState(), unsent: String = ""
    ) {
        self.name = name
        self.title = title
        self.path = path
        self.state = state
        self.stage = stage ?? Screen.stage(of: state)
        self.typed = typed
        self.role = state == .readOnly ? .villageOperator : role
        self.phone = phone
        self.unsent = unsent
    }

    private static func stage(of state: State) -> Stage {
        switch state {
        case .empty: .empty
        case .unsent, .sending: .unsent
        case .held: .held
        case .late, .corrected: .late
        case .closed: .closed
        default: .session
        }
    }

    /// Unique in the gallery, and the name of its file.
    public var id: String { state == .usual ? name : "\(name)-\(state.rawValue)" }
    public var language: Language { state == .english ? .english : .indonesian }
    public var address: String { "/b/\(Village.bookCode)/\(path)" }

    /// - Parameter other: a book to answer from instead of the stage's
    public func answer(in other: Book? = nil) -> Response {
        let target = Request.target(address)
        var phone = phone
        phone.waiting = Village.at(stage).waiting
        phone.lastContact = Village.now - 95 * 60_000
        phone.people = [("yanti.melati", "Bu Yanti"), ("sri.melati", "Bu Sri")]
        if state == .empty { phone.people = [("yanti.melati", "Bu Yanti")] }
        var request = Request(
            isPost: typed != nil, path: target?.path ?? [], query: target?.query ?? [], form: typed ?? [],
            now: Village.now, random: (0x5EED, 2, 3, 4), device: Village.device, nextNumber: 900,
            phone: phone)
        request.unsent = UnsentMark.read(unsent)
        let (book, context) = (other ?? Village.book(at: stage), Village.context(language, role: role))
        if role == .officer || role == .regencyCoach {
            return ComplaintSite.answer(request, complaint: book, context: context)
        }
        return KaderSite.answer(request, book: book, context: context)
    }
}

extension PhoneState {
    /// A phone as it is, but for what is said here.
    static func when(_ change: (inout PhoneState) -> Void) -> PhoneState {
        var phone = PhoneState()
        change(&phone)
        return phone
    }
}
