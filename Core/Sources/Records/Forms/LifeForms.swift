import Rules

extension Form {
    public static let death = Form(
        code: "death", title: Phrase("Meninggal", "Died"), card: .resident,
        fields: [
            Field("on", Phrase("Tanggal meninggal", "Date of death"), .pastDay, required: true),
            Field("note", Phrase("Keterangan", "Note"), .text(maximumCharacters: 160)),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator], reach: .every,
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            card.changeResident { $0.state = .died(entry.day("on") ?? entry.day) }
        })

    /// Closes the card in this book; it stays readable here and is no longer counted.
    public static let movedOut = Form(
        code: "moved-out", title: Phrase("Pindah", "Moved away"), card: .resident,
        fields: [
            Field("on", Phrase("Tanggal pindah", "Date of moving"), .pastDay, required: true),
            Field("to", Phrase("Pindah ke mana", "Moved where"), .text(maximumCharacters: 120)),
            Field("book", Phrase("Nomor Posyandu tujuan", "Number of the new Posyandu"), .text(maximumCharacters: 20)),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator], reach: .every,
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            card.changeResident { $0.state = .movedOut(entry.day("on") ?? entry.day) }
        })

    /// Opens the same card in the new book; the readings that come along follow as entries of their own.
    public static let movedIn = Form(
        code: "moved-in", title: Phrase("Pindah masuk", "Moved in"), card: .resident, opensCard: true,
        fields: [
            Field("name", Phrase("Nama lengkap", "Full name"), .text(maximumCharacters: 80), required: true),
            Field("sex", Phrase("Jenis kelamin", "Sex"), .choice(Choice.sexes), required: true),
            Field("birth", Phrase("Tanggal lahir", "Date of birth"), .pastDay, required: true),
            Field("mother", Phrase("Nama ibu", "Mother's name"), .text(maximumCharacters: 80)),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field("from-book", Phrase("Posyandu asal", "Posyandu of origin"), .text(maximumCharacters: 40)),
            Field("from-hash", Phrase("Sidik buku asal", "Hash of the old book"), .text(maximumCharacters: 64)),
            Field("no-kia", Phrase("Belum punya buku KIA", "No KIA book yet"), .flag),
        ],
        meeting: .guarded, writers: [.carers, .villageOperator], reach: .every,
        fold: { entry, card in
            card.changeResident { resident in
                resident.takeIdentity(entry)
                resident.sex = entry["sex"].flatMap(Sex.init(code:)) ?? resident.sex
                resident.birth = entry.day("birth") ?? resident.birth
                resident.state = .living
            }
        })

    /// Two cards of one person: this one points to the other, and can be undone.
    public static let merge = Form(
        code: "merge", title: Phrase("Gabungkan kartu ganda", "Merge a double card"), card: .resident,
        fields: [Field("into", Phrase("Kartu yang dipakai", "The card to keep"), .reference, required: true)],
        meeting: .guarded, reach: .every,
        check: { entry, _ in
            entry.id("into") == entry.card
                ? [Problem("into", "Pilih kartu lain.", "Choose another card.")] : []
        },
        fold: { entry, card in card.changeResident { $0.mergedInto = entry.id("into") } })

    public static let unmerge = Form(
        code: "unmerge", title: Phrase("Batalkan penggabungan", "Undo the merge"), card: .resident,
        fields: [], meeting: .guarded, reach: .every,
        fold: { _, card in card.changeResident { $0.mergedInto = nil } })

    public static let household = Form(
        code: "household", title: Phrase("Keluarga", "Household"), card: .household, opensCard: true,
        fields: [
            Field("head", Phrase("Kepala keluarga", "Head of household"), .text(maximumCharacters: 80), required: true),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field("address", Phrase("Alamat", "Address"), .text(maximumCharacters: 160)),
        ],
        meeting: .set, writers: [.carers, .villageOperator],
        fold: { entry, card in
            guard case .household(var household) = card else { return }
            household.head = entry["head"] ?? household.head
            household.neighbourhood = entry["rt"] ?? household.neighbourhood
            household.address = entry["address"] ?? household.address
            card = .household(household)
        })
}
