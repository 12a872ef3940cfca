import Rules

/// Telling a problem, and what the one who told it writes later.
extension Form {
    public static let complaint = Form(
        code: "complaint", version: 2, title: Phrase("Laporan", "Complaint"), card: .complaint, opensCard: true,
        fields: [
            Field("kind", Phrase("Jenis masalah", "Kind of problem"), .text(maximumCharacters: 40), required: true),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 3)),
            Field(
                "rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field(
                "landmark", Phrase("Patokan tempat", "Landmark"), .text(maximumCharacters: 120),
                hint: Phrase("Contoh: belakang musala", "Example: behind the mosque")),
            Field("position", Phrase("Lokasi", "Position"), .position),
            Field(
                "note", Phrase("Cerita singkat", "In a few words"), .text(maximumCharacters: 500)),
            Field("urgent", Phrase("Ada yang sedang terancam", "Somebody is in danger"), .flag),
            Field("household", Phrase("Keluarga", "Household"), .reference(.household)),
            Field("resident", Phrase("Warga", "Resident"), .reference(.resident)),
            Field("digest", Phrase("Sidik kode", "Digest of the code"), .text(maximumCharacters: 64)),
        ],
        writers: [.carers, .villageOperator, .resident], audience: .complaintReaders,
        check: { entry, _ in
            var problems: [Problem] = []
            guard let kind = entry["kind"].flatMap({ Catalogue.find($0) }), !kind.isSecret else {
                return [Problem("kind", "Pilih jenis masalahnya.", "Choose the kind of problem.")]
            }
            if entry["rt"] == nil, entry["landmark"] == nil, entry["position"] == nil {
                problems.append(
                    Problem("rt", "Tulis RT atau patokan tempatnya.", "Write the RT or a landmark."))
            }
            return problems
        },
        fold: { entry, card in
            card.changeComplaint { complaint in
                guard complaint.steps.isEmpty else { return }
                complaint.kind = entry["kind"] ?? ""
                complaint.take(entry)
                complaint.isUrgent = entry.flag("urgent")
                complaint.household = entry.id("household")
                complaint.resident = entry.id("resident")
                complaint.codeDigest = entry["digest"] ?? ""
                complaint.recordedAt = entry.moment
                complaint.move(to: .recorded, by: entry)
            }
        })

    /// Who told it: written apart, so that an office reads it only when it has the complaint.
    public static let reporter = Form.step(
        "complaint-reporter", Phrase("Pelapor", "Reporter"), from: .any,
        fields: [
            Field("name", Phrase("Nama pelapor", "Reporter's name"), .text(maximumCharacters: 80)),
            Field("phone", Phrase("Nomor HP", "Phone number"), .text(maximumCharacters: 20)),
            Field(
                "confidential", Phrase("Nama jangan diberitahukan ke dinas", "Do not tell the office the name"), .flag),
        ],
        writers: [.carers, .villageOperator, .resident],
        change: { entry, complaint in
            complaint.reporter = Complaint.Reporter(
                name: entry["name"] ?? "", phone: entry["phone"] ?? "", isConfidential: entry.flag("confidential"))
        })

    /// *Sudah dilaporkan, ikut mendukung.*
    public static let support = Form.step(
        "complaint-support", Phrase("Ikut mendukung", "Support it"),
        from: ComplaintStates.any.subtracting(.ended), writers: [.carers, .villageOperator, .resident],
        change: { _, complaint in complaint.supports += 1 })

    /// More facts: what the village sent it back for, or what an office waits for.
    public static let supplement = Form.step(
        "complaint-supplement", Phrase("Lengkapi keterangan", "Add facts"),
        from: ComplaintStates.any.subtracting(.ended),
        fields: [
            Field("note", Phrase("Keterangan", "Facts"), .text(maximumCharacters: 500), required: true),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 3)),
        ],
        writers: [.carers, .villageOperator, .resident],
        change: { entry, complaint in
            complaint.photos += entry["photos"]?.words ?? []
            complaint.resume(on: entry.clockDay)
            if complaint.state == .returned { complaint.state = .recorded }
        })

    public static let confirmed = Form.step(
        "complaint-confirmed", Phrase("Sudah selesai", "It is solved"), from: [.claimed, .unconfirmed],
        to: .confirmed,
        fields: [Field("note", Phrase("Pesan", "Message"), .text(maximumCharacters: 300))],
        writers: [.carers, .resident])

    public static let reopened = Form.step(
        "complaint-reopened", Phrase("Belum selesai", "It is not solved"),
        from: [.claimed, .confirmed, .unconfirmed, .refused], to: .reopened,
        fields: [.reason(Phrase("Apa yang belum beres?", "What is still wrong?"))],
        writers: [.carers, .resident],
        check: { entry, context in
            guard let ended = context.card?.complaint?.ended, entry.day.days(since: ended) > Complaint.reopeningDays
            else { return [] }
            return [
                Problem("", "Sudah lebih dari 14 hari. Buat laporan baru.", "Over 14 days ago. Make a new complaint.")
            ]
        },
        change: { entry, complaint in
            complaint.reopenings += 1
            complaint.claimed = nil
            complaint.reminders = 0
            complaint.officeSince = entry.clockDay
            complaint.answered = nil
        })
}

extension Complaint {
    /// Days after its end in which it may be opened again.
    public static let reopeningDays = 14

    mutating func take(_ entry: Entry) {
        note = entry["note"] ?? note
        neighbourhood = entry["rt"]?.asNeighbourhood ?? neighbourhood
        landmark = entry["landmark"] ?? landmark
        position = entry["position"].flatMap { Position($0) } ?? position
        photos += entry["photos"]?.words ?? []
    }
}

extension Entry {
    /// Milliseconds since 1970 by the server's clock.
    public var moment: Int64 { writtenAt + clockOffset }
}
