/// Days and ages in words.
public enum DayWords {
    static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// A month by its name in either language, whole or shortened to three letters or more; small letters.
    static func monthNumber(_ word: [UInt8]) -> Int? {
        let text = String(decoding: word, as: UTF8.self)
        guard word.count >= 3 else { return nil }
        for place in 0..<12 {
            if months[place].small().begins(with: text) || englishMonths[place].small().begins(with: text) {
                return place + 1
            }
        }
        // Written so besides.
        switch text {
        case "peb", "pebruari": return 2
        case "agt", "ags": return 8
        case "sept": return 9
        case "nop", "nopember": return 11
        default: return nil
        }
    }

    public static func weekday(_ day: Day, _ language: Language) -> String {
        (language == .indonesian ? weekdays : englishWeekdays)[day.weekday - 1]
    }
    /// Januari
    public static func month(_ month: Month, _ language: Language) -> String {
        (language == .indonesian ? months : englishMonths)[month.monthOfYear - 1]
    }
    /// Januari 2026
    public static func monthAndYear(_ month: Month, _ language: Language) -> String {
        "\(Self.month(month, language)) \(month.year)"
    }
    /// Jan
    public static func shortMonth(_ month: Month, _ language: Language) -> String {
        Self.month(month, language).beginning(3)
    }
    /// Selasa 13 Januari
    public static func short(_ day: Day, _ language: Language) -> String {
        "\(weekday(day, language)) \(day.dayOfMonth) \(month(day.month, language))"
    }
    /// Selasa, 13 Januari 2026
    public static func long(_ day: Day, _ language: Language) -> String {
        "\(weekday(day, language)), \(day.dayOfMonth) \(monthAndYear(day.month, language))"
    }
    /// 13 Januari 2026
    public static func plain(_ day: Day, _ language: Language) -> String {
        "\(day.dayOfMonth) \(monthAndYear(day.month, language))"
    }
    /// 13-01-2026
    public static func digits(_ day: Day) -> String {
        "\(padded(day.dayOfMonth))-\(padded(day.monthOfYear))-\(day.year)"
    }

    /// 12 hari, 7 bulan, 34 tahun
    public static func age(birth: Day?, on day: Day, _ language: Language) -> String {
        guard let birth, birth <= day else { return language == .indonesian ? "umur belum ada" : "age unknown" }
        let months = day.months(since: birth)
        let indonesian = language == .indonesian
        if months < 1 { return "\(day.days(since: birth)) \(indonesian ? "hari" : "days")" }
        if months < 60 { return "\(months) \(indonesian ? "bulan" : "months")" }
        return "\(months / 12) \(indonesian ? "tahun" : "years")"
    }
}
