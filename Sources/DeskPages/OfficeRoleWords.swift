package import Pages
package import Rules

extension OfficeRole {
    /// What an office answers for, in the words of an administrator.
    package func title(_ say: Words) -> String {
        switch self {
        case .education: say("Pendidikan", "Education")
        case .library: say("Perpustakaan", "Library")
        case .healthCentre: say("Puskesmas", "Health centre")
        case .publicWorks: say("Pekerjaan umum", "Public works")
        case .transport: say("Perhubungan", "Transport")
        case .waterSupply: say("Air minum", "Water supply")
        case .housing: say("Perumahan", "Housing")
        case .environment: say("Lingkungan hidup", "Environment")
        case .order: say("Ketertiban umum", "Public order")
        case .fireRescue: say("Pemadam kebakaran", "Fire and rescue")
        case .disaster: say("Bencana", "Disaster")
        case .social: say("Sosial", "Social")
        case .womenAndChildren: say("Perempuan dan anak", "Women and children")
        case .narcotics: say("Narkotika", "Narcotics")
        case .village: say("Desa", "Village")
        case .inspectorate: say("Inspektorat", "Inspectorate")
        }
    }
}
