#if !hasFeature(Embedded)
public import Plain

/// `Rule.registrationNumber`: the number under which the ministry registers a Posyandu, `19.05.05.2004.001`.
public enum RegistrationNumber {
    /// Whether it can be that of a Posyandu of a village: the village's code, and three digits behind it.
    /// - Parameter village: `19.05.05.2004`
    public static func isOne(_ number: String, of village: String) -> Bool {
        let rest = number.bytes.dropFirst(village.bytes.count)
        return village.bytes.count == 13 && number.begins(with: village) && rest.count == 4
            && rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { (48...57).contains($0) }
            && !rest.dropFirst().allSatisfy { $0 == 48 }
    }
}

extension Rule {
    // Read in a proposal for such a register; the annex of Kepmendagri 100.3-2834/2025 was not found.
    public static let registrationNumber = Rule(
        "registration-number", "Nomor pendaftaran Posyandu", "Registered number of a Posyandu", unit: "nomor",
        since: .first(ofYear: 2025), Source("Kepmendagri 100.3-2834/2025", "lampiran"), .unverified)
}
#endif
