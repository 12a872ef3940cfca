import Rules

extension Form {
    /// What a grown-up is looked at for at the Posyandu; each is measured when it can be.
    public static let adultCheck = kept(
        "adult-check", Phrase("Periksa dewasa", "Adult check"), on: .resident, screening: .adult,
        fields: [
            Field("weight", Phrase("Berat badan (kg)", "Weight (kg)"), .weight(20_000...250_000)),
            Field("height", Phrase("Tinggi badan (cm)", "Height (cm)"), .length(1_000...2_300)),
            Field("waist", Phrase("Lingkar perut (cm)", "Waist (cm)"), .length(400...2_000)),
            Field("systolic", Phrase("Tensi atas", "Systolic pressure"), .count(60...260, unit: "mmHg")),
            Field("diastolic", Phrase("Tensi bawah", "Diastolic pressure"), .count(30...180, unit: "mmHg")),
            Field(
                "glucose", Phrase("Gula darah sewaktu", "Random glucose"), .count(20...600, unit: "mg/dL"),
                hint: Phrase("Bila ada alatnya", "Where there is a meter")),
        ],
        check: { entry, _ in
            let measured = entry.answers.filter { $0.field != Campaign.field }
            guard !measured.isEmpty else {
                return [Problem("weight", "Isi satu hasil dulu.", "Fill in one value at least.")]
            }
            switch (entry.integer("systolic"), entry.integer("diastolic")) {
            case (nil, nil): return []
            case (let upper?, let lower?) where upper > lower: return []
            case (_?, _?):
                return [
                    Problem("systolic", "Tensi atas harus lebih besar.", "The upper pressure is the larger one.")
                ]
            case (nil, _): return [Problem("systolic", "Isi tensi atas juga.", "Fill in the upper one as well.")]
            case (_, nil): return [Problem("diastolic", "Isi tensi bawah juga.", "Fill in the lower one as well.")]
            }
        })
}
