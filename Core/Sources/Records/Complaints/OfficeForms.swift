import Rules

/// What an office does with a complaint. There is no dead end: it passes on, asks, or refuses on a ground.
extension Form {
    private static let hasIt: ComplaintStates = .atOffice
    private static let hands: Roles = [.officer, .villageOperator]

    public static let complaintReceived = Form.step(
        "complaint-received", Phrase("Terima", "Receive"), from: [.dispatched, .reopened], to: .received,
        fields: [.assignee, .reply], writers: hands,
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.assignee = entry["assignee"] ?? complaint.assignee
        })

    public static let complaintAssigned = Form.step(
        "complaint-assigned", Phrase("Tugaskan", "Assign"), from: hasIt,
        fields: [
            Field("assignee", Phrase("Petugas", "Who does it"), .text(maximumCharacters: 80), required: true)
        ], writers: hands,
        change: { entry, complaint in complaint.assignee = entry["assignee"] ?? "" })

    public static let complaintPlanned = Form.step(
        "complaint-planned", Phrase("Jadwalkan", "Plan"), from: [.received, .planned, .working], to: .planned,
        fields: [
            Field("on", Phrase("Tanggal rencana", "Planned day"), .anyDay, required: true), .requiredReply,
        ], writers: hands,
        check: { entry, context in
            guard let day = entry.day("on"), day < entry.day else { return [] }
            return [Problem("on", "Tanggalnya sudah lewat.", "The day has passed.")]
        },
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.planned = entry.day("on")
        })

    public static let complaintWorking = Form.step(
        "complaint-working", Phrase("Mulai dikerjakan", "Begin the work"), from: [.received, .planned, .reopened],
        to: .working, fields: [.reply], writers: hands, change: { $1.noteAnswer($0) })

    public static let complaintClaimed = Form.step(
        "complaint-claimed", Phrase("Selesai", "Solved"), from: [.received, .planned, .working], to: .claimed,
        fields: [
            Field("result", Phrase("Hasilnya", "The result"), .text(maximumCharacters: 300), required: true),
            Field("photos", Phrase("Foto bukti", "Photographs"), .photos(most: 3)),
            Field(
                "no-photo", Phrase("Kalau tanpa foto, mengapa?", "Without a photograph, why?"),
                .text(maximumCharacters: 160)),
        ], writers: hands,
        check: { entry, _ in
            entry["photos"] == nil && entry["no-photo"] == nil
                ? [Problem("photos", "Tambah foto, atau tulis alasannya.", "Add a photograph, or say why not.")] : []
        },
        change: { entry, complaint in
            complaint.noteAnswer(entry)
            complaint.claimed = entry.clockDay
            complaint.photos += entry["photos"]?.words ?? []
        })

    public static let complaintWaiting = Form.step(
        "complaint-waiting", Phrase("Minta dokumen", "Ask for a document"), from: hasIt,
        fields: [
            Field(
                "needed", Phrase("Yang diminta", "What is needed"), .text(maximumCharacters: 160), required: true,
                hint: Phrase("Contoh: surat tanah", "Example: the land letter"))
        ], writers: hands,
        check: { _, context in
            context.card?.complaint?.pause == nil
                ? [] : [Problem("needed", "Masih menunggu yang diminta tadi.", "Still waiting for what was asked.")]
        },
        change: { entry, complaint in
            if complaint.answered == nil { complaint.answered = entry.clockDay }
            complaint.pauses.append(
                Complaint.DocumentWait(from: entry.clockDay, to: nil, reason: entry["needed"] ?? ""))
        })

    public static let complaintResumed = Form.step(
        "complaint-resumed", Phrase("Lanjutkan hitungan", "Let the clock go on"), from: hasIt, fields: [.reply],
        writers: hands, change: { entry, complaint in complaint.resume(on: entry.clockDay) })

    /// Once freely; the second time the regency decides, so that nobody plays ping-pong.
    public static let complaintForwarded = Form.step(
        "complaint-forwarded", Phrase("Teruskan ke dinas lain", "Pass on to another office"), from: hasIt,
        to: .dispatched, fields: [.office, .officeName, .reason()],
        writers: [.officer, .regencyCoach, .villageOperator],
        check: { entry, context in
            guard let complaint = context.card?.complaint else { return [] }
            if entry["office"] == complaint.office {
                return [Problem("office", "Pilih dinas yang lain.", "Choose another office.")]
            }
            guard complaint.forwards > 0, context.role == .officer else { return [] }
            return [
                Problem(
                    "office", "Sudah pernah diteruskan. Kabupaten yang memutuskan sekarang.",
                    "It was passed on before. The regency decides now.")
            ]
        },
        change: { entry, complaint in
            complaint.forwards += 1
            complaint.give(to: entry)
        })

    public static let complaintRefused = Form.step(
        "complaint-refused", Phrase("Tolak", "Refuse"), from: hasIt, to: .refused,
        fields: [
            Field(
                "ground", Phrase("Dasar", "Ground"),
                .choice([
                    Choice(
                        "no-criteria", Phrase("Tidak memenuhi kriteria program", "Outside the programme's criteria")),
                    Choice("no-budget", Phrase("Belum masuk anggaran tahun ini", "Not in this year's budget")),
                    Choice("land", Phrase("Status tanah belum jelas", "Land title is unclear")),
                    Choice("law", Phrase("Dilarang oleh peraturan", "Forbidden by a regulation")),
                ]), required: true), .reason(Phrase("Penjelasan untuk pelapor", "Explanation for the reporter")),
        ], writers: hands, change: { $1.noteAnswer($0) })

    public static let complaintReply = Form.step(
        "complaint-reply", Phrase("Beri kabar", "Give news"), from: hasIt, fields: [.requiredReply], writers: hands,
        change: { $1.noteAnswer($0) })

    /// Read by offices and the regency alone.
    public static let complaintNote = Form.step(
        "complaint-note", Phrase("Catatan dalam", "Internal note"), from: .any,
        fields: [Field("note", Phrase("Catatan", "Note"), .text(maximumCharacters: 500), required: true)],
        writers: [.officer, .regencyCoach], audience: [.officer, .regencyCoach])
}

extension Field {
    static let assignee = Field("assignee", Phrase("Petugas", "Who does it"), .text(maximumCharacters: 80))
}
