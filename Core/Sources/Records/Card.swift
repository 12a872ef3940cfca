public import Plain
import Rules

/// One thing that is kept, folded from its entries: what was answered last about it, and all that was added to it.
public struct Card: Sendable {
    public let id: ID
    /// `nil` where this build knows none of the forms that were written on it: kept, and shown as *tidak terbaca*.
    public let kind: CardKind?
    public let opened: Day
    /// The last answers of the forms of which the later one wins.
    public private(set) var facts = Facts()
    private var added = Findings()
    private(set) var corrections = Corrections()
    private var view = View.none

    /// What pages ask hundreds of times, and what needs more of an entry than its answers: the folds of its forms keep it
    /// up to date. Everything else is read from facts and findings when somebody asks.
    private indirect enum View {
        case none
        case resident(Resident)
        case complaint(Complaint)
        case sessionDay(SessionDay)
        case secretReport(SecretReport)
        case member(Member)
    }

    public init(id: ID, kind: CardKind?, opened: Day) {
        self.id = id
        self.kind = kind
        self.opened = opened
        if kind == .resident {
            view = .resident(Resident(id: id, registered: opened))
        } else if kind == .complaint {
            view = .complaint(Complaint(id: id, opened: opened))
        } else if kind == .sessionDay {
            view = .sessionDay(SessionDay(id: id, day: opened))
        } else if kind == .secretReport {
            view = .secretReport(SecretReport(id: id, opened: opened))
        } else if kind == .member {
            view = .member(Member(id: id))
        }
    }

    /// The card of somebody as she stands, or as she would.
    public init(_ resident: Resident) {
        self.init(id: resident.id, kind: .resident, opened: resident.registered)
        view = .resident(resident)
    }

    public init(_ complaint: Complaint) {
        self.init(id: complaint.id, kind: .complaint, opened: complaint.opened)
        view = .complaint(complaint)
    }

    /// All that was added: visits, measurements, what was looked at.
    public var findings: Findings {
        if case .resident(let resident) = view { resident.findings } else { added }
    }

    /// Whether more may be written on it.
    public var isOpen: Bool { kind?.isOpen(self) ?? false }

    /// Nothing that was written on it stands any more.
    public var isTakenBack: Bool { facts.isEmpty && findings.all.isEmpty }

    /// What people call it: a resident's name, a household's head, the place of an activity.
    public var name: String? {
        if case .resident(let resident) = view { return resident.name }
        guard let kind, !kind.names.isEmpty else { return nil }
        for name in kind.names {
            if let text = facts[name] ?? added.all.last?[name] { return text }
        }
        return ""
    }

    /// The day it is about: the one that was answered, that of what was added last, or that on which it was opened.
    public var day: Day { (kind?.day).flatMap { facts.day($0) } ?? added.all.last?.day ?? opened }

    /// What was written last of what shows on it.
    public var lastEntry: ID { added.all.last?.entry ?? facts.entry ?? id }

    /// The RT it lies in, as written.
    public var neighbourhood: String {
        if case .resident(let resident) = view { return resident.neighbourhood }
        return facts["rt"] ?? added.all.last?["rt"]?.asNeighbourhood ?? ""
    }

    public var resident: Resident? { if case .resident(let view) = view { view } else { nil } }
    public var complaint: Complaint? { if case .complaint(let view) = view { view } else { nil } }
    public var sessionDay: SessionDay? { if case .sessionDay(let view) = view { view } else { nil } }
    public var secretReport: SecretReport? { if case .secretReport(let view) = view { view } else { nil } }
    public var member: Member? { if case .member(let view) = view { view } else { nil } }

    // MARK: Folding

    /// Files an entry that corrects another under the first of its row, which is what folds see in `corrects`.
    mutating func file(_ entry: inout Entry) {
        guard let old = entry.corrects else { return }
        entry.corrects = corrections.take(entry.id, correcting: old)
    }

    /// What a form without a fold of its own does: it adds a finding, sets facts, or takes back what it corrects.
    mutating func take(_ entry: Entry, _ form: Form) {
        if form.takesBack {
            guard let old = entry.corrects else { return }
            changeFindings { $0.takeBack(old) }
            if kind?.isTakenBackWhole == true { facts.takeBack(old) }
        } else if form.conflict == .add {
            changeFindings { $0.take(entry, form) }
        } else {
            facts.take(entry, form)
        }
    }

    private mutating func changeFindings(_ change: (inout Findings) -> Void) {
        if case .resident = view { changeResident { change(&$0.findings) } } else { change(&added) }
    }

    /// Changes the resident in place, without copying her readings.
    mutating func changeResident(_ change: (inout Resident) -> Void) {
        guard case .resident(var card) = view else { return }
        view = .none
        change(&card)
        view = .resident(card)
    }

    mutating func changeComplaint(_ change: (inout Complaint) -> Void) {
        guard case .complaint(var card) = view else { return }
        view = .none
        change(&card)
        view = .complaint(card)
    }

    mutating func changeSessionDay(_ change: (inout SessionDay) -> Void) {
        guard case .sessionDay(var card) = view else { return }
        change(&card)
        view = .sessionDay(card)
    }

    mutating func changeSecret(_ change: (inout SecretReport) -> Void) {
        guard case .secretReport(var card) = view else { return }
        change(&card)
        view = .secretReport(card)
    }

    mutating func changeMember(_ change: (inout Member) -> Void) {
        guard case .member(var card) = view else { return }
        change(&card)
        view = .member(card)
    }
}
