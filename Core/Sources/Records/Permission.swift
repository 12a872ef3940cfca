/// The one table of who may do what. `PermissionTests` walks it completely.
public enum Permission {
    public static func allows(_ role: Role, _ action: Action) -> Bool {
        roles(for: action).contains(role)
    }

    public static func allows(_ role: Role, toWrite form: Form) -> Bool {
        form.writers.contains(role)
    }

    /// Whether a book is one that she serves: what lies in it she may write, as far as her role may.
    public static func serves(_ person: Person, _ place: Place) -> Bool {
        guard place.kind.isOfRegionAlone, person.role != .clock else { return person.scope.covers(place) }
        for region in person.scope.regions where region == place.region { return true }
        return false
    }

    #if !hasFeature(Embedded)
    /// Whether a setting of a region is hers to write though the region is larger than what she answers for: a campaign of
    /// her own area.
    static func sets(_ person: Person, _ entry: Entry, on card: Card?, in place: Place) -> Bool {
        guard entry.form == Form.campaign.code, place.kind == .region, let area = entry["region"],
            Scope.path(area, liesUnder: place.region), person.scope.covers(region: area)
        else { return false }
        return card?.campaign.map { person.scope.covers(region: $0.region) } ?? true
    }
    #endif

    /// Whether she may open the pages of a book.
    public static func opens(_ person: Person, _ place: Place) -> Bool {
        place.kind.readers.contains(person.role) && serves(person, place)
    }

    /// Whether she may see pages of what was found of a book: the whole of one that she opens, or cards that wait for her.
    public static func opens(_ person: Person, _ book: Book) -> Bool {
        #if !hasFeature(Embedded)
        if let card = book.cards.first, book.cards.count == 1, isAddressed(card, in: book.place, to: person) {
            return true
        }
        #endif
        return opens(person, book.place)
    }

    /// Whether this role may give somebody of another role a new first password.
    public static func allows(_ role: Role, toReset other: Role) -> Bool {
        allows(role, .manageAccounts) || allows(role, .resetKader) && (other == .kader || other == .chair)
    }

    /// Whether this person may take this step: an office with what it has, a village with what it answers itself.
    public static func allows(_ person: Person, _ form: Form, on complaint: Complaint) -> Bool {
        guard allows(person.role, toWrite: form) else { return false }
        #if !hasFeature(Embedded)
        if form.isOfPart { return allowsPart(person, form, on: complaint) }
        #endif
        // Notes and merging are open to an office that had it before; everything else to the one that has it.
        if person.role == .officer {
            return form.from == .any ? complaint.isLed(by: person.scope) : person.scope.books.contains(complaint.office)
        }
        if person.role == .villageOperator, form.writers.contains(.officer), form.code != Form.complaintMerged.code {
            return complaint.isVillageOwn
        }
        return true
    }

    #if !hasFeature(Embedded)
    /// Whether this person may take this step of a part: the office that is asked its own, whoever leads the others.
    private static func allowsPart(_ person: Person, _ form: Form, on complaint: Complaint) -> Bool {
        if form.isOfAddressee { return complaint.openPart(of: person.scope) != nil }
        return switch person.role {
        case .officer: person.scope.books.contains(complaint.office)
        case .villageOperator: complaint.stage == .village || complaint.isVillageOwn
        default: true
        }
    }

    /// Whether this person may read an entry of such a complaint. What an office was asked to do is for that office and
    /// the one that leads, and for no third.
    public static func reads(_ person: Person, _ entry: Entry, on complaint: Complaint) -> Bool {
        guard let form = Forms.find(entry.form), reads(person, form, on: complaint) else { return false }
        guard person.role == .officer else { return true }
        // What the office that leads says to itself is not for those whom it asks.
        if form.code == Form.complaintNote.code, entry.writer != person.account {
            return complaint.isLed(by: person.scope)
        }
        guard form.isOfPart else { return true }
        return person.scope.books.contains { $0 == complaint.office || $0 == form.partOffice(entry) }
    }
    #endif

    /// Whether this person may read a complaint of a book.
    public static func reads(_ person: Person, _ complaint: Complaint, in place: Place) -> Bool {
        switch person.role {
        case .officer: complaint.concerns(person.scope)
        case .caseWorker, .resident, .clock, .administrator, .neighbourhoodHead: false
        default: person.scope.covers(place)
        }
    }

    /// Whether this person may read what was written on such a complaint with a form. Who told it is for an office only
    /// once it has it, and not against her wish; those who coach need no name.
    public static func reads(_ person: Person, _ form: Form, on complaint: Complaint) -> Bool {
        guard form.audience.contains(person.role) else { return false }
        guard form.code == Form.reporter.code else { return true }
        return switch person.role {
        case .officer: complaint.isLed(by: person.scope) && complaint.reporter?.isConfidential != true
        case .districtCoach, .regencyCoach: false
        default: true
        }
    }

    /// Whether this person may read a secret report: of her own unit that let her in, and not when she is involved.
    public static func reads(_ person: Person, _ secret: SecretReport, in book: Book) -> Bool {
        // Who was of the unit before units let people in has no card, and goes on reading.
        serves(person, in: book) && !secret.involved.contains(person.account)
            && book.member(person.account)?.reads(secret) ?? true
    }

    /// Whether this person may let somebody else into the unit: one whom the unit let in itself.
    public static func accepts(_ person: Person, _ member: Member, in book: Book) -> Bool {
        serves(person, in: book) && member.account != person.account && isAccepted(person.account, in: book)
    }

    /// Whether a unit let somebody in.
    public static func isAccepted(_ account: String, in book: Book) -> Bool {
        book.member(account).map { $0.readsFrom != nil } ?? true
    }

    private static func serves(_ person: Person, in book: Book) -> Bool {
        person.role == .caseWorker && person.scope.books.contains(book.place.book)
    }

    static func roles(for action: Action) -> Roles {
        switch action {
        case .readResidents: .readers
        case .readTallies: [.readers, .coaches, .administrator]
        case .readComplaintCounts: [.readers, .coaches, .administrator, .officer]
        case .importResidents: [.chair, .midwife, .villageOperator]
        case .exportRegister: [.chair, .midwife, .villageOperator]
        case .resolveHeld: [.chair, .midwife, .villageOperator]
        case .resolveHomeless: .administrator
        case .manageAccounts: .administrator
        case .resetKader: [.midwife, .villageOperator]
        case .carryBook: .carers
        case .readAttention: [.midwife]
        case .readToFetch: Roles(.neighbourhoodHead)
        case .readFieldLists: [.officer]
        case .readRules: [.chair, .midwife, .villageOperator]
        }
    }
}
