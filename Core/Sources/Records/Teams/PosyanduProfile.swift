#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Profil Posyandu*: where it stands, in what building and with what equipment, its level, how far its registration is,
// its decrees and awards. One card of its book, written at a desk; no phone knows its forms.

extension CardKind {
    public static let profile = CardKind(
        "profile", Phrase("Profil Posyandu", "Profile of the Posyandu"), path: "profil", in: [.posyandu],
        isOpen: { _ in true }, id: { _ in PosyanduProfile.card })
}

extension Roles {
    /// Those who write down what a Posyandu is.
    public static let profilers: Roles = [.chair, .villageOperator]
    fileprivate static let profileReaders: Roles = [.profilers, .midwife, .coaches]
}

extension Form {
    public static let profile = ofProfile("profile", opensCard: true, conflict: .set)
    /// Where it is held, and what of its equipment works.
    public static let posyanduBuilding = ofProfile("posyandu-building", opensCard: true, conflict: .set)
    /// *Strata*: the four older levels, as an evaluation told them. Pandu works none out.
    public static let posyanduStrata = ofProfile("posyandu-strata", opensCard: true)
    public static let registrationFiles = ofProfile("registration-files", opensCard: true, conflict: .set)

    public static let registrationStep = ofProfile("registration-step", opensCard: true) { entry, context in
        let last = context.card.flatMap { PosyanduProfile($0).step }?["step"]
        let answers = ["registered", "returned"]
        // What corrects the last step stands instead of it.
        guard entry.corrects == nil, answers.contains(entry["step"] ?? ""), last != "submitted" else { return [] }
        return [Problem("step", "Catat dulu kapan diajukan.", "Write down first when it was submitted.")]
    }

    public static let decree = ofProfile("decree", opensCard: true) { entry, _ in
        guard let on = entry.day("on"), let until = entry.day("until"), until < on else { return [] }
        return [Problem("until", "Berlaku sampai kapan? Ini sebelum tanggal SK.", "It ends before it begins.")]
    }

    public static let award = ofProfile("award", opensCard: true)

    static let profileWithdrawal = takingBack(
        "profile-withdrawal", on: .profile, writers: .profilers, audience: .profileReaders)

    private static func ofProfile(
        _ code: String, opensCard: Bool, conflict: Conflict = .add,
        check: (@Sendable (Entry, CheckContext) -> [Problem])? = nil
    ) -> Form {
        Form(
            code, on: .profile, opensCard: opensCard, conflict: conflict, writers: .profilers,
            audience: .profileReaders, isOffered: { _, _ in true }, check: check)
    }
}

/// What a Posyandu is, as its card says.
public struct PosyanduProfile: Sendable {
    public static let card = ID(naming: "profile")

    public let facts: Facts
    private let findings: Findings

    /// - Parameter card: `nil` where nothing is written yet
    public init(_ card: Card?) {
        facts = card?.facts ?? Facts()
        findings = card?.findings ?? Findings()
    }

    /// The steps of its registration, by the days on which they were.
    public var steps: [Finding] { findings.of(.registrationStep).sorted { $0.said < $1.said } }
    /// The last one.
    public var step: Finding? { steps.last }
    public var decrees: [Finding] { findings.of(.decree).sorted { $0.said > $1.said } }
    public var awards: [Finding] { findings.of(.award).sorted { $0.said > $1.said } }
    /// Levels that evaluations told, the latest first.
    public var levels: [Finding] { findings.of(.posyanduStrata).sorted { $0.said > $1.said } }
    /// The code of the latest one.
    public var level: String? { levels.first?["level"] }
    /// Where it is held; `nil` as long as nobody wrote down its place and equipment.
    public var building: String? { facts["building"] }
    public var isModel: Bool { facts.flag("model") }
    public var closedOn: Day? { facts.day("closed-on") }

    /// Its registered number; `nil` as long as it has none.
    public var number: String? { step.flatMap { $0["step"] == "registered" ? $0["number"] : nil } }

    /// Files of the registration that are not at hand.
    public var missingFiles: [Choice] { unticked("files", of: .registrationFiles) }
    /// What it has not, or what does not work; nothing while nobody has looked.
    public var missingEquipment: [Choice] { building == nil ? [] : unticked("equipment", of: .posyanduBuilding) }
    /// Steps of an open day for which there is no room.
    public var missingRooms: [Choice] { building == nil ? [] : unticked("rooms", of: .posyanduBuilding) }

    /// What can be chosen in a question of a form.
    public static func choices(_ code: String, of form: Form) -> [Choice] {
        switch form.field(code)?.kind {
        case .choice(let all), .choices(let all): all
        default: []
        }
    }

    private func unticked(_ code: String, of form: Form) -> [Choice] {
        let known = facts.codes(code)
        return PosyanduProfile.choices(code, of: form).filter { !known.contains($0.code) }
    }

    /// One of the things that a profile has when it is whole.
    public struct Part: Sendable {
        /// Words within a sentence.
        public let title: Phrase
        /// Where it is written.
        public let form: Form
        public let isThere: @Sendable (PosyanduProfile) -> Bool

        fileprivate init(
            _ indonesian: StaticString, _ english: StaticString, _ form: Form,
            _ isThere: @escaping @Sendable (PosyanduProfile) -> Bool
        ) {
            title = Phrase(indonesian, english)
            self.form = form
            self.isThere = isThere
        }
    }

    /// In the order in which they are asked for.
    public static let parts: [Part] = [
        Part("dusun atau alamat", "dusun or address", .profile) {
            $0.facts["dusun"] != nil || $0.facts["address"] != nil
        },
        Part("lokasi di peta", "place on the map", .profile) { $0.facts["position"] != nil },
        Part("tahun mulai buka", "year of opening", .profile) { $0.facts["open-year"] != nil },
        Part("tempat dan alat", "place and equipment", .posyanduBuilding) { $0.building != nil },
        Part("SK pengurus", "decree of the board", .decree) { $0.decrees.contains { $0["kind"] == "board" } },
        Part("nomor pendaftaran", "registered number", .registrationStep) { $0.number != nil },
        Part("tingkat", "level", .posyanduStrata) { $0.level != nil },
    ]

    /// What it has not yet.
    public var missingParts: [Part] { PosyanduProfile.parts.filter { !$0.isThere(self) } }
    public var missing: [Phrase] { missingParts.map(\.title) }
}

extension Finding {
    /// The day that was answered, else that of the entry.
    fileprivate var said: Day { self["on"].flatMap { Day(iso: $0) } ?? day }
}
#endif
