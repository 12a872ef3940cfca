/// What a person can ask of Pandu besides writing a form (a form names its own writers).
public enum Action: UInt8, CaseIterable, Sendable {
    /// Residents by name: cards, lists, session days.
    case readResidents
    /// Counts, and lists without names.
    case readTallies
    /// How many complaints there are and how long they take.
    case readComplaintCounts
    case importResidents
    case exportRegister
    /// Look at held entries of a book, release or discard them.
    case resolveHeld
    /// Put aside what is held in the book of no Posyandu, where nobody of a Posyandu would see it.
    case resolveHomeless
    case manageAccounts
    /// Give kader and chairs in one's own area a new first password.
    case resetKader
    /// A phone's copy of a book.
    case carryBook
    /// Who of all Posyandu needs a midwife, by name and reason.
    case readAttention
    /// Who of one's own RT is to be fetched: name and address, and nothing of why.
    case readToFetch
    /// The lists of an office's field, as far as `OfficeList` opens them.
    case readFieldLists
    /// Why the rules conclude something: value, bound, source.
    case readRules
}
