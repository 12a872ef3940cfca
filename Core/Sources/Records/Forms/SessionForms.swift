import Rules

extension Form {
    public static let attendance = Form(
        code: "attendance", title: Phrase("Hadir", "Present"), card: .resident,
        fields: [Field("absent", Phrase("Tidak hadir", "Not present"), .flag)],
        marksPresence: true,
        fold: { entry, card in
            card.changeResident {
                $0.attendances.append(
                    Attendance(entry: entry.id, day: entry.day, isPresent: !entry.flag("absent")))
            }
        })

    public static let services = Form(
        code: "services", title: Phrase("Pelayanan", "Services"), card: .resident,
        fields: [
            Field("given", Phrase("Diberikan hari ini", "Given today"), .text(maximumCharacters: 400), required: true)
        ],
        marksPresence: true,
        fold: { entry, card in
            card.changeResident { resident in
                for code in (entry["given"] ?? "").words {
                    resident.services.append(Given(entry: entry.id, code: String(code), day: entry.day))
                }
            }
        })

    public static let counselling = Form(
        code: "counselling", title: Phrase("Penyuluhan", "Counselling"), card: .resident,
        fields: [
            Field("message", Phrase("Pesan", "Message"), .text(maximumCharacters: 60), required: true)
        ],
        marksPresence: true,
        fold: { entry, card in
            card.changeResident {
                $0.counsellings.append(
                    Given(entry: entry.id, code: entry["message"] ?? "", day: entry.day))
            }
        })

    public static let referral = Form(
        code: "referral", title: Phrase("Rujukan", "Referral"), card: .resident,
        fields: [
            Field("reasons", Phrase("Alasan", "Reasons"), .text(maximumCharacters: 200)),
            Field(
                "to", Phrase("Tujuan rujukan", "Referred to"), .text(maximumCharacters: 80), required: true,
                hint: Phrase("Contoh: Puskesmas kecamatan", "Example: the health centre of the district")),
            Field("urgent", Phrase("Hari ini juga", "Today"), .flag),
            Field("note", Phrase("Catatan", "Note"), .text(maximumCharacters: 200)),
        ],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            let reasons = (entry["reasons"] ?? "").words
            card.changeResident {
                $0.referrals.append(
                    Referral(
                        entry: entry.id, day: entry.day, reasons: reasons, destination: entry["to"] ?? "",
                        isUrgent: entry.flag("urgent"), note: entry["note"] ?? ""))
            }
        })

    /// Why somebody in danger was not referred: she was seen by a midwife already, or will not go.
    public static let notReferred = Form(
        code: "not-referred", title: Phrase("Tidak dirujuk, karena…", "Not referred, because…"), card: .resident,
        fields: [
            Field(
                "reason", Phrase("Mengapa tidak dirujuk?", "Why not?"), .text(maximumCharacters: 200), required: true,
                hint: Phrase("Contoh: sudah diperiksa bidan tadi", "Example: a midwife has seen her"))
        ],
        isOffered: { card, day in card.resident.map { Judgement.unanswered($0, by: day) != nil } ?? false },
        fold: { entry, card in card.changeResident { $0.notReferred.append(entry.day) } })

    public static let visitTask = Form(
        code: "visit-task", title: Phrase("Tugas kunjungan rumah", "Home-visit task"), card: .resident,
        fields: [Field("reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 60), required: true)],
        fold: { entry, card in
            card.changeResident {
                $0.visitTasks.append(
                    VisitTask(entry: entry.id, day: entry.day, reason: entry["reason"] ?? "", due: entry.day))
            }
        })

    public static let homeVisit = Form(
        code: "home-visit", title: Phrase("Kunjungan rumah", "Home visit"), card: .resident,
        fields: [
            Field(
                "found", Phrase("Hasil kunjungan", "How the visit went"),
                .choice([
                    Choice("met", Phrase("Bertemu", "Met")), Choice("away", Phrase("Sedang pergi", "Away")),
                    Choice("moved", Phrase("Sudah pindah", "Has moved")),
                ]), required: true),
            Field("note", Phrase("Cerita singkat", "Short note"), .text(maximumCharacters: 300)),
            Field("photos", Phrase("Foto kunjungan", "Photographs of the visit"), .photos(most: 3)),
        ],
        isOffered: { card, _ in card.resident?.isActive ?? false },
        fold: { entry, card in
            card.changeResident { resident in
                for index in resident.visitTasks.indices where resident.visitTasks[index].done == nil {
                    // Nobody was met: the task stays.
                    if entry["found"] == "away" {
                        resident.visitTasks[index].due = entry.day.adding(days: 1)
                    } else {
                        resident.visitTasks[index].done = entry.day
                    }
                }
            }
        })

    /// Says that this phone is done with the day. It locks nothing: later arrivals are taken and counted apart.
    public static let sessionClosing = Form(
        code: "session-closing", title: Phrase("Tutup hari buka", "Close the session day"),
        card: .sessionDay, opensCard: true, fields: [],
        fold: { entry, card in
            card.changeSessionDay {
                $0.closings.append(
                    SessionDay.Closing(entry: entry.id, device: entry.device, writer: entry.writer))
            }
        })
}
