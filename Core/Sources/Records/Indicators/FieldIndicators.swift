#if !hasFeature(Embedded)
import Plain
import Rules

/// What the six fields count beside health.
extension Indicator {
    static let visits: [Indicator] = [
        Indicator(
            "households", Phrase("Keluarga tercatat", "Households"), of: .households,
            means: Phrase("Keluarga yang punya kartu di Posyandu.", "Households with a card in the Posyandu."),
            .state { findings, opened in [(min(findings.all.first?.day.month ?? opened, opened), nil)] }),
        Indicator(
            "visited", Phrase("Keluarga dikunjungi", "Households visited"), of: .households, good: .more,
            means: Phrase("Keluarga yang ditemui saat kunjungan rumah.", "Households met at a home visit."),
            .written { findings, month in findings.of(.householdVisit, in: month).contains { !$0.flag("away") } }),
        Indicator(
            "visited-problem", Phrase("Kunjungan dengan masalah", "Visits that found a problem"), of: .households,
            means: Phrase("Kunjungan rumah yang menemukan masalah.", "Households whose visit found a problem."),
            .written { findings, month in
                findings.of(.householdVisit, in: month).contains { visit in
                    VisitQuestions.fields.contains { visit[$0.code] == "problem" }
                }
            }),
        Indicator(
            Campaign.field, Phrase("Pendataan", "Campaign"), of: .households, at: .none,
            means: Phrase("Kartu yang sudah ditulis untuk satu pendataan.", "Cards written on for one campaign."),
            .together(.flow)),
    ]

    static let education: [Indicator] = [
        Indicator(
            "school-age", Phrase("Usia sekolah (7–15 tahun)", "School age (7–15)"), of: .residents, in: .education,
            by: .rule(.schoolAges), means: Phrase("Warga berumur 7–15 tahun.", "Residents of 7–15 years."),
            .span { $0.months(of: SchoolAges.basic) }),
        Indicator(
            "out-of-school", Phrase("Anak tidak sekolah", "Children out of school"), of: .residents, in: .education,
            good: .less, by: .rule(.outOfSchool),
            means: Phrase("Umur 7–18 tahun dan tidak sekolah.", "Of 7–18 years and not at school."),
            .span { $0.schooling(within: SchoolAges.whole) { $0.isOut } }),
        Indicator(
            "early-childhood-age", Phrase("Usia PAUD (5–6 tahun)", "Early childhood age (5–6)"), of: .residents,
            in: .education, by: .rule(.schoolAges),
            means: Phrase("Warga berumur 5–6 tahun.", "Residents of 5–6 years."),
            .span { $0.months(of: SchoolAges.earlyChildhood) }),
        Indicator(
            "in-early-childhood", Phrase("Sudah PAUD", "In early childhood school"), of: .residents, in: .education,
            good: .more, by: .rule(.schoolAges),
            means: Phrase("Umur 5–6 tahun dan ikut PAUD atau TK.", "Of 5–6 years and in early childhood school."),
            .span { $0.schooling(within: SchoolAges.earlyChildhood) { $0 == .earlyChildhood } }),
        activity(
            .readingCorner, Phrase("Hari pojok baca", "Days of the reading corner"), .education,
            Phrase("Hari pojok baca yang dicatat.", "Days of the reading corner that were written.")),
        activity(
            .schoolCounselling, Phrase("Penyuluhan sekolah", "Lessons at schools"), .education,
            Phrase("Penyuluhan di sekolah yang dicatat.", "Lessons at schools that were written.")),
    ]

    static let talks: [Indicator] = [
        activity(
            .talk, Phrase("Penyuluhan warga", "Community talks"), .health,
            Phrase("Penyuluhan untuk pengurus, kader atau warga.", "Talks to the board, kader or residents.")),
        Indicator(
            "talk-reached", Phrase("Orang hadir penyuluhan", "People at talks"), of: .activities, in: .health,
            good: .more, means: Phrase("Yang hadir pada semua penyuluhan.", "Those who came to all the talks."),
            .sum { findings, month in
                findings.standing(in: month).flatMap { $0.form === Form.talk ? $0["reached"]?.number : nil } ?? 0
            }),
    ]

    static let publicWorks: [Indicator] = [
        Indicator(
            "no-toilet", Phrase("Rumah tanpa jamban", "Houses without a toilet"), of: .households, in: .publicWorks,
            good: .less, by: .rule(.toilet),
            means: Phrase("Penghuninya buang air di tempat terbuka.", "Those who live there use the open."),
            .state { findings, _ in findings.stretches(.waterSanitation) { $0.counts(under: "no-toilet") } }),
        Indicator(
            "unsafe-water", Phrase("Air minum belum layak", "Unsafe drinking water"), of: .households,
            in: .publicWorks, good: .less, by: .rule(.drinkingWater),
            means: Phrase("Air minumnya dari sumber yang belum layak.", "Drinking water from an unimproved source."),
            .state { findings, _ in findings.stretches(.waterSanitation) { $0.counts(under: "unsafe-water") } }),
        house(
            "open-waste-water", Phrase("Air limbah terbuka", "Open waste water"), "waste-water", ["open", "none"],
            Phrase("Air limbahnya ke saluran terbuka atau ke tanah.", "Into an open drain or onto the ground.")),
        house(
            "unmanaged-waste", Phrase("Sampah dibakar atau dibuang", "Waste burned or dumped"), "waste",
            ["burned", "dumped"],
            Phrase("Sampahnya dibakar atau dibuang sembarangan.", "Waste is burned, or dumped anywhere.")),
        house(
            "no-soap", Phrase("Belum cuci tangan pakai sabun", "Hands not washed with soap"), "soap", ["no"],
            Phrase("Penghuninya belum mencuci tangan pakai sabun.", "Those who live there use no soap.")),
        activity(
            .cleanlinessRound, Phrase("Keliling kebersihan", "Cleanliness rounds"), .publicWorks,
            Phrase("Keliling kebersihan dusun yang dicatat.", "Rounds of a dusun that were written.")),
    ]

    static let housing: [Indicator] = [
        Indicator(
            "unfit-houses", Phrase("Rumah tidak layak huni", "Unfit houses"), of: .households, in: .housing,
            good: .less, by: .rule(.housingClass),
            means: Phrase("Rumah yang dinilai tidak layak huni.", "Houses classed as unfit."),
            .state { findings, _ in
                findings.stretches(.housingCondition) { $0.counts(under: "unfit-houses") }
            }),
        Indicator(
            "larvae-inspected", Phrase("Rumah diperiksa jentik", "Houses checked for larvae"), of: .households,
            in: .housing, good: .more, by: .rule(.larvaFree),
            means: Phrase("Rumah yang jentiknya diperiksa.", "Houses where somebody looked for larvae."),
            .written { findings, month in findings.larvae(in: month, under: "larvae-inspected") != nil }),
        Indicator(
            "larva-free", Phrase("Rumah bebas jentik", "Houses without larvae"), of: .households, in: .housing,
            good: .more, by: .rule(.larvaFree),
            means: Phrase("Pemeriksaan terakhirnya tidak menemukan jentik.", "The last look of the month found none."),
            .written { findings, month in findings.larvae(in: month, under: "larva-free") == true }),
        Indicator(
            "larva-free-rate", Phrase("Angka bebas jentik", "Houses free of larvae"), letter: "ABJ", of: .households,
            in: .housing, good: .more, by: .rule(.larvaFree),
            target: Larvae.targets.inForce(on: nil).map {
                Target(percent: $0, source: Rule.larvaFree.source, confidence: Rule.larvaFree.confidence)
            },
            means: Phrase("Rumah bebas jentik dari yang diperiksa.", "Houses without larvae of those looked at."),
            .share(Larvae.freeRate)),
    ]

    static let order: [Indicator] = [
        safety("fire", Phrase("Kebakaran", "Fires"), .less),
        safety("drugs", Phrase("Pencegahan narkoba", "Work against drugs"), .more),
        safety("disaster-risk", Phrase("Rawan bencana", "Risks of disaster"), .less),
        safety("drill", Phrase("Latihan siaga", "Drills"), .more),
        safety("patrol", Phrase("Ronda", "Night watches"), .more),
        safety("order", Phrase("Catatan ketertiban", "Notes on order"), .neither),
    ]

    static let social: [Indicator] =
        SocialCondition.allCases.map { condition in
            Indicator(
                condition.rawValue, condition.title, of: .residents, in: .social, by: .rule(.socialAges),
                means: Phrase(
                    "Warga dengan keadaan ini, belum tertangani.", "People in this condition, not taken care of."),
                .span { resident in
                    resident.findings.stretches(.socialCondition) {
                        !$0.flag("resolved") && $0.codes("conditions").contains(condition.rawValue)
                    }
                })
        } + [
            Indicator(
                "social-need", Phrase("Warga yang perlu bantuan sosial", "People for the social office"),
                of: .residents,
                in: .social, by: .rule(.socialAges),
                means: Phrase(
                    "Warga dengan keadaan sosial, belum tertangani.", "People in a social condition, not taken care of."
                ),
                .span { resident in
                    resident.findings.stretches(.socialCondition) {
                        !$0.flag("resolved") && !$0.codes("conditions").isEmpty
                    }
                }),
            Indicator(
                "social-assessed", Phrase("Asesmen sosial", "Social assessments"), of: .residents, in: .social,
                good: .more,
                means: Phrase("Warga yang ditanya apa yang kurang.", "People who were asked what they lack."),
                .month { resident, month in !resident.findings.of(.socialAssessment, in: month).isEmpty }),
            Indicator(
                "social-referred", Phrase("Dirujuk ke dinas sosial", "Referred to the social office"), of: .residents,
                in: .social,
                means: Phrase("Asesmen yang berakhir dengan rujukan.", "Assessments that ended in a referral."),
                .month { resident, month in
                    resident.findings.of(.socialAssessment, in: month).contains { $0["result"] == "referred" }
                }),
            Indicator(
                "aid-received", Phrase("Keluarga menerima bantuan", "Households that received aid"), of: .households,
                in: .social,
                means: Phrase("Keluarga yang bantuannya dicatat.", "Households whose aid was written down."),
                .written { findings, month in !findings.of(.aidReceived, in: month).isEmpty }),
            Indicator(
                "aid-proposal", Phrase("Usul dan sanggah bantuan", "Proposals and objections on aid"),
                of: .households, in: .social,
                means: Phrase(
                    "Keluarga dengan usul atau sanggah bantuan.", "Households with a proposal or an objection."),
                .written { findings, month in !findings.of(.aidProposal, in: month).isEmpty }),
        ]

    /// Houses of which an answer about water and sanitation says something bad, until a later one says otherwise.
    private static func house(
        _ code: String, _ name: Phrase, _ question: String, _ bad: [String], _ means: Phrase
    ) -> Indicator {
        Indicator(
            code, name, of: .households, in: .publicWorks, good: .less,
            by: .said("Permenkes 3/2014", "lima pilar STBM", .unverified), means: means,
            .state { findings, _ in findings.stretches(.waterSanitation) { $0[question].map { bad.contains($0) } } })
    }

    private static func activity(
        _ form: Form, _ name: Phrase, _ field: ServiceField, _ means: Phrase
    ) -> Indicator {
        Indicator(
            form.code, name, of: .activities, in: field, good: .more, means: means,
            .written { findings, month in findings.standing(in: month)?.form === form })
    }

    private static func safety(_ kind: String, _ name: Phrase, _ direction: Direction) -> Indicator {
        Indicator(
            "safety-" + kind, name, of: .activities, in: .order, good: direction,
            means: Phrase("Catatan keamanan tentang hal ini.", "Lines of the safety log about this."),
            .written { findings, month in
                guard let finding = findings.standing(in: month), finding.form === Form.safetyLog else {
                    return false
                }
                return finding["kind"] ?? "order" == kind
            })
    }
}

extension Findings {
    func of(_ form: Form, in month: Month) -> [Finding] {
        all.filter { $0.form === form && $0.day.month == month }
    }

    /// What a card that is one happening says, if it was in the month.
    fileprivate func standing(in month: Month) -> Finding? { all.last.flatMap { $0.day.month == month ? $0 : nil } }

    /// Whether the last look for larvae of a month counts under an indicator; `nil` when nobody looked.
    fileprivate func larvae(in month: Month, under indicator: String) -> Bool? {
        of(.waterSanitation, in: month).reversed().lazy.compactMap { $0.counts(under: indicator) }.first
    }
}
#endif
