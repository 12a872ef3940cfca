#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Profil Posyandu*: where it stands, since when it is open, how far its registration is, its decrees and awards. One
// card of its book, written at a desk; no phone knows its forms.

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
    public var isModel: Bool { facts.flag("model") }
    public var closedOn: Day? { facts.day("closed-on") }

    /// Its registered number; `nil` as long as it has none.
    public var number: String? { step.flatMap { $0["step"] == "registered" ? $0["number"] : nil } }

    /// Files of the registration that are not at hand.
    public var missingFiles: [Choice] {
        guard case .choices(let all)? = Form.registrationFiles.field("files")?.kind else { return [] }
        let known = facts.codes("files")
        return all.filter { !known.contains($0.code) }
    }

    /// What a profile has when it is whole, as words within a sentence.
    public static let parts: [(title: Phrase, isThere: @Sendable (PosyanduProfile) -> Bool)] = [
        (Phrase("dusun atau alamat", "dusun or address"), { $0.facts["dusun"] != nil || $0.facts["address"] != nil }),
        (Phrase("lokasi di peta", "place on the map"), { $0.facts["position"] != nil }),
        (Phrase("tahun mulai buka", "year of opening"), { $0.facts["open-year"] != nil }),
        (Phrase("SK pengurus", "decree of the board"), { $0.decrees.contains { $0["kind"] == "board" } }),
        (Phrase("nomor pendaftaran", "registered number"), { $0.number != nil }),
    ]

    /// What it has not yet.
    public var missing: [Phrase] { PosyanduProfile.parts.filter { !$0.isThere(self) }.map { $0.title } }
}

extension Finding {
    /// The day that was answered, else that of the entry.
    fileprivate var said: Day { self["on"].flatMap { Day(iso: $0) } ?? day }
}
#endif
