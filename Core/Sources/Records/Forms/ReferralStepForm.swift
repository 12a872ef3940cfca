import Rules

extension Form {
    /// What was heard of a referral: she came, was treated and comes back with a message, or did not come.
    public static let referralStep = Form(
        "referral-step", on: .resident,
        isOffered: { card, _ in
            guard let resident = card.resident, resident.isActive else { return false }
            return resident.referrals.last.map { $0.state != .closed } ?? false
        },
        check: { entry, context in
            guard let referral = context.card?.resident?.referrals.last, referral.state != .closed else {
                return [Problem("step", "Belum ada rujukan terbuka.", "There is no open referral.")]
            }
            guard entry["step"] == "treated" else { return [] }
            if context.role == .kader {
                return [Problem("step", "Ini ditulis bidan.", "The midwife writes this.")]
            }
            return entry["message"] == nil
                ? [Problem("message", "Tulis pesan untuk kader.", "Write a message for the kader.")] : []
        })
}
