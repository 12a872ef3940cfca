public import Plain
public import Rules

extension Form {
    /// Schooling of a child or a youth, from the early childhood school on.
    public static let schooling = kept(
        "schooling", on: .resident,
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
    /// Who agreed was a `y` alone, before a guardian could.
    public static let socialCondition = kept(
        "social-condition", on: .resident,
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
        "social-assessment", on: .resident,
        from: { card, _ in !(card.resident?.socialConditions ?? []).isEmpty })
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
