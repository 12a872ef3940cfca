import Rules

/// Settings of a region: they lie in the region's book and come through the same door.
extension Form {
    public static let posyandu = Form(
        "posyandu", on: .posyandu, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator)

    public static let account = Form(
        "account", on: .account, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator)

    /// Who answers for what. Routing follows.
    public static let office = Form(
        "office", on: .office, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator)

    public static let holiday = Form(
        "holiday", on: .holiday, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator)

    #if !hasFeature(Embedded)
    /// One more mandate of an account, or the office on which one hangs.
    public static let mandate = Form("mandate", on: .account, writers: .administrator, audience: .administrator)

    public static let mandateWithdrawal = takingBack(
        "mandate-withdrawal", on: .account, writers: .administrator, audience: .administrator)
    #endif
}
