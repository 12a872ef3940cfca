import Plain
import Rules

extension Form {
    /// Doses that somebody else gave, as the child's KIA book says: the schedule goes on from them.
    public static let doseRecord = Form(
        "dose-record", version: 2, on: .resident,
        isOffered: { card, day in card.resident.map { $0.isActive && $0.isWeighed(on: day) } ?? false },
        check: { entry, context in
            guard let on = entry.day("on"), let birth = context.card?.resident?.birth, on < birth else { return [] }
            return [
                Problem("on", "Sebelum tanggal lahirnya. Periksa tanggalnya.", "Before the birth. Check the date.")
            ]
        },
        doubts: { entry, context in
            guard let on = entry.day("on"), let resident = context.card?.resident, let birth = resident.birth else {
                return []
            }
            let codes = (entry["given"] ?? "").words
            let given = resident.services.map { (code: $0.code, day: $0.day) } + codes.map { (code: $0, day: on) }
            let counted = Immunisation.counted(birth: birth, given: given)
            return codes.compactMap { code in
                guard !counted.contains(where: { $0.code == code && $0.day == on }),
                    let dose = Immunisation.schedule.first(where: { $0.code == code })
                else { return nil }
                return Problem(
                    "given", "\(dose.label) terlalu cepat pada tanggal itu. Lihat lagi buku KIA.",
                    "\(dose.label) is too early on that day. Look at the KIA book again.")
            }
        })
}
