/// What a rule says of itself: its name, unit, source, since when, and how sure we are. The numbers stand in
/// the same file as a `Dated` value or a function; `RuleBook` lists every rule, and its tests hold the examples.
/// A class, so that a conclusion hands about no more than its address.
public final class Rule: Sendable {
    /// English kebab-case, never used again for anything else: `weight-for-age-classes`.
    public let code: String
    /// What staff read.
    public let indonesian: String
    public let english: String
    /// The unit of its numbers.
    public let unit: String
    /// The day from which the source holds; its first of January where we know the year only.
    public let since: Day
    public let source: Source
    public let confidence: Confidence

    @inline(never)
    public init(
        _ code: String, _ indonesian: String, _ english: String, unit: String, since: Day, _ source: Source,
        _ confidence: Confidence
    ) {
        self.code = code
        self.indonesian = indonesian
        self.english = english
        self.unit = unit
        self.since = since
        self.source = source
        self.confidence = confidence
    }
}

extension Rule {
    public var title: Phrase { Phrase(indonesian: indonesian, english: english) }
}

/// How sure we are that a rule says what the regulation says.
public enum Confidence: Sendable {
    /// Read in the source or in a full transcript of it.
    case verified
    /// Several others quote the document alike; the document itself was not seen. Staff screens say so.
    case quoted
    /// Told by one other, or from memory. Staff screens say so.
    case unverified

    public var code: String {
        switch self {
        case .verified: "verified"
        case .quoted: "quoted"
        case .unverified: "unverified"
        }
    }
}

/// Who says so: the document and the place in it.
public struct Source: Sendable {
    public let document: String
    public let place: String
    public init(_ document: String, _ place: String = "") {
        self.document = document
        self.place = place
    }
}

extension Source {
    static func growthStandard(_ place: String) -> Source { Source("WHO Child Growth Standards 2006", place) }
    static func growthReference(_ place: String) -> Source { Source("WHO Growth Reference 2007", place) }
    /// Standar antropometri anak.
    static func permenkes2of2020(_ place: String) -> Source { Source("Permenkes 2/2020", place) }
    /// Pelayanan kesehatan masa hamil.
    static func permenkes21of2021(_ place: String) -> Source { Source("Permenkes 21/2021", place) }
    /// Petunjuk teknis integrasi pelayanan kesehatan primer.
    static func primaryCareGuide(_ place: String) -> Source { Source("KMK HK.01.07/MENKES/2015/2023", place) }
    /// The print of 6 May 2023.
    static func motherAndChildBook(_ place: String) -> Source { Source("Buku KIA 2023", place) }
}

extension Day {
    static func first(ofYear year: Int) -> Day { Month(year: year, month: 1).first }
    static let printOfMay2023 = Month(year: 2023, month: 5).day(6)
}

/// A value in force from a day on. Later values are added, earlier ones never edited.
public struct Dated<Value: Sendable>: Sendable {
    public let since: Day
    public let value: Value
    public init(since: Day, _ value: Value) {
        self.since = since
        self.value = value
    }
}

extension Array {
    /// The value in force on `day`: the last one that began on or before it, else the first. Without a day, the
    /// newest. The array is in the order of `since`.
    public func inForce<Value>(on day: Day?) -> Value? where Element == Dated<Value> {
        guard let day else { return last?.value }
        var found = first?.value
        for item in self where item.since <= day { found = item.value }
        return found
    }
}

/// A span of time as regulations state it: days, or months that are completed.
public enum Span: Hashable, Sendable {
    case days(Int)
    case months(Int)

    /// Whether the span since a day (a birth, a dose) has passed on another.
    public func hasPassed(since begin: Day, on day: Day) -> Bool {
        switch self {
        case .days(let days): day.days(since: begin) >= days
        case .months(let months): day.months(since: begin) >= months
        }
    }

    /// `3 months`
    public var words: String {
        switch self {
        case .days(let days): "\(days) days"
        case .months(let months): "\(months) months"
        }
    }

    /// The first day on which it has passed.
    public func end(since begin: Day) -> Day {
        switch self {
        case .days(let days): begin.adding(days: days)
        case .months(let months): begin.adding(months: months)
        }
    }
}
