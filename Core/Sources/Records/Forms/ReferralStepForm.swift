import Rules

extension Form {
    /// What was heard of a referral: she came, was treated and comes back with a message, or did not come.
    public static let referralStep = Form(
        code: "referral-step", title: Phrase("Kabar rujukan", "News of the referral"), card: .resident,
        fields: [
            Field(
                "step", Phrase("Bagaimana rujukannya?", "How is the referral?"),
                .choice([
                    Choice("came", Phrase("Sudah datang", "Came")),
                    Choice("treated", Phrase("Sudah ditangani", "Treated")),
                    Choice("missed", Phrase("Tidak datang", "Did not come")),
                    Choice("closed", Phrase("Tindak lanjut selesai", "Followed up")),
                ]), required: true),
            Field(
                "message", Phrase("Pesan untuk kader", "Message for the kader"), .text(maximumCharacters: 200),
                hint: Phrase("Contoh: timbang lagi minggu depan", "Example: weigh again next week")),
        ],
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
        },
        fold: { entry, card in
            guard let state = entry["step"].flatMap({ Referral.State(rawValue: $0) }), state != .referred else {
                return
            }
            card.changeResident { resident in
                guard let last = resident.referrals.indices.last else { return }
                resident.referrals[last].steps.append(
                    Referral.Step(entry: entry.id, state: state, day: entry.day, message: entry["message"] ?? ""))
            }
        })
}
