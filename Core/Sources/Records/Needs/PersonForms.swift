public import Rules

extension Form {
    /// Schooling of a child or a youth, from the early childhood school on.
    public static let schooling = kept(
        "schooling", Phrase("Sekolah", "Schooling"), on: .resident,
        fields: [
            .one(
                "status", Phrase("Sekolah atau tidak?", "At school or not?"), of: Schooling.self, { $0.title },
                required: true),
            Field(
                "level", Phrase("Jenjang", "Level"),
                .choice([
                    Choice("early", Phrase("PAUD atau TK", "Early childhood")),
                    Choice("primary", Phrase("SD atau MI", "Primary")),
                    Choice("lower", Phrase("SMP atau MTs", "Lower secondary")),
                    Choice("upper", Phrase("SMA, SMK atau MA", "Upper secondary")),
                ])),
            Field("grade", Phrase("Kelas terakhir", "Last grade"), .text(maximumCharacters: 10)),
            Field("school", Phrase("Nama sekolah", "Name of the school"), .text(maximumCharacters: 80)),
            Field("school-number", Phrase("NPSN", "School's number (NPSN)"), .text(maximumCharacters: 8)),
            Field("pupil-number", Phrase("NISN", "Pupil's number (NISN)"), .text(maximumCharacters: 10)),
            Field(
                "cause", Phrase("Kenapa tidak sekolah?", "Why not at school?"),
                .choice([
                    Choice("cost", Phrase("Biaya", "Cost")), Choice("distance", Phrase("Jauh", "Distance")),
                    Choice("work", Phrase("Bekerja", "Works")),
                    Choice("care", Phrase("Mengurus keluarga", "Cares for the family")),
                    Choice("illness", Phrase("Sakit atau difabel", "Illness or disability")),
                    Choice("unwilling", Phrase("Tidak mau", "Does not want to")),
                    Choice("other", Phrase("Lainnya", "Something else")),
                ])),
            .yesOrNo("aid-card", Phrase("Terima PIP?", "Receives school aid (PIP)?")), .keptNote,
        ],
        from: { card, day in
            guard let birth = card.resident?.birth else { return false }
            return (3 * 12..<25 * 12).contains(day.months(since: birth))
        },
        check: { entry, context in
            guard let birth = context.card?.resident?.birth,
                let status = entry["status"].flatMap({ Schooling(rawValue: $0) })
            else { return [] }
            let months = entry.day.months(since: birth)
            if status.isOut, months < SchoolAges.basic.lowerBound {
                return [
                    Problem(
                        "status", "Belum usia sekolah. Pilih Belum PAUD.",
                        "Under 7. Choose Not in early childhood school.")
                ]
            }
            if status == .notYet, months >= SchoolAges.basic.lowerBound {
                return [
                    Problem(
                        "status", "Sudah 7 tahun. Pilih Belum pernah sekolah.", "Over 7. Choose Never went to school.")
                ]
            }
            return []
        })

    /// Why somebody needs the social office. Violence is not written here.
    public static let socialCondition = kept(
        "social-condition", Phrase("Keadaan sosial", "Social condition"), on: .resident,
        fields: [
            Field(
                "conditions", Phrase("Keadaannya", "The condition"),
                .choices(SocialCondition.allCases.map { Choice($0.rawValue, $0.title) })),
            Field("resolved", Phrase("Sudah tertangani", "Taken care of"), .flag),
            Field(
                "disability", Phrase("Jenis disabilitas", "Kind of disability"),
                .choices([
                    Choice("body", Phrase("Tubuh", "Body")), Choice("sight", Phrase("Penglihatan", "Sight")),
                    Choice("hearing", Phrase("Pendengaran atau bicara", "Hearing or speech")),
                    Choice("learning", Phrase("Belajar dan berpikir", "Learning")),
                    Choice("mind", Phrase("Kejiwaan", "Mind")),
                ])),
            Field(
                "severity", Phrase("Butuh bantuan orang lain?", "Needs others' help?"),
                .choice([
                    Choice("none", Phrase("Mandiri", "Independent")),
                    Choice("some", Phrase("Sebagian", "In part")), Choice("full", Phrase("Sepenuhnya", "Wholly")),
                ])),
            Field("carer", Phrase("Siapa yang merawat?", "Who cares for her?"), .text(maximumCharacters: 80)),
            Field("needs", Phrase("Yang dibutuhkan", "What is needed"), .text(maximumCharacters: 200)),
            Field(
                "agrees", Phrase("Siapa yang bersedia ini dicatat?", "Who agrees that this is recorded?"),
                .choice([
                    // Was a yes alone, before a guardian could say it.
                    Choice("y", Phrase("Orangnya sendiri", "She herself")),
                    Choice("guardian", Phrase("Orang tua, wali atau pengasuh", "A parent, guardian or carer")),
                    Choice("none", Phrase("Tidak ada walinya, ini demi dia", "Nobody can, it is for her good")),
                ]), required: true),
        ],
        check: { entry, context in
            let conditions = (entry["conditions"] ?? "").words.compactMap { SocialCondition(rawValue: $0) }
            if conditions.isEmpty, !entry.flag("resolved") {
                return [
                    Problem(
                        "conditions", "Pilih keadaannya, atau Sudah tertangani.",
                        "Choose the condition, or Taken care of.")
                ]
            }
            let birth = context.card?.resident?.birth
            if entry["agrees"] == "y", let birth, entry.day.months(since: birth) < 18 * 12 {
                return [
                    Problem(
                        "agrees", "Masih anak. Tanyakan orang tua atau walinya.",
                        "She is a child. Ask a parent or guardian.")
                ]
            }
            if let wrong = conditions.first(where: { !$0.fits(birth: birth, on: entry.day) }) {
                return [
                    Problem(
                        "conditions",
                        Phrase(
                            "\(wrong.title.indonesian): umurnya tidak sesuai.",
                            "\(wrong.title.english): not at this age."))
                ]
            }
            return []
        })

    /// What somebody saw who went to her, and whether the social office is asked.
    public static let socialAssessment = kept(
        "social-assessment", Phrase("Asesmen sosial", "Social assessment"), on: .resident,
        fields: [
            Field(
                "lacking", Phrase("Yang belum terpenuhi", "What is lacking"),
                .choices([
                    Choice("food", Phrase("Makan", "Food")), Choice("clothes", Phrase("Pakaian", "Clothes")),
                    Choice("home", Phrase("Tempat tinggal", "A home")), Choice("care", Phrase("Perawatan", "Care")),
                    Choice("papers", Phrase("KTP atau KK", "Identity papers")),
                    Choice("device", Phrase("Alat bantu", "Assistive device")),
                ])),
            Field(
                "result", Phrase("Langkah berikut", "What next"),
                .choice([
                    Choice("family", Phrase("Cukup dirawat keluarga", "The family cares")),
                    Choice("village", Phrase("Dibantu desa", "The village helps")),
                    Choice("referred", Phrase("Dirujuk ke dinas sosial", "Referred to the social office")),
                ]), required: true),
            Field("to", Phrase("Dirujuk ke mana?", "Referred where?"), .text(maximumCharacters: 80)),
            .keptNote,
        ],
        from: { card, _ in !(card.resident?.socialConditions ?? []).isEmpty },
        check: { entry, _ in
            entry["result"] == "referred" && entry["to"] == nil
                ? [Problem("to", "Tulis tujuan rujukannya.", "Write where she is referred.")] : []
        })
}

extension Resident {
    /// As somebody wrote it last.
    public var schooling: Finding? { findings.last(.schooling) }
    /// What is not taken care of yet.
    public var socialConditions: [SocialCondition] {
        guard let last = findings.last(.socialCondition), !last.flag("resolved") else { return [] }
        return last.codes("conditions").compactMap { SocialCondition(rawValue: $0) }
    }

    /// What was found of her that an office has to hear of, as a complaint: a child out of school, and whoever is
    /// referred to the social office. The newest finding of each form.
    public func toReport(on day: Day) -> [(kind: ComplaintKind, finding: Finding)] {
        guard isActive else { return [] }
        var found: [(kind: ComplaintKind, finding: Finding)] = []
        if let last = schooling, let birth, let status = last["status"].flatMap({ Schooling(rawValue: $0) }),
            SchoolAges.isOut(status, birth: birth, on: day), let kind = Catalogue.find("out-of-school")
        {
            found.append((kind, last))
        }
        if let last = findings.last(.socialAssessment), last["result"] == "referred",
            findings.last(.socialCondition)?.flag("resolved") != true,
            let kind = Catalogue.find(socialConditions.first?.complaint ?? "social-other")
        {
            found.append((kind, last))
        }
        return found
    }
}

extension Book {
    /// What an office was told of somebody since a finding, or still has open.
    public func complaint(_ kind: ComplaintKind, of resident: Resident, since day: Day) -> Complaint? {
        complaints.last { complaint in
            guard complaint.kind == kind.code, complaint.isOpen || complaint.opened >= day else { return false }
            guard let about = complaint.resident else {
                return complaint.household != nil && complaint.household == resident.household
            }
            return about == resident.id || self.resident(about)?.mergedInto == resident.id
        }
    }
}
