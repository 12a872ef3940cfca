#if !hasFeature(Embedded)
public import Plain
public import Rules

/// What a coaching team does in a year, as a regency told it in the news: to begin a programme with. What no regency told is
/// not made up; from September on there is nothing.
public struct YearExample: Sendable {
    public struct Activity: Sendable {
        public let title: Phrase
        let from: Int
        let to: Int
        public let fields: [ServiceField]

        init(_ from: Int, _ to: Int, _ title: Phrase, _ fields: [ServiceField] = []) {
            self.from = from
            self.to = to
            self.title = title
            self.fields = fields
        }

        public func days(in year: Int) -> ClosedRange<Day> {
            let last = Month(year: year, month: to)
            return Month(year: year, month: from).first...last.adding(1).first.adding(days: -1)
        }
    }

    public let code: String
    public let title: Phrase
    public let activities: [Activity]

    public static let all: [YearExample] = [
        YearExample(
            code: "bangka-barat", title: Phrase("Bangka Barat, Januari–Agustus", "Bangka Barat, January–August"),
            activities: [
                Activity(1, 1, Phrase("Rapat kerja awal tahun", "Work meeting of the new year")),
                Activity(1, 2, Phrase("Finalisasi Renja", "Finishing the work plan")),
                Activity(
                    1, 2, Phrase("Pemetaan kondisi Posyandu tiap kecamatan", "A look at the Posyandu of each district")),
                Activity(1, 2, Phrase("Program tiap dinas disatukan", "Programmes of the offices put together")),
                Activity(3, 4, Phrase("Pelatihan kader tahap I", "Training of kader, phase I")),
                Activity(
                    3, 4,
                    Phrase(
                        "Pendataan stunting, rumah tidak layak huni dan sanitasi",
                        "Data of stunting, unfit houses and sanitation"),
                    [.health, .housing, .publicWorks]),
                Activity(
                    3, 4,
                    Phrase(
                        "Sosialisasi enam bidang ke kecamatan dan desa", "The six fields told to districts and villages"
                    )),
                Activity(5, 6, Phrase("Pemantauan lapangan tahap I", "Looking at the field, phase I")),
                Activity(
                    5, 6, Phrase("Program kesehatan dan pendidikan", "Health and education"), [.health, .education]),
                Activity(5, 6, Phrase("Evaluasi triwulan", "Evaluation of the quarter")),
                Activity(7, 8, Phrase("Pelatihan kader tahap II", "Training of kader, phase II")),
                Activity(
                    7, 8, Phrase("Program perumahan dan lingkungan", "Housing and surroundings"),
                    [.housing, .publicWorks]),
                Activity(
                    7, 8, Phrase("Pemutakhiran data sosial dan bantuan", "Social data and aid brought up to date"),
                    [.social]),
            ]),
        YearExample(
            code: "belitung-timur",
            title: Phrase("Belitung Timur, kesiapan dinas", "Belitung Timur, offices made ready"),
            activities: [
                Activity(
                    1, 3,
                    Phrase(
                        "Dinas menyerahkan informasi, mekanisme kerja dan tahapan",
                        "Offices hand in information, mechanism and steps"))
            ]),
        YearExample(
            code: "buleleng", title: Phrase("Buleleng, bimtek berjenjang", "Buleleng, guidance tier by tier"),
            activities: [
                Activity(5, 6, Phrase("Rapat daring sebelum bimtek", "Online meeting before the guidance")),
                Activity(5, 6, Phrase("Bimtek kecamatan", "Guidance of districts")),
                Activity(5, 6, Phrase("Bimtek desa", "Guidance of villages")),
            ]),
    ]
}
#endif
