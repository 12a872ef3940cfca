public import Plain
import Rules

/// What somebody does at or for the Posyandu.
public enum Role: UInt8, CaseIterable, Sendable {
    case kader, chair, midwife, villageOperator, districtCoach, regencyCoach, administrator
    /// What the passing of time writes; nobody signs in as it.
    case clock
    /// Works in an office (OPD) of the regency, and answers complaints.
    case officer
    /// Works in a named unit that alone reads secret reports.
    case caseWorker
    /// A resident without an account: known by the code on her receipt.
    case resident
    /// Heads one or several RT of a village (*Ketua RT*, *Kepala Dusun*), and sees who of them is to be fetched.
    case neighbourhoodHead

    /// The stored code.
    public var code: String {
        switch self {
        case .kader: "kader"
        case .chair: "chair"
        case .midwife: "midwife"
        case .villageOperator: "village-operator"
        case .districtCoach: "district-coach"
        case .regencyCoach: "regency-coach"
        case .administrator: "administrator"
        case .clock: "clock"
        case .officer: "officer"
        case .caseWorker: "case-worker"
        case .resident: "resident"
        case .neighbourhoodHead: "neighbourhood-head"
        }
    }

    public init?(code: String) {
        for role in Role.allCases where role.code == code {
            self = role
            return
        }
        return nil
    }

    public var title: Phrase {
        switch self {
        case .kader: Phrase("Kader", "Kader")
        case .chair: Phrase("Ketua Posyandu", "Posyandu chair")
        case .midwife: Phrase("Bidan", "Midwife")
        case .villageOperator: Phrase("Operator desa", "Village operator")
        case .districtCoach: Phrase("Pembina kecamatan", "District coach")
        case .regencyCoach: Phrase("Pembina kabupaten", "Regency coach")
        case .administrator: Phrase("Admin", "Administrator")
        case .clock: Phrase("Jam", "Clock")
        case .officer: Phrase("Petugas dinas", "Officer")
        case .caseWorker: Phrase("Petugas kasus", "Case worker")
        case .resident: Phrase("Warga", "Resident")
        case .neighbourhoodHead: Phrase("Ketua RT atau Kadus", "Head of RT or Dusun")
        }
    }
}

/// A set of roles: who may write a form, who may read it.
public struct Roles: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public init(_ role: Role) { rawValue = 1 << UInt16(role.rawValue) }

    public static let kader = Roles(.kader)
    public static let chair = Roles(.chair)
    public static let midwife = Roles(.midwife)
    public static let villageOperator = Roles(.villageOperator)
    public static let coaches: Roles = [Roles(.districtCoach), Roles(.regencyCoach)]
    public static let administrator = Roles(.administrator)
    /// Those who serve residents by name.
    public static let carers: Roles = [.kader, .chair, .midwife]
    /// Those who may read residents by name.
    public static let readers: Roles = [.carers, .villageOperator]
    public static let everyone = Roles(rawValue: 0xFFFF)

    public func contains(_ role: Role) -> Bool { contains(Roles(role)) }
}
