/// What a field takes. Values are stored in the smallest unit.
public enum FieldKind: Sendable {
    /// Typed in kilograms, stored in grams; the bounds in grams.
    case weight(ClosedRange<Int>)
    /// Typed in centimetres, stored in millimetres; the bounds in millimetres.
    case length(ClosedRange<Int>)
    /// A whole number with the unit to show (mmHg, tablet).
    case count(ClosedRange<Int>, unit: String)
    /// Typed with one decimal, stored in tenths; the bounds in tenths.
    case tenths(ClosedRange<Int>, unit: String)
    /// A day that has come.
    case pastDay
    /// A day before or after today.
    case anyDay
    case choice([Choice])
    /// Any number of the choices, stored as codes parted by a space.
    case choices([Choice])
    /// Yes, or nothing.
    case flag
    case text(maximumCharacters: Int)
    /// Sixteen digits, stored as typed.
    case nationalID
    /// The number that a register gave, of so many digits, or of letters and digits: stored without blanks and dashes.
    case registered(length: Int, isDigits: Bool)
    /// Another Posyandu: its book, or its registered number.
    case posyandu
    /// A place on the map, as `Position` writes it; found by the phone itself.
    case position
    /// At most so many photographs, stored as the names of their files (`PhotoName`) parted by a space.
    case photos(most: Int)
    /// The id of another card of the same book.
    case reference(CardKind)
    #if !hasFeature(Embedded)
    /// At most so many offices and coaching teams: the ids of their books parted by a space.
    case parties(most: Int)
    /// One PDF, stored as the name of its file (`PhotoName`). Its question is always `Form.file`: what comes from a
    /// browser is known by that before the form is read.
    case document
    #endif
}

extension FieldKind {
    /// Whether it takes a number in a unit.
    var isMeasured: Bool {
        switch self {
        case .weight, .length, .count, .tenths: true
        default: false
        }
    }

    /// Whether an answer may have several lines: a page gives room for them.
    var keepsLines: Bool {
        if case .text(let limit) = self { limit > 160 } else { false }
    }
}
