public import Plain
public import Records
import Rules

/// Registers of the children of a book as sheets of a workbook: numbers are numbers, days are days.
public enum ChildRegisters {
    // MARK: Growth

    /// What was read, and what the standard and the growth card say of it.
    static let growthHeads =
        ResidentColumns.heads + [
            "Bulan", "Tanggal ukur", "Umur (bulan)", "Berat (kg)", "Tinggi (cm)", "Cara ukur", "Lingkar kepala (cm)",
            "LiLA (cm)", "Kaki bengkak", "BB/U", "z BB/U", "TB/U", "z TB/U", "BB/TB", "z BB/TB", "z IMT/U", "LK/U",
            "z LK/U", "Pita LiLA", "Naik (N/T/O/B)", "2T", "Di bawah garis merah",
        ]

    /// A row for each child and month, with the weighing that counts.
    /// - Parameter month: only this one; all when nil
    public static func growth(of book: Book, month: Month? = nil, showsNIK: Bool) -> Spreadsheet.Sheet {
        let columns = ResidentColumns(of: book, showsNIK: showsNIK)
        let rows = book.residents.flatMap { resident -> [[Spreadsheet.Cell]] in
            Set(resident.readings.map(\.day.month)).sorted().filter { month == nil || $0 == month }
                .compactMap { month in
                    Judgement.child(resident, in: month).map { judged in
                        columns.cells(resident) + growth(judged, month, resident.birth)
                    }
                }
        }
        return Spreadsheet.Sheet("Penimbangan", heads: growthHeads, rows: rows)
    }

    private static func growth(_ judged: ChildJudgement, _ month: Month, _ birth: Day?) -> [Spreadsheet.Cell] {
        let (reading, growth) = (judged.reading, judged.growth)
        let codes = judged.conclusions.map(\.kind.code)
        func yes(_ holds: Bool) -> Spreadsheet.Cell { .text(holds ? "Ya" : "") }
        func words(_ found: GrowthClass?) -> Spreadsheet.Cell { .text(found?.indonesian ?? "") }
        return [
            .text(month.iso), .day(reading.day), birth.map { .number(reading.day.months(since: $0)) } ?? .text(""),
            decimal(reading.weight?.value, 3), decimal(reading.length?.value, 1),
            .text(GrowthRegister.measure(reading.measure)), decimal(reading.head?.value, 1),
            decimal(reading.arm?.value, 1), yes(reading.hasOedema), words(growth.weightClass),
            decimal(growth.weightForAge, 2), words(growth.lengthClass), decimal(growth.lengthForAge, 2),
            words(growth.wastingClass), decimal(growth.weightForLength, 2), decimal(growth.bmiForAge, 2),
            words(growth.headClass), decimal(growth.headForAge, 2), .text(growth.armColour?.indonesian ?? ""),
            .text(GrowthRegister.letter(judged.gain)), yes(codes.contains("2t")), yes(codes.contains("bgm")),
        ]
    }

    private static func decimal(_ value: Int32?, _ places: Int) -> Spreadsheet.Cell {
        value.map { .decimal(Int($0), places: places) } ?? .text("")
    }

    // MARK: Immunisation

    /// A row for each child under five, a column with the day for each dose of the schedule.
    public static func doses(of book: Book, on today: Day, showsNIK: Bool) -> Spreadsheet.Sheet {
        let columns = ResidentColumns(of: book, showsNIK: showsNIK)
        let rows = book.residents.compactMap { resident -> [Spreadsheet.Cell]? in
            guard resident.isActive, let birth = resident.birth, birth <= today, today.months(since: birth) < 60 else {
                return nil
            }
            let given = resident.services.map { ($0.code, $0.day) }
            let days = Immunisation.schedule.map { dose -> Spreadsheet.Cell in
                given.first { $0.0 == dose.code }.map { .day($0.1) } ?? .text("")
            }
            let isComplete = Immunisation.isBasicComplete(birth: birth, given: given)
            return columns.cells(resident) + days + [.text(isComplete ? "Ya" : "Belum")]
        }
        return Spreadsheet.Sheet(
            "Imunisasi", heads: ResidentColumns.heads + Immunisation.schedule.map(\.label) + ["Dasar lengkap"],
            rows: rows)
    }
}
