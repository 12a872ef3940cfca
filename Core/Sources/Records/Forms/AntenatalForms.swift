import Rules

extension Form {
    public static let pregnancy = Form(
        code: "pregnancy", title: Phrase("Catat kehamilan", "Record a pregnancy"), card: .resident,
        fields: [
            Field(
                "last-period", Phrase("Hari pertama haid terakhir", "First day of the last period"),
                .pastDay, required: true, hint: Phrase("Contoh: 27-03-2026", "Example: 27-03-2026"))
        ],
        meeting: .guarded, reach: .every,
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
                    resident.pregnancies.append(Pregnancy(entry: entry.id, lastPeriod: lastPeriod))
                }
            }
        })

    /// The pregnant woman's check: what the kader measures and the fact of a visit to midwife or doctor.
    public static let antenatalVisit = Form(
        code: "antenatal-visit", title: Phrase("Periksa hamil", "Antenatal check"), card: .resident,
        fields: [
            Field(
                "provider", Phrase("Pemeriksa", "Checked by"),
                .choice([
                    Choice("midwife", Phrase("Bidan", "Midwife")),
                    Choice("doctor", Phrase("Dokter dengan USG", "Doctor with ultrasound")),
                    Choice("posyandu", Phrase("Hanya kader", "Kader only")),
                ]), required: true),
            Field("weight", Phrase("Berat badan (kg)", "Weight (kg)"), .weight(25_000...200_000)),
            Field("arm", Phrase("Lingkar lengan atas (cm)", "Arm circumference (cm)"), .length(120...600)),
            Field("systolic", Phrase("Tensi atas", "Systolic pressure"), .count(60...260, unit: "mmHg")),
            Field("diastolic", Phrase("Tensi bawah", "Diastolic pressure"), .count(30...180, unit: "mmHg")),
            Field(
                "tablets", Phrase("Tablet tambah darah diterima", "Iron tablets received"),
                .count(0...180, unit: "tablet")),
            Field(
                "danger", Phrase("Adakah tanda bahaya?", "Any danger sign?"),
                .choices(Antenatal.dangerSigns.map { Choice($0.code, $0.words) })),
        ],
        reach: .itsMonth, marksPresence: true, screening: .antenatal,
        isOffered: { card, _ in card.resident.map { $0.isActive && $0.pregnancy != nil } ?? false },
        fold: { entry, card in
            var check = Pregnancy.Check(
                entry: entry.id, day: entry.day, provider: entry["provider"] ?? "posyandu")
            check.weight = entry.integer("weight").map { Grams($0) }
            check.arm = entry.integer("arm").map { Millimetres($0) }
            check.systolic = entry.integer("systolic")
            check.diastolic = entry.integer("diastolic")
            check.answers = entry.answers
            card.changeResident { resident in
                guard var place = resident.pregnancies.indices.last else { return }
                if let old = entry.corrects {
                    for index in resident.pregnancies.indices
                    where resident.pregnancies[index].checks.contains(where: { $0.entry == old }) {
                        resident.pregnancies[index].checks.removeAll { $0.entry == old }
                        place = index
                    }
                }
                resident.pregnancies[place].checks.append(check)
            }
        })

    public static let pregnancyEnd = Form(
        code: "pregnancy-end", title: Phrase("Kehamilan selesai", "Pregnancy ended"), card: .resident,
        fields: [
            Field("on", Phrase("Tanggal", "Date"), .pastDay, required: true),
            Field(
                "outcome", Phrase("Hasil", "Outcome"),
                .choice([
                    Choice("born", Phrase("Bayi lahir hidup", "Live birth")),
                    Choice("lost", Phrase("Keguguran atau lahir mati", "Miscarriage or stillbirth")),
                ]), required: true),
        ],
        meeting: .guarded, reach: .every,
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
                resident.pregnancies[last].ended = entry.day("on") ?? entry.day
            }
        })
}
