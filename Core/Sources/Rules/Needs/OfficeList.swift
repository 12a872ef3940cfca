#if !hasFeature(Embedded)
public import Plain

/// What an office of the regency sees of its field: who stands under a number, by name where it has to go there, else how
/// many. The table is whole: what is not in it no office sees, and nothing of health is.
public struct OfficeList: Sendable {
    /// What of those under the number.
    public enum Shown: Sendable {
        /// Head of the household, RT and village.
        case house
        /// Name, age, RT and village.
        case person
        /// How many, by RT.
        case count
    }

    /// The indicator under which they stand; also the list's own code.
    public let code: String
    /// Whoever of a regency's offices answers for one of these.
    public let roles: [OfficeRole]
    public let shown: Shown
    /// With which form it is collected.
    public let form: String
    /// Why so much and no more, in a sentence that the office reads.
    public let reason: Phrase

    public static let all: [OfficeList] =
        [
            OfficeList(
                code: "unfit-houses", roles: [.housing], shown: .house, form: "housing-condition",
                reason: Phrase(
                    "Nama kepala keluarga, karena rumahnya perlu didatangi.",
                    "The head's name, because somebody has to go to the house.")),
            OfficeList(
                code: "out-of-school", roles: [.education], shown: .person, form: "schooling",
                reason: Phrase(
                    "Nama anak, karena ia diajak kembali sekolah.",
                    "The child's name, because she is asked back to school."
                )),
            OfficeList(
                code: "no-toilet", roles: [.publicWorks], shown: .count, form: "water-sanitation",
                reason: Phrase(
                    "Hanya jumlah tiap RT. Sarana dibangun untuk lingkungan.",
                    "Counts of each RT alone. Works are built for a neighbourhood.")),
            OfficeList(
                code: "unsafe-water", roles: [.publicWorks, .waterSupply], shown: .count, form: "water-sanitation",
                reason: Phrase(
                    "Hanya jumlah tiap RT. Sarana dibangun untuk lingkungan.",
                    "Counts of each RT alone. Works are built for a neighbourhood.")),
        ]
        + SocialCondition.allCases.map { condition in
            OfficeList(
                code: condition.rawValue, roles: [.social], shown: .person, form: "social-condition",
                reason: Phrase(
                    "Nama orangnya, karena ia perlu ditemui. Yang dicatat sudah setuju.",
                    "The name, because somebody has to see her. Those written down agreed."))
        }

    /// Those of an office that answers for all of these.
    public static func of(_ roles: [OfficeRole]) -> [OfficeList] {
        all.filter { list in list.roles.contains { roles.contains($0) } }
    }
}
#endif
