/// What an office answers for. Which office of a regency does so, and what it is called, is a setting.
public enum OfficeRole: UInt8, CaseIterable, Sendable {
    case education, library, healthCentre, publicWorks, transport, waterSupply, housing, environment
    case order, fireRescue, disaster, social, womenAndChildren, narcotics, village
    /// The regency's own inspectors: secret reports in which officials are involved.
    case inspectorate

    /// The stored code.
    public var code: String {
        switch self {
        case .education: "education"
        case .library: "library"
        case .healthCentre: "health-centre"
        case .publicWorks: "public-works"
        case .transport: "transport"
        case .waterSupply: "water-supply"
        case .housing: "housing"
        case .environment: "environment"
        case .order: "order"
        case .fireRescue: "fire-rescue"
        case .disaster: "disaster"
        case .social: "social"
        case .womenAndChildren: "women-and-children"
        case .narcotics: "narcotics"
        case .village: "village"
        case .inspectorate: "inspectorate"
        }
    }

    public init?(code: String) {
        for role in OfficeRole.allCases where role.code == code {
            self = role
            return
        }
        return nil
    }
}
