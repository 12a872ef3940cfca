public import Rules

extension Form {
    /// Water, toilet, waste and larvae of a house: each is answered when somebody looked at it.
    public static let waterSanitation = kept(
        "water-sanitation", Phrase("Air dan sanitasi", "Water and sanitation"), on: .household, screening: .water,
        fields: [
            .one("water", Phrase("Air minum dari mana?", "Drinking water from where?"), of: WaterSource.self) {
                $0.title
            },
            .yesOrNo("water-far", Phrase("Ambil air lebih dari 30 menit?", "More than 30 minutes to fetch it?")),
            .one("toilet", Phrase("Jamban", "Toilet"), of: Toilet.self) { $0.title },
            .one("toilet-drain", Phrase("Kotoran dialirkan ke", "It empties into"), of: ToiletDrain.self) { $0.title },
            Field(
                "waste-water", Phrase("Air limbah dapur dan mandi", "Waste water of kitchen and bath"),
                .choice([
                    Choice("closed", Phrase("Saluran tertutup atau resapan", "Covered drain or soak pit")),
                    Choice("open", Phrase("Saluran terbuka", "Open drain")),
                    Choice("none", Phrase("Dibuang ke tanah", "Onto the ground")),
                ])),
            Field(
                "waste", Phrase("Sampah", "Waste"),
                .choice([
                    Choice("sorted", Phrase("Dipilah atau bank sampah", "Sorted or waste bank")),
                    Choice("collected", Phrase("Diangkut petugas", "Collected")),
                    Choice("buried", Phrase("Ditimbun", "Buried")), Choice("burned", Phrase("Dibakar", "Burned")),
                    Choice("dumped", Phrase("Dibuang sembarangan", "Dumped")),
                ])),
            Field(
                "larvae", Phrase("Jentik nyamuk", "Mosquito larvae"),
                .choice([
                    Choice("none", Phrase("Tidak ada", "None")), Choice("found", Phrase("Ada jentik", "Found")),
                ])),
            .yesOrNo("soap", Phrase("Cuci tangan pakai sabun?", "Hands washed with soap?")),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 2)), .keptPosition, .keptNote,
        ],
        check: { entry, _ in
            entry.answers.contains { !["note", "position", Campaign.field].contains($0.field) }
                ? [] : [Problem("", "Jawab satu pertanyaan dulu.", "Answer one question at least.")]
        })

    /// A house as BSPS looks at it, with photographs of three sides. Class and reasons follow by rule.
    public static let housingCondition = kept(
        "housing-condition", Phrase("Kondisi rumah", "State of the house"), on: .household, screening: .housing,
        fields: [
            .one("structure", Phrase("Bangunan", "Structure"), of: HouseStructure.self, { $0.title }, required: true),
            .one("floor", Phrase("Lantai", "Floor"), of: FloorMaterial.self, { $0.title }, required: true),
            .one("wall", Phrase("Dinding", "Walls"), of: WallMaterial.self, { $0.title }, required: true),
            .one("roof", Phrase("Atap", "Roof"), of: RoofMaterial.self, { $0.title }, required: true),
            Field("area", Phrase("Luas lantai", "Floor area"), .count(1...2000, unit: "m²"), required: true),
            Field(
                "occupants", Phrase("Penghuni", "People living there"), .count(1...60, unit: "orang"), required: true),
            .yesOrNo("air", Phrase("Udara dan cahaya cukup?", "Enough air and light?"), required: true),
            .yesOrNo("toilet", Phrase("Ada jamban?", "A toilet?"), required: true),
            .yesOrNo("water", Phrase("Ada air bersih?", "Clean water?"), required: true),
            Field(
                "land", Phrase("Tanah", "Land"),
                .choice([
                    Choice("own", Phrase("Milik sendiri, ada surat", "Own, with a letter")),
                    Choice("own-without-letter", Phrase("Milik sendiri, tanpa surat", "Own, without a letter")),
                    Choice("other", Phrase("Sewa atau menumpang", "Rented or lent")),
                ])),
            .yesOrNo("electricity", Phrase("Ada listrik?", "Electricity?")),
            .yesOrNo("prone", Phrase("Rawan bencana?", "Prone to disaster?")),
            .yesOrNo("aided", Phrase("Pernah dapat bantuan rumah?", "Ever aided for the house?")),
            Field("photos", Phrase("Foto tiga sisi rumah", "Photographs of three sides"), .photos(most: 3)),
            .keptPosition, .keptNote,
        ])
}
