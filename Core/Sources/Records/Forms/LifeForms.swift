import Rules

extension Form {
    public static let death = Form(
        code: "death", title: Phrase("Meninggal", "Died"), card: .resident,
        fields: [
            Field("on", Phrase("Tanggal meninggal", "Date of death"), .pastDay, required: true),
            Field("note", Phrase("Keterangan", "Note"), .text(maximumCharacters: 160)),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            let day = entry.day("on") ?? entry.day
            card.changeResident { $0.end(.died(day), from: day.month.adding(1), by: entry.id) }
        })

    /// Closes the card in this book; it stays readable here and is no longer counted. When the new Posyandu is
    /// named, the server opens the same card there, with all that was written for her.
    public static let movedOut = Form(
        code: "moved-out", title: Phrase("Pindah", "Moved away"), card: .resident,
        fields: [
            Field("on", Phrase("Tanggal pindah", "Date of moving"), .pastDay, required: true),
            Field("to", Phrase("Pindah ke mana", "Moved where"), .text(maximumCharacters: 120)),
            Field("book", Phrase("Posyandu yang baru", "The new Posyandu"), .posyandu),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator],
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
            card.changeResident { $0.end(.movedOut(day, to: target), from: month, by: entry.id) }
        })

    /// Opens the same card in the new book. The server writes it, and after it what comes along, as entries.
    public static let movedIn = Form(
        code: "moved-in", title: Phrase("Pindah masuk", "Moved in"), card: .resident, opensCard: true,
        fields: [
            Field("on", Phrase("Tanggal pindah", "Date of moving"), .pastDay, required: true),
            Field("name", Phrase("Nama lengkap", "Full name"), .text(maximumCharacters: 80), required: true),
            Field("sex", Phrase("Jenis kelamin", "Sex"), .choice(Choice.sexes)),
            Field("birth", Phrase("Tanggal lahir", "Date of birth"), .pastDay),
            Field("mother", Phrase("Nama ibu", "Mother's name"), .text(maximumCharacters: 80)),
            Field("phone", Phrase("Nomor HP", "Phone number"), .text(maximumCharacters: 20)),
            Field("from", Phrase("Posyandu asal", "Posyandu of origin"), .text(maximumCharacters: 80)),
            Field("hash", Phrase("Sidik buku asal", "Hash of the old book"), .text(maximumCharacters: 64)),
            Field("no-kia", Phrase("Belum punya buku KIA", "No KIA book yet"), .flag),
        ],
        meeting: .guarded, writers: [],
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
        code: "merge", title: Phrase("Gabungkan kartu ganda", "Merge a double card"), card: .resident,
        fields: [
            Field("into", Phrase("Kartu yang dipakai", "The card to keep"), .reference(.resident), required: true)
        ],
        meeting: .guarded,
        check: { entry, _ in
            entry.id("into") == entry.card
                ? [Problem("into", "Pilih kartu lain.", "Choose another card.")] : []
        },
        fold: { entry, card in card.changeResident { $0.mergedInto = entry.id("into") } })

    public static let unmerge = Form(
        code: "unmerge", title: Phrase("Batalkan penggabungan", "Undo the merge"), card: .resident,
        fields: [], meeting: .guarded,
        fold: { _, card in card.changeResident { $0.mergedInto = nil } })

    public static let householdMember = Form(
        code: "household-member", title: Phrase("Pilih keluarga", "Choose the family"), card: .resident,
        fields: [Field("household", Phrase("Keluarga", "Household"), .reference(.household), required: true)],
        meeting: .set, writers: [.carers, .villageOperator],
        fold: { entry, card in card.changeResident { $0.household = entry.id("household") ?? $0.household } })

    public static let household = Form(
        code: "household", title: Phrase("Keluarga", "Household"), card: .household, opensCard: true,
        fields: [
            Field("head", Phrase("Kepala keluarga", "Head of household"), .text(maximumCharacters: 80), required: true),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)).staying,
            Field("address", Phrase("Alamat", "Address"), .text(maximumCharacters: 160)).staying,
        ],
        meeting: .set, writers: [.carers, .villageOperator])
}
