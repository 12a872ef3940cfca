import Rules

/// What the village does with a complaint before an office has it.
extension Form {
    public static let complaintVerified = Form.step(
        "complaint-verified", Phrase("Sudah dilihat di tempat", "Seen at the place"), from: [.recorded, .returned],
        to: .verified,
        fields: [
            Field(
                "found", Phrase("Yang terlihat", "What was seen"), .text(maximumCharacters: 300), required: true,
                hint: Phrase("Contoh: atap bocor di dua tempat", "Example: the roof leaks in two places")),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 3)),
        ],
        writers: [.carers, .villageOperator],
        change: { entry, complaint in
            complaint.verified = complaint.verified ?? entry.clockDay
            complaint.photos += entry["photos"]?.words ?? []
        })

    public static let complaintReturned = Form.step(
        "complaint-returned", Phrase("Minta dilengkapi", "Ask for more facts"), from: [.recorded, .verified],
        to: .returned, fields: [.reason(Phrase("Apa yang kurang?", "What is missing?"))], writers: .villageOperator)

    public static let complaintIneligible = Form.step(
        "complaint-ineligible", Phrase("Tidak memenuhi syarat", "Not eligible"),
        from: [.recorded, .returned, .verified], to: .ineligible,
        fields: [
            Field(
                "ground", Phrase("Dasar", "Ground"),
                .choice([
                    Choice("not-true", Phrase("Keadaannya tidak seperti laporan", "Not as it was told")),
                    Choice("elsewhere", Phrase("Tempatnya bukan di desa ini", "Not in this village")),
                    Choice("settled", Phrase("Sudah beres sendiri", "Settled already")),
                    Choice("not-public", Phrase("Bukan urusan layanan umum", "No matter of public service")),
                ]), required: true),
            .reason(),
        ],
        writers: .villageOperator)

    /// The village sends it on.
    public static let complaintSubmitted = Form.step(
        "complaint-submitted", Phrase("Ajukan ke dinas", "Send to the office"), from: .verified, to: .submitted,
        fields: [Field("note", Phrase("Pesan untuk dinas", "Message to the office"), .text(maximumCharacters: 300))],
        writers: .villageOperator)

    /// Routing, or the regency, gives it to an office; from now on the office's clock runs.
    public static let complaintDispatched = Form.step(
        "complaint-dispatched", Phrase("Disposisi ke dinas", "Dispatch to an office"),
        from: [.recorded, .returned, .verified, .submitted], to: .dispatched,
        fields: [
            .office, .officeName,
            Field("unverified", Phrase("Belum diverifikasi desa", "Not verified by the village"), .flag),
        ],
        writers: [.clock, .regencyCoach],
        change: { entry, complaint in
            complaint.give(to: entry)
            complaint.isUnverified = entry.flag("unverified")
            complaint.dispatched = complaint.dispatched ?? entry.clockDay
            if complaint.dispatchedAt == 0 { complaint.dispatchedAt = entry.moment }
        })

    /// The same problem was told twice: one of the two goes on.
    public static let complaintMerged = Form.step(
        "complaint-merged", Phrase("Gabung dengan laporan lain", "Merge with another"),
        from: ComplaintStates.any.subtracting(.ended), to: .merged,
        fields: [
            Field(
                "into", Phrase("Laporan yang dipakai", "The complaint that goes on"), .reference(.complaint),
                required: true)
        ],
        writers: [.villageOperator, .officer],
        check: { entry, context in
            entry.id("into") == context.card?.id
                ? [Problem("into", "Pilih laporan yang lain.", "Choose another complaint.")] : []
        },
        change: { entry, complaint in complaint.mergedInto = entry.id("into") })
}

extension Field {
    /// The book of an office.
    static let office = Field("office", Phrase("Dinas", "Office"), .text(maximumCharacters: 40), required: true)
    /// What it is called today, for those who read later.
    static let officeName = Field("office-name", Phrase("Nama dinas", "Name"), .text(maximumCharacters: 80))
}

extension Complaint {
    mutating func give(to entry: Entry) {
        let next = entry["office"] ?? office
        if !office.isEmpty, next != office, !formerOffices.contains(office) { formerOffices.append(office) }
        office = next
        officeName = entry["office-name"] ?? next
        officeSince = entry.clockDay
        answered = nil
        assignee = ""
        resume(on: entry.clockDay)
    }
}
