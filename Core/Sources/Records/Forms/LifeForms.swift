import Plain
import Rules

extension Form {
    public static let death = Form(
        "death", on: .resident, conflict: .guarded, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            let day = entry.day("on") ?? entry.day
            card.changeResident { $0.end(.died(day), from: day.month.adding(1), by: entry.original) }
        })

    /// Closes the card in this book; it stays readable here and is no longer counted. When the new Posyandu is
    /// named, the server opens the same card there, with all that was written for her.
    public static let movedOut = Form(
        "moved-out", on: .resident, conflict: .guarded, writers: [.carers, .villageOperator],
        isOffered: { card, _ in
            guard let resident = card.resident, resident.mergedInto == nil else { return false }
            if case .movedOut(_, let target) = resident.state { return target.isEmpty }
            return resident.state == .living
        },
        fold: { entry, card in
            let day = entry.day("on") ?? entry.day
            let target = entry["book"] ?? ""
            // Where the card goes on, the whole month of moving is counted there: her readings go along.
            let month = target.isEmpty ? day.month.adding(1) : day.month
            card.changeResident { $0.end(.movedOut(day, to: target), from: month, by: entry.original) }
        })

    /// Opens the same card in the new book. The server writes it, and after it what comes along, as entries.
    public static let movedIn = Form(
        "moved-in", on: .resident, opensCard: true, conflict: .guarded, writers: [],
        fold: { entry, card in
            card.changeResident { resident in
                resident.takeIdentity(entry)
                resident.sex = entry["sex"].flatMap(Sex.init(code:)) ?? resident.sex
                resident.birth = entry.day("birth") ?? resident.birth
                resident.begin(in: (entry.day("on") ?? entry.day).month)
            }
        })

    /// Two cards of one person: this one points to the other, and can be undone.
    public static let merge = Form(
        "merge", on: .resident, conflict: .guarded,
        check: { entry, _ in
            entry.id("into") == entry.card
                ? [Problem("into", "Pilih kartu lain.", "Choose another card.")] : []
        },
        fold: { entry, card in card.changeResident { $0.mergedInto = entry.id("into") } })

    public static let unmerge = Form(
        "unmerge", on: .resident, conflict: .guarded,
        fold: { _, card in card.changeResident { $0.mergedInto = nil } })

    public static let householdMember = Form(
        "household-member", on: .resident, conflict: .set, writers: [.carers, .villageOperator],
        fold: { entry, card in card.changeResident { $0.household = entry.id("household") ?? $0.household } })

    public static let household = Form(
        "household", on: .household, opensCard: true, conflict: .set, writers: [.carers, .villageOperator])
}
