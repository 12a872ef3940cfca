import Rules

extension Form {
    /// Weighing and measuring a child.
    public static let growthVisit = Form(
        code: "growth-visit", title: Phrase("Timbang dan ukur", "Weigh and measure"), card: .resident,
        fields: [
            Field("weight", Phrase("Berat badan (kg)", "Weight (kg)"), .weight(500...60_000)),
            Field("length", Phrase("Panjang/tinggi badan (cm)", "Length/height (cm)"), .length(300...1_300)),
            Field(
                "measure", Phrase("Cara ukur", "Measured"),
                .choice([
                    Choice("l", Phrase("Telentang", "Lying")), Choice("h", Phrase("Berdiri", "Standing")),
                ])),
            Field("head", Phrase("Lingkar kepala (cm)", "Head circumference (cm)"), .length(200...700)),
            Field("arm", Phrase("Lingkar lengan atas (cm)", "Arm circumference (cm)"), .length(50...350)),
            Field("oedema", Phrase("Kedua kaki bengkak", "Both feet swollen"), .flag),
            Field("confirmed", Phrase("Nilai sudah diperiksa", "Values checked"), .flag),
            Field("reason", Phrase("Alasan perubahan", "Reason for the change"), .text(maximumCharacters: 160)),
        ],
        reach: .itsMonth, marksPresence: true, screening: .growth,
        check: { entry, _ in
            guard entry["weight"] == nil, entry["length"] == nil, entry["head"] == nil, entry["arm"] == nil
            else { return [] }
            return [
                Problem("weight", "Isi berat atau panjang badan dulu.", "Fill in weight or length first.")
            ]
        },
        doubts: { Doubts.growth($0, $1) },
        fold: { entry, card in
            var reading = Reading(entry: entry.id, day: entry.day)
            reading.weight = entry.integer("weight").map { Grams($0) }
            reading.length = entry.integer("length").map { Millimetres($0) }
            reading.measure = entry["measure"].flatMap(Measure.init(code:))
            reading.head = entry.integer("head").map { Millimetres($0) }
            reading.arm = entry.integer("arm").map { Millimetres($0) }
            reading.hasOedema = entry.flag("oedema")
            reading.isConfirmed = entry.flag("confirmed")
            card.changeResident { resident in
                if let old = entry.corrects { resident.readings.removeAll { $0.entry == old } }
                resident.readings.append(reading)
            }
        })

    /// Takes back what was written by mistake: a reading, an attendance, a service, a death, a moving away.
    public static let withdrawal = Form(
        code: "withdrawal", title: Phrase("Batalkan catatan", "Take back an entry"), card: .resident,
        fields: [
            Field("reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 160), required: true)
        ],
        meeting: .add, reach: .every,
        fold: { entry, card in
            guard let old = entry.corrects else { return }
            card.changeResident { resident in
                resident.takeBackEnding(old)
                resident.readings.removeAll { $0.entry == old }
                resident.attendances.removeAll { $0.entry == old }
                resident.services.removeAll { $0.entry == old }
                resident.counsellings.removeAll { $0.entry == old }
                resident.referrals.removeAll { $0.entry == old }
                for index in resident.referrals.indices {
                    resident.referrals[index].steps.removeAll { $0.entry == old }
                }
                resident.visitTasks.removeAll { $0.entry == old }
                for index in resident.pregnancies.indices {
                    resident.pregnancies[index].checks.removeAll { $0.entry == old }
                }
                resident.pregnancies.removeAll { $0.entry == old }
                resident.findings.takeBack(old)
            }
        })
}
