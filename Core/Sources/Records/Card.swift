public import Rules

/// One thing that is kept: the fold of the entries written on it.
public indirect enum Card: Sendable {
    case resident(Resident)
    case household(Household)
    case sessionDay(SessionDay)
    case complaint(Complaint)
    case secretReport(SecretReport)
    case posyandu(Posyandu)
    case account(Account)
    case office(Office)
    case holiday(LocalHoliday)
    case activity(Activity)
    case fieldNames(FieldNames)
    case terms(RegionTerms)
    case campaign(Campaign)
    case subscription(Subscription)
    case member(Member)
    /// Entries of forms that this build does not know. Kept, shown as *tidak terbaca*.
    case unreadable(ID)

    public init(id: ID, kind: CardKind, opened: Day) {
        switch kind {
        case .resident: self = .resident(Resident(id: id, registered: opened))
        case .household: self = .household(Household(id: id, opened: opened))
        case .sessionDay: self = .sessionDay(SessionDay(id: id, day: opened))
        case .complaint: self = .complaint(Complaint(id: id, opened: opened))
        case .secretReport: self = .secretReport(SecretReport(id: id, opened: opened))
        case .posyandu: self = .posyandu(Posyandu(id: id))
        case .account: self = .account(Account(id: id))
        case .office: self = .office(Office(id: id))
        case .holiday: self = .holiday(LocalHoliday(id: id))
        case .activity: self = .activity(Activity(id: id))
        case .fieldNames: self = .fieldNames(FieldNames(id: id))
        case .terms: self = .terms(RegionTerms(id: id))
        case .campaign: self = .campaign(Campaign(id: id))
        case .subscription: self = .subscription(Subscription(id: id))
        case .member: self = .member(Member(id: id))
        default: self = .unreadable(id)
        }
    }

    public var id: ID {
        switch self {
        case .resident(let card): card.id
        case .household(let card): card.id
        case .sessionDay(let card): card.id
        case .complaint(let card): card.id
        case .secretReport(let card): card.id
        case .posyandu(let card): card.id
        case .account(let card): card.id
        case .office(let card): card.id
        case .holiday(let card): card.id
        case .activity(let card): card.id
        case .fieldNames(let card): card.id
        case .terms(let card): card.id
        case .campaign(let card): card.id
        case .subscription(let card): card.id
        case .member(let card): card.id
        case .unreadable(let id): id
        }
    }

    public var kind: CardKind? {
        switch self {
        case .resident: .resident
        case .household: .household
        case .sessionDay: .sessionDay
        case .complaint: .complaint
        case .secretReport: .secretReport
        case .posyandu: .posyandu
        case .account: .account
        case .office: .office
        case .holiday: .holiday
        case .activity: .activity
        case .fieldNames: .fieldNames
        case .terms: .terms
        case .campaign: .campaign
        case .subscription: .subscription
        case .member: .member
        case .unreadable: nil
        }
    }

    /// What people call it: a resident's name, a household's head, the place of an activity.
    public var name: String? {
        switch self {
        case .resident(let card): card.name
        case .household(let card): card.head
        case .activity(let card): card.name
        default: nil
        }
    }

    public var resident: Resident? { if case .resident(let card) = self { card } else { nil } }
    public var household: Household? { if case .household(let card) = self { card } else { nil } }
    public var activity: Activity? { if case .activity(let card) = self { card } else { nil } }
    public var posyandu: Posyandu? { if case .posyandu(let card) = self { card } else { nil } }
    public var account: Account? { if case .account(let card) = self { card } else { nil } }
    public var office: Office? { if case .office(let card) = self { card } else { nil } }
    public var holiday: LocalHoliday? { if case .holiday(let card) = self { card } else { nil } }
    public var fieldNames: FieldNames? { if case .fieldNames(let card) = self { card } else { nil } }
    public var campaign: Campaign? { if case .campaign(let card) = self { card } else { nil } }
    public var terms: RegionTerms? { if case .terms(let card) = self { card } else { nil } }
    public var subscription: Subscription? { if case .subscription(let card) = self { card } else { nil } }
    public var member: Member? { if case .member(let card) = self { card } else { nil } }
    public var complaint: Complaint? { if case .complaint(let card) = self { card } else { nil } }
    public var secretReport: SecretReport? { if case .secretReport(let card) = self { card } else { nil } }
    public var sessionDay: SessionDay? { if case .sessionDay(let card) = self { card } else { nil } }

    /// Changes the resident in place, without copying her readings.
    mutating func changeResident(_ change: (inout Resident) -> Void) {
        guard case .resident(var card) = self else { return }
        self = .unreadable(card.id)
        change(&card)
        self = .resident(card)
    }

    mutating func changeHousehold(_ change: (inout Household) -> Void) {
        guard case .household(var card) = self else { return }
        self = .unreadable(card.id)
        change(&card)
        self = .household(card)
    }

    mutating func changeActivity(_ change: (inout Activity) -> Void) {
        guard case .activity(var card) = self else { return }
        self = .unreadable(card.id)
        change(&card)
        self = .activity(card)
    }

    mutating func changeSessionDay(_ change: (inout SessionDay) -> Void) {
        guard case .sessionDay(var card) = self else { return }
        change(&card)
        self = .sessionDay(card)
    }

    mutating func changeSecret(_ change: (inout SecretReport) -> Void) {
        guard case .secretReport(var card) = self else { return }
        change(&card)
        self = .secretReport(card)
    }

    mutating func changeMember(_ change: (inout Member) -> Void) {
        guard case .member(var card) = self else { return }
        change(&card)
        self = .member(card)
    }

    mutating func changeComplaint(_ change: (inout Complaint) -> Void) {
        guard case .complaint(var card) = self else { return }
        self = .unreadable(card.id)
        change(&card)
        self = .complaint(card)
    }
}
