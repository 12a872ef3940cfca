import Plain
import Rules

extension Form {
    /// What a grown-up is looked at for at the Posyandu; each is measured when it can be.
    public static let adultCheck = kept(
        "adult-check", on: .resident, screening: .adult, check: { entry, _ in pressure(entry) })

    /// The same of children and youth at school age.
    public static let schoolCheck = kept(
        "school-check", on: .resident, screening: .school, check: { entry, _ in pressure(entry) },
        doubts: { Doubts.school($0, $1) })

    /// Both numbers or none, the upper one the larger.
    private static func pressure(_ entry: Entry) -> [Problem] {
        switch (entry.answers[AdultCheck.systolic], entry.answers[AdultCheck.diastolic]) {
        case (nil, nil): return []
        case (let upper?, let lower?) where upper > lower: return []
        case (_?, _?):
            return [Problem("systolic", "Tensi atas harus lebih besar.", "The upper pressure is the larger one.")]
        case (nil, _): return [Problem("systolic", "Isi tensi atas juga.", "Fill in the upper one as well.")]
        case (_, nil): return [Problem("diastolic", "Isi tensi bawah juga.", "Fill in the lower one as well.")]
        }
    }
}
