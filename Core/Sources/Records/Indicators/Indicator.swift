#if !hasFeature(Embedded)
public import Plain
public import Rules

/// What is counted, listed once in `Indicator.all`: tallies, titles, lists behind numbers, overviews, charts, the API and
/// the page of definitions read nothing else. How it is counted stands beside its definition, so that a further one is
/// one value in one file.
public struct Indicator: Sendable {
    /// Of whom or what it counts. A kind of card that is counted says its own beside it.
    public struct Subject: Hashable, Sendable {
        /// The cards that stand under it.
        public let card: CardKind
        /// What one of them is counted as.
        let unit: Phrase

        init(_ card: CardKind, _ unit: Phrase) {
            self.card = card
            self.unit = unit
        }

        static let children = Subject(.resident, Phrase("balita", "children"))
        static let pregnant = Subject(.resident, Phrase("ibu hamil", "pregnant women"))
        static let residents = Subject(.resident, Phrase("orang", "people"))
        static let households = Subject(.household, Phrase("keluarga", "households"))
        static let activities = Subject(.activity, Phrase("catatan", "entries"))
        public static let complaints = Subject(.complaint, Phrase("laporan", "complaints"))
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// What happened in a month.
        case flow
        /// What stands in a month, kept as what begins and ends.
        case stock
        /// A sum of days or hours.
        case amount
        /// Some of others, in percent; made of their counts when it is shown, stored nowhere.
        case share
    }

    /// Which way it should go.
    public enum Direction: String, Sendable {
        case more, less, neither
    }

    /// Where overviews show it.
    public enum Home: Sendable {
        /// Among the six fields.
        case fields
        /// With the growth of children.
        case growth, classes(GrowthIndex)
        case complaints
        /// Nowhere by itself.
        case none
    }

    public enum GrowthIndex: CaseIterable, Sendable { case weight, length, wasting }

    public typealias Stretch = (from: Month, to: Month?)

    enum Counting: Sendable {
        /// Each resident, in each month in which this holds.
        case month(@Sendable (Resident, Month) -> Bool)
        /// Each resident, from a month to the first in which it is over.
        case span(@Sendable (Resident) -> [Stretch])
        /// Each card, in each month in which this was written on it.
        case written(@Sendable (Findings, Month) -> Bool)
        /// Of each activity an amount, in the month in which this was written.
        case sum(@Sendable (Findings, Month) -> Int)
        /// Each card, as long as its findings say so; with the month of its opening.
        case state(@Sendable (Findings, Month) -> [Stretch])
        /// By a function that finds several at once: `Contribution.marks` on the phone as well, `Complaint.marks`.
        case together(Kind)
        case share(Share)
    }

    /// Stored in tallies for life, so it is never used again for anything else.
    public let code: String
    public let name: Phrase
    /// As coaches call it: D, 2T; empty where it has none.
    public let letter: String
    public let subject: Subject
    /// `nil` where it belongs to no one field.
    public let field: ServiceField?
    public let direction: Direction
    public let source: Source
    public let confidence: Confidence
    public let home: Home
    /// What stands beside a name in a list.
    public let tag: Phrase?
    /// What of the region should be reached, where it settled nothing itself.
    public let target: Target?
    /// Raised by whoever changes how it is counted and not what its definition says: then all is counted anew.
    public let edition: Int
    /// The first sentence of its definition.
    public let means: Phrase
    /// What it counts is for those who care for people: others see neither names nor numbers below five.
    public let isPrivate: Bool
    let counting: Counting

    init(
        _ code: String, _ name: Phrase, letter: String = "", of subject: Subject, in field: ServiceField? = nil,
        good direction: Direction = .neither, by basis: Basis = .own, at home: Home = .fields, tag: Phrase? = nil,
        target: Target? = nil, edition: Int = 1, isPrivate: Bool = false, means: Phrase, _ counting: Counting
    ) {
        self.code = code
        self.name = name
        self.letter = letter
        self.subject = subject
        self.field = field
        self.direction = direction
        (source, confidence) = (basis.source, basis.confidence)
        self.home = home
        self.tag = tag
        self.target = target
        self.edition = edition
        self.means = means
        self.isPrivate = isPrivate
        self.counting = counting
    }

    /// On what a definition rests.
    struct Basis {
        let source: Source
        let confidence: Confidence

        /// Our own words, which say how we count and claim no more.
        static let own = Basis(source: Source("Pandu", "cara hitung sendiri"), confidence: .verified)

        static func rule(_ rule: Rule) -> Basis { Basis(source: rule.source, confidence: rule.confidence) }
        static func said(_ document: String, _ place: String, _ confidence: Confidence) -> Basis {
            Basis(source: Source(document, place), confidence: confidence)
        }
    }

    /// How many percent should be reached, and who says so.
    public struct Target: Sendable {
        public let percent: Int
        public let source: Source
        public let confidence: Confidence
    }
}

extension Indicator {
    public var kind: Kind {
        switch counting {
        case .month, .written: .flow
        case .sum: .amount
        case .span, .state: .stock
        case .together(let kind): kind
        case .share: .share
        }
    }

    public var isStock: Bool { kind == .stock }

    /// Of what it is made, when it is a share of others.
    public var share: Share? { if case .share(let share) = counting { share } else { nil } }

    /// `Ditimbang (D)`.
    public var title: Phrase {
        letter.isEmpty
            ? name : Phrase(indonesian: "\(name.indonesian) (\(letter))", english: "\(name.english) (\(letter))")
    }

    public var unit: Phrase {
        if kind == .share { return Phrase("persen", "percent") }
        if case .sum = counting { return Phrase("orang", "people") }
        if kind == .amount { return code.contains("hours") ? Phrase("jam", "hours") : Phrase("hari", "days") }
        return subject.unit
    }

    /// Two sentences: what it is, and to which month it belongs.
    public var definition: Phrase {
        let second =
            switch kind {
            case .flow: Phrase("Dihitung pada bulan kejadiannya.", "Counted in the month in which it happened.")
            case .stock:
                Phrase("Dihitung setiap bulan selama masih begitu.", "Counted in every month in which it is so.")
            case .amount: Phrase("Dijumlahkan pada bulan selesainya.", "Added up in the month in which it ended.")
            case .share: Phrase("Dibagi saat ditampilkan.", "Divided when it is shown.")
            }
        return Phrase(
            indonesian: "\(means.indonesian) \(second.indonesian)", english: "\(means.english) \(second.english)")
    }

    /// The indicator of a stored code. What is counted for each field, or each campaign, apart has that behind a colon.
    public static func find(_ code: String) -> Indicator? {
        byCode[String(code.prefix { $0 != ":" })]
    }

    /// Its title, with the field or the sex and age where it is counted for each apart; the code itself of what is no indicator.
    public static func title(of code: String) -> Phrase {
        guard let found = find(code)?.title else { return Phrase(indonesian: code, english: code) }
        let part = String(code.drop { $0 != ":" }.dropFirst())
        guard !part.isEmpty else { return found }
        let field = ServiceField.allCases.first { $0.code == part }?.title ?? WeighingMonth.Group(code: part)?.title
        return Phrase(
            indonesian: "\(found.indonesian): \(field?.indonesian ?? part)",
            english: "\(found.english): \(field?.english ?? part)")
    }

    /// Codes of those that are private.
    public static let ofPrivate = Set(all.filter { $0.isPrivate }.map { $0.code })

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    // What `Contribution` asks of every card, without the words.
    static let months = all.compactMap { indicator in
        if case .month(let holds) = indicator.counting { (code: indicator.code, holds: holds) } else { nil }
    }
    static let spans = all.compactMap { indicator in
        if case .span(let find) = indicator.counting { (code: indicator.code, find: find) } else { nil }
    }
    static let states = all.compactMap { indicator in
        if case .state(let find) = indicator.counting { (code: indicator.code, find: find) } else { nil }
    }
    static let sums = all.compactMap { indicator in
        if case .sum(let find) = indicator.counting { (code: indicator.code, find: find) } else { nil }
    }
    static let ofHouseholds = written(on: .households)
    static let ofActivities = written(on: .activities)

    private static func written(
        on subject: Subject
    ) -> [(code: String, holds: @Sendable (Findings, Month) -> Bool)] {
        all.compactMap { indicator in
            guard case .written(let holds) = indicator.counting, indicator.subject == subject else { return nil }
            return (indicator.code, holds)
        }
    }
}
#endif
