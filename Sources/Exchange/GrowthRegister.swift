public import Plain
public import Records
import Rules

/// The growth register of a book in the columns of e-PPGBM, a row for each child and day of measuring.
public enum GrowthRegister {
    /// As e-PPGBM writes them, its spelling included. Source: headers seen in public exports (domain §6.3).
    static let header = [
        "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov", "Kab/Kota", "Kec", "Pukesmas",
        "Desa/Kel", "Posyandu", "RT", "RW", "Alamat", "Usia Saat Ukur", "Tanggal Pengukuran", "Berat", "Tinggi",
        "Cara Ukur", "LiLA", "BB/U", "ZS BB/U", "TB/U", "ZS TB/U", "BB/TB", "ZS BB/TB", "Naik Berat Badan",
        "PMT Diterima (kg)", "Jml Vit A", "KPSP", "KIA", "Detail",
    ]

    /// - Parameters:
    ///   - month: only what was measured in it; all when nil
    ///   - showsNIK: whole numbers, for those who check them against cards; else masked
    public static func text(of book: Book, month: Month? = nil, showsNIK: Bool) -> String {
        // A byte order mark, so that spreadsheets read UTF-8.
        var text = "\u{FEFF}" + CSV.line(header)
        let columns = ResidentColumns(of: book, showsNIK: showsNIK)
        for resident in book.residents {
            let days = Set(resident.readings.map(\.day)).sorted().filter { month == nil || $0.month == month }
            for day in days {
                guard let judged = Judgement.child(resident, on: day) else { continue }
                text += CSV.line(row(resident, judged, nik: columns.nik(resident), book.place))
            }
        }
        return text
    }

    private static func row(_ resident: Resident, _ judged: ChildJudgement, nik: String, _ place: Place) -> [String] {
        let reading = judged.reading
        let region = Array(place.regionNames.prefix(4))
        func name(_ level: Int) -> String { level < region.count ? region[level] : "" }
        let vitaminA = resident.services.count {
            ($0.code == VitaminA.blue || $0.code == VitaminA.red) && $0.day.month == reading.day.month
        }
        return [
            nik, resident.name, resident.sex == .male ? "L" : "P", resident.birth?.iso ?? "", "", "", resident.mother,
            name(3), name(2), name(1), "", name(0), place.name, resident.neighbourhood, "", resident.address,
            age(resident.birth, reading.day), reading.day.iso, number(reading.weight?.value, 1000, 1),
            number(reading.length?.value, 10, 1), measure(reading.measure), number(reading.arm?.value, 10, 1),
            judged.growth.weightClass?.indonesian ?? "", number(judged.growth.weightForAge, 100, 2),
            judged.growth.lengthClass?.indonesian ?? "", number(judged.growth.lengthForAge, 100, 2),
            judged.growth.wastingClass?.indonesian ?? "", number(judged.growth.weightForLength, 100, 2),
            letter(judged.gain), "", vitaminA == 0 ? "" : "\(vitaminA)", "", resident.hasHealthBook ? "Ya" : "Tidak",
            "",
        ]
    }

    /// With a comma, as the programs of Indonesia read numbers in a file that is parted by semicolons.
    private static func number(_ value: Int32?, _ unit: Int32, _ decimals: Int) -> String {
        guard let value else { return "" }
        var digits = String(abs(value) % unit)
        let width = String(unit).utf8.count - 1
        while digits.utf8.count < width { digits = "0" + digits }
        while digits.utf8.count > decimals, digits.hasSuffix("0") { digits.removeLast() }
        return "\(value < 0 ? "-" : "")\(abs(value) / unit),\(digits)"
    }

    static func measure(_ measure: Measure?) -> String {
        measure.map { $0 == .lying ? "Terlentang" : "Berdiri" } ?? ""
    }

    static func letter(_ gain: Gain?) -> String {
        switch gain {
        case .rising: "N"
        case .notRising: "T"
        case .notAssessed: "O"
        case .first: "B"
        case nil: ""
        }
    }

    /// 1 Tahun - 1 Bulan - 19 Hari
    private static func age(_ birth: Day?, _ day: Day) -> String {
        guard let birth else { return "" }
        let months = day.months(since: birth)
        let days = day.days(since: birth.adding(months: months))
        return "\(months / 12) Tahun - \(months % 12) Bulan - \(days) Hari"
    }
}
