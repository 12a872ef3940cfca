/// How much residents without an account may tell in an hour: by what they say before whence it comes, for a village
/// behind one address, a carrier's network or a training room is many people. Only what was taken counts, never a
/// mistake in a form.
struct PublicLimits: Sendable {
    private let sameWords: Allowance
    private let sameKind: Allowance
    private let address: Allowance

    init(clock: @escaping @Sendable () -> Int64) {
        sameWords = Allowance(perHour: 3, clock: clock)
        sameKind = Allowance(perHour: 60, clock: clock)
        address = Allowance(perHour: 200, clock: clock)
    }

    /// Whether this may still be told. The same form once more is no second report.
    func allow(_ form: [(String, String)], from caller: String) -> Bool {
        keys(form, caller).allSatisfy { $0.allowance.isOpen($0.key) }
    }

    func count(_ form: [(String, String)], from caller: String) {
        for (allowance, key) in keys(form, caller) { _ = allowance.take(key) }
    }

    private func keys(_ form: [(String, String)], _ caller: String) -> [(allowance: Allowance, key: String)] {
        let said = form.filter { !["entri", "kode", "photos"].contains($0.0) }.map { "\($0.0)=\($0.1)" }.joined(
            separator: "&")
        let kind = form.first { $0.0 == "jenis" }?.1.prefix(40) ?? ""
        return [
            (sameWords, "\(caller) \(said.hashValue)"), (sameKind, "\(caller) \(kind)"),
            (address, caller),
        ]
    }
}
