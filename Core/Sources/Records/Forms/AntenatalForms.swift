import Plain
import Rules

extension Form {
    public static let pregnancy = Form(
        "pregnancy", on: .resident, conflict: .guarded, isOfPerson: true,
        isOffered: { card, day in
            guard let resident = card.resident, resident.isActive, resident.sex == .female,
                resident.pregnancy == nil, let birth = resident.birth
            else { return false }
            return (10 * 12..<56 * 12).contains(day.months(since: birth))
        },
        check: { entry, context in
            guard let lastPeriod = entry.day("last-period") else { return [] }
            guard context.today.days(since: lastPeriod) > Antenatal.longestDays else { return [] }
            return [
                Problem(
                    "last-period", "Sudah lebih dari 44 minggu. Periksa tanggalnya.",
                    "More than 44 weeks ago. Check the date.")
            ]
        },
        fold: { entry, card in
            guard let lastPeriod = entry.day("last-period") else { return }
            card.changeResident { resident in
                if let old = entry.corrects,
                    let index = resident.pregnancies.firstIndex(where: { $0.entry == old })
                {
                    resident.pregnancies[index].lastPeriod = lastPeriod
                } else {
                    resident.pregnancies.append(Pregnancy(entry: entry.original, lastPeriod: lastPeriod))
                }
            }
        })

    /// The pregnant woman's check: what the kader measures and the fact of a visit to midwife or doctor.
    public static let antenatalVisit = Form(
        "antenatal-visit", on: .resident, marksPresence: true, screening: .antenatal,
        isOffered: { card, _ in card.resident.map { $0.isActive && $0.pregnancy != nil } ?? false })

    /// Height and first weight, and what was before it: what she should gain, and what is risky.
    public static let pregnancyStart = Form(
        "pregnancy-start", on: .resident, screening: .pregnancyStart, isOffered: { card, _ in isCarrying(card) })

    /// Where she will bear, who comes along, with what, who gives blood, who pays (P4K).
    public static let birthPlan = Form(
        "birth-plan", on: .resident, screening: .birthPlan, isOffered: { card, _ in isCarrying(card) })

    public static let pregnancyClass = Form(
        "pregnancy-class", on: .resident, isOffered: { card, _ in isCarrying(card) })

    private static func isCarrying(_ card: Card) -> Bool {
        card.resident.map { $0.isActive && $0.pregnancy != nil } ?? false
    }

    public static let pregnancyEnd = Form(
        "pregnancy-end", on: .resident, conflict: .guarded, isOfPerson: true,
        isOffered: { card, _ in card.resident.map { $0.isActive && $0.pregnancy != nil } ?? false },
        check: { entry, context in
            guard let on = entry.day("on"), let pregnancy = context.card?.resident?.pregnancy,
                on < pregnancy.lastPeriod
            else { return [] }
            return [
                Problem(
                    "on", "Sebelum haid terakhirnya. Periksa tanggalnya.",
                    "Before her last period. Check the date.")
            ]
        },
        fold: { entry, card in
            card.changeResident { resident in
                guard let last = resident.pregnancies.indices.last else { return }
                resident.pregnancies[last].closed = entry.day("on") ?? entry.day
                resident.pregnancies[last].isBorn = entry["outcome"] == "born"
            }
        })
}
