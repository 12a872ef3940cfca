#if !hasFeature(Embedded)
public import Plain

// *Peran saya* of those at desks: what each does, where it is written, and three questions about it. What is kept is the
// card of `RoleKnown`, in the book of her team or office.

public enum DeskRole: CaseIterable, Sendable {
    /// Of a *tim pembina*, from a province down to a district.
    case coach
    case village
    case office

    /// `nil` for whoever has no desk with tasks of its own.
    public init?(_ role: Role) {
        switch role {
        case .districtCoach, .regencyCoach: self = .coach
        case .villageOperator: self = .village
        case .officer: self = .office
        default: return nil
        }
    }

    public var form: Form {
        switch self {
        case .coach: .coachRoleKnown
        case .village: .villageRoleKnown
        case .office: .officeRoleKnown
        }
    }

    public struct Duty: Sendable {
        public let words: Phrase
        /// Where it is written.
        public let source: Phrase
    }

    /// As others retell Permendagri 13/2024 (Pasal 4 names six functions of the team) and the procedure of the six fields: their
    /// text was not seen, so all of it is unverified. Until when an office hands in its things, a regency told the news.
    public var duties: [Duty] {
        let decree = Phrase("Permendagri 13/2024", "Permendagri 13/2024")
        let procedure = Phrase("SOP enam bidang", "the procedure of the six fields")
        let region = Phrase("kesepakatan kabupaten", "what a regency agreed")
        return switch self {
        case .coach:
            [
                Duty(
                    words: Phrase(
                        "Tim pembina mengoordinasi, merencanakan, membina dan menilai Posyandu.",
                        "The team coordinates, plans, guides and evaluates."), source: decree)
            ]
        case .village:
            [
                Duty(
                    words: Phrase(
                        "Operator desa memeriksa laporan warga sebelum diteruskan.",
                        "You look at complaints before they go on."), source: procedure),
                Duty(
                    words: Phrase(
                        "Jaga profil, SK dan anggaran Posyandu tetap benar.",
                        "Keep profile, decrees and budget true."), source: decree),
            ]
        case .office:
            [
                Duty(
                    words: Phrase(
                        "Dinas mengerjakan laporan warga yang menjadi bidangnya.",
                        "The office takes over what its field must do."), source: procedure),
                Duty(
                    words: Phrase(
                        "Jawab laporan sebelum batas waktunya, juga kalau belum selesai.",
                        "Answer complaints in time, also what is not done yet."), source: procedure),
                Duty(
                    words: Phrase(
                        "Serahkan empat hal kesiapan paling lambat 31 Maret.",
                        "Hand in the four things by 31 March."), source: region),
            ]
        }
    }
}

extension Form {
    static let coachRoleKnown = ofDesk(
        "role-known-coach", in: .team, writers: .coaches, audience: .teams,
        wrong: [
            ("late", "wait", Phrase("Jangan didiamkan. Ingatkan, lalu bahas di rapat.", "Remind it, then talk of it.")),
            ("silent", "nothing", Phrase("Tidak melapor bukan berarti nol. Tanyakan.", "Silence is not zero. Ask.")),
            ("kader", "replace", Phrase("Tim membina. Dampingi dan latih dulu.", "The team guides. Train her first.")),
        ])

    static let villageRoleKnown = ofDesk(
        "role-known-village", in: .team, writers: .villageOperator, audience: .teams,
        wrong: [
            ("complaint", "close", Phrase("Periksa dulu, baru diteruskan atau dijawab.", "Look first, then go on.")),
            ("beyond", "keep", Phrase("Ajukan, supaya dinas yang mengerjakannya.", "Submit it, so an office does it.")),
            ("decree", "later", Phrase("Catat sekarang, supaya tugasnya jelas.", "Write it down now, so all know.")),
        ])

    static let officeRoleKnown = ofDesk(
        "role-known-office", in: .office, writers: [Roles(.officer)], audience: [Roles(.officer)],
        wrong: [
            (
                "slow", "silent",
                Phrase("Tetap jawab pada waktunya, dengan alasannya.", "Answer in time, with the reason.")
            ),
            (
                "other", "leave",
                Phrase("Kembalikan, supaya sampai ke dinas yang tepat.", "Give it back, so another gets it.")
            ),
            ("items", "asked", Phrase("Tidak perlu menunggu. Paling lambat 31 Maret.", "Do not wait: by 31 March.")),
        ])

    /// - Parameter wrong: the answers that are wrong, each with why
    private static func ofDesk(
        _ code: String, in book: BookKind, writers: Roles, audience: Roles,
        wrong: [(field: String, code: String, why: Phrase)]
    ) -> Form {
        Form(
            code, on: .roleKnown, opensCard: true, in: [book], writers: writers, audience: audience,
            check: { entry, _ in
                wrong.filter { entry[$0.field] == $0.code }.map { Problem($0.field, $0.why) }
            })
    }
}
#endif
