#if !hasFeature(Embedded)
public import Plain

/// What kader are trained in: the five groups of the 25 basic skills, and what the other fields ask at the least. The
/// national list was reconstructed from its sizes, and is not verified: `Rule.basicSkills`.
public enum SkillGroup: String, CaseIterable, Sendable {
    case management, infants, pregnancy, youth, adults
    case education, works, housing, order, social

    public var title: Phrase {
        switch self {
        case .management: Phrase("Pengelolaan Posyandu", "Running a Posyandu")
        case .infants: Phrase("Bayi dan balita", "Infants and children")
        case .pregnancy: Phrase("Ibu hamil, nifas dan menyusui", "Pregnancy and after birth")
        case .youth: Phrase("Usia sekolah dan remaja", "School age and youth")
        case .adults: Phrase("Dewasa dan lansia", "Adults and the old")
        case .education: Phrase("Edukasi keluarga", "Educating families")
        case .works: Phrase("Air, jalan dan sanitasi", "Water, roads and sanitation")
        case .housing: Phrase("Rumah layak huni", "Fit houses")
        case .order: Phrase("Siaga bencana dan ketertiban", "Disasters and order")
        case .social: Phrase("Menemukan masalah sosial", "Finding social cases")
        }
    }

    /// How many of the 25 basic skills it holds; 0 for those of other fields.
    public var basicSkills: Int {
        switch self {
        case .management: 4
        case .infants: 7
        case .pregnancy: 6
        case .youth: 3
        case .adults: 5
        default: 0
        }
    }

    /// The groups of the 25 basic skills.
    public static let basic: [SkillGroup] = [.management, .infants, .pregnancy, .youth, .adults]
}

/// *Tanda kecakapan kader*: how far a kader has come. `Rule.kaderLevels`.
public enum KaderLevel: Int, Comparable, Sendable {
    case purwa = 1
    case madya, utama

    public var title: Phrase {
        switch self {
        case .purwa: Phrase("Purwa", "Purwa")
        case .madya: Phrase("Madya", "Madya")
        case .utama: Phrase("Utama", "Utama")
        }
    }

    /// Purwa: management, infants and one more; Madya: four groups; Utama: all five.
    /// - Returns: `nil` while she has not come so far
    public static func reached(_ groups: Set<SkillGroup>) -> KaderLevel? {
        let basic = groups.intersection(SkillGroup.basic)
        if basic.count == SkillGroup.basic.count { return .utama }
        if basic.count == 4 { return .madya }
        let begins = basic.contains(.management) && basic.contains(.infants)
        return begins && basic.count >= 3 ? .purwa : nil
    }

    public static func < (one: KaderLevel, other: KaderLevel) -> Bool { one.rawValue < other.rawValue }
}

/// Whether a training was passed. `Rule.trainingPass`.
public enum TrainingPass {
    /// Points of the test at its end, of 100.
    public static let points = 75

    public static func isPassed(_ points: Int) -> Bool { points >= self.points }
}

extension Rule {
    public static let basicSkills = Rule(
        "basic-skills", "Dua puluh lima keterampilan dasar kader", "The 25 basic skills of kader", unit: "keterampilan",
        since: .first(ofYear: 2024), Source("Kurikulum kader 2024", "daftar disusun ulang dari jumlahnya"), .unverified)

    public static let kaderLevels = Rule(
        "kader-levels", "Tingkat kecakapan kader", "Levels of kader", unit: "kelompok keterampilan",
        since: .first(ofYear: 2024), Source("Usulan Pandu", "Purwa, Madya, Utama"), .unverified)

    public static let trainingPass = Rule(
        "training-pass", "Nilai lulus pelatihan kader", "Points to pass a training", unit: "poin",
        since: .first(ofYear: 2024), Source("Uji coba nasional", "nilai akhir 75"), .unverified)
}
#endif
