public import Rules

extension Choice {
    static let sexes = [
        Choice("m", Phrase("Laki-laki", "Boy or man")), Choice("f", Phrase("Perempuan", "Girl or woman")),
    ]
}

extension Form {
    /// A new resident: five questions.
    public static let resident = Form(
        code: "resident", title: Phrase("Warga baru", "New resident"), card: .resident, opensCard: true,
        fields: [
            Field("name", Phrase("Nama lengkap", "Full name"), .text(maximumCharacters: 80), required: true),
            Field("sex", Phrase("Jenis kelamin", "Sex"), .choice(Choice.sexes), required: true),
            Field(
                "birth", Phrase("Tanggal lahir", "Date of birth"), .pastDay, required: true,
                hint: Phrase("Contoh: 27-03-2025", "Example: 27-03-2025")),
            Field("mother", Phrase("Nama ibu", "Mother's name"), .text(maximumCharacters: 80)),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field("household", Phrase("Keluarga", "Household"), .reference(.household)),
            Field("no-kia", Phrase("Belum punya buku KIA", "No KIA book yet"), .flag),
        ],
        writers: [.carers, .villageOperator],
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
        code: "identity", title: Phrase("Ubah nama dan alamat", "Change name and address"), card: .resident,
        fields: [
            Field("name", Phrase("Nama lengkap", "Full name"), .text(maximumCharacters: 80), required: true),
            Field("mother", Phrase("Nama ibu", "Mother's name"), .text(maximumCharacters: 80)),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field("address", Phrase("Alamat", "Address"), .text(maximumCharacters: 160)),
            Field("phone", Phrase("Nomor HP", "Phone number"), .text(maximumCharacters: 20)),
            Field("no-kia", Phrase("Belum punya buku KIA", "No KIA book yet"), .flag),
        ],
        meeting: .set, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in card.changeResident { $0.takeIdentity(entry) } })

    /// A wrong birth date spoils every verdict, so two people may not change it unawares.
    public static let birth = Form(
        code: "birth", title: Phrase("Betulkan tanggal lahir", "Correct the date of birth"), card: .resident,
        fields: [
            Field("birth", Phrase("Tanggal lahir", "Date of birth"), .pastDay, required: true),
            Field("sex", Phrase("Jenis kelamin", "Sex"), .choice(Choice.sexes), required: true),
            Field(
                "reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 160), required: true,
                hint: Phrase("Contoh: sesuai akta lahir", "Example: as on the birth certificate")),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            card.changeResident { resident in
                resident.sex = entry["sex"].flatMap(Sex.init(code:)) ?? resident.sex
                resident.birth = entry.day("birth") ?? resident.birth
            }
        })

    /// NIK goes up once and comes back masked.
    public static let nationalID = Form(
        code: "national-id", title: Phrase("Catat NIK", "Record the NIK"), card: .resident,
        fields: [
            Field(
                "nik", Phrase("NIK", "NIK"), .nationalID, required: true,
                hint: Phrase("16 angka di KTP, KIA atau KK", "16 digits on the identity card")),
            Field("verified", Phrase("Sudah dicocokkan dengan kartunya", "Checked against the card"), .flag),
            Field("confirmed", Phrase("Nilai sudah diperiksa", "Values checked"), .flag),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator], isOfPerson: true,
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
