import Plain
public import Rules

extension Form {
    /// A new resident: five questions.
    public static let resident = Form(
        "resident", on: .resident, opensCard: true, writers: [.carers, .villageOperator],
        check: { entry, context in
            guard let birth = entry.day("birth"), context.today.months(since: birth) < 60,
                entry["mother"] == nil
            else { return [] }
            return [Problem("mother", "Tulis nama ibu atau pengasuh.", "Write the mother's or carer's name.")]
        },
        fold: { entry, card in
            card.changeResident { resident in
                resident.takeIdentity(entry)
                resident.sex = entry["sex"].flatMap(Sex.init(code:)) ?? resident.sex
                resident.birth = entry.day("birth") ?? resident.birth
            }
        })

    /// Name, mother, place: the later one wins, the old one stays in the timeline.
    public static let identity = Form(
        "identity", on: .resident, conflict: .set, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in card.changeResident { $0.takeIdentity(entry) } })

    /// A wrong birth date spoils every verdict, so two people may not change it unawares.
    public static let birth = Form(
        "birth", on: .resident, conflict: .guarded, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            card.changeResident { resident in
                resident.sex = entry["sex"].flatMap(Sex.init(code:)) ?? resident.sex
                resident.birth = entry.day("birth") ?? resident.birth
            }
        })

    /// NIK goes up once and comes back masked.
    public static let nationalID = Form(
        "national-id", on: .resident, conflict: .guarded, writers: [.carers, .villageOperator], isOfPerson: true,
        isOffered: { card, _ in card.resident?.isActive ?? false },
        doubts: { Doubts.nationalID($0, $1) },
        fold: { entry, card in
            guard let nik = entry["nik"] else { return }
            let masked = NationalIDText.masked(nik)
            card.changeResident {
                $0.nationalID = entry.flag("verified") ? .verified(masked: masked) : .temporary(masked: masked)
            }
        })
}

/// Shows the first four and the last four of sixteen digits. What is already masked stays as it is.
public enum NationalIDText {
    public static func masked(_ digits: String) -> String {
        guard digits.utf8.count == 16 else { return digits }
        return digits.beginning(4) + "••••••••" + digits.ending(4)
    }
}

extension Sex {
    public init?(code: String) {
        switch code {
        case "m": self = .male
        case "f": self = .female
        default: return nil
        }
    }
    public var code: String { self == .male ? "m" : "f" }
}

extension Resident {
    mutating func takeIdentity(_ entry: Entry) {
        // Signs that nobody sees are refused at the door, and stand in what came in before it looked.
        name = entry["name"]?.tidied() ?? name
        mother = entry["mother"]?.tidied() ?? mother
        neighbourhood = entry["rt"]?.asNeighbourhood ?? neighbourhood
        address = entry["address"]?.tidied() ?? address
        phone = entry["phone"]?.tidied() ?? phone
        household = entry.id("household") ?? household
        hasHealthBook = !entry.flag("no-kia")
    }
}
