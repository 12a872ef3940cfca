/// One dose of the routine schedule.
public struct VaccineDose: Sendable {
    /// Stored: `dpt-hb-hib-1`.
    public let code: String
    public let label: String
    /// Completed months.
    public let fromMonth: Int
    /// Not given from this age on; catch-up limits are unverified.
    public let untilMonth: Int
    /// The dose that must come first, and the days that must lie between.
    public let after: String?
    public let intervalDays: Int
}

/// The national routine schedule for 0–59 months.
/// Source: KMK 2015/2023 table 7–8 (transcript of the ILP guide). Legal basis named by others: KMK
/// HK.01.07/MENKES/1098/2024, not seen: confirm before clinical use.
public enum Immunisation {
    public static let source = Source("KMK HK.01.07/MENKES/2015/2023", "tabel 7–8")
    public static let confidence = Confidence.verified

    public static let schedule: [VaccineDose] = [
        dose("hb-0", "HB0", 0, until: 1), dose("bcg-1", "BCG", 0, until: 12),
        dose("opv-1", "OPV 1", 0), dose("dpt-hb-hib-1", "DPT-HB-Hib 1", 2),
        dose("opv-2", "OPV 2", 2, after: "opv-1", 28), dose("rv-1", "Rotavirus 1", 2, until: 4),
        dose("pcv-1", "PCV 1", 2), dose("dpt-hb-hib-2", "DPT-HB-Hib 2", 3, after: "dpt-hb-hib-1", 28),
        dose("opv-3", "OPV 3", 3, after: "opv-2", 28),
        dose("rv-2", "Rotavirus 2", 3, until: 8, after: "rv-1", 28),
        dose("pcv-2", "PCV 2", 3, after: "pcv-1", 28),
        dose("dpt-hb-hib-3", "DPT-HB-Hib 3", 4, after: "dpt-hb-hib-2", 28),
        dose("opv-4", "OPV 4", 4, after: "opv-3", 28),
        dose("rv-3", "Rotavirus 3", 4, until: 8, after: "rv-2", 28), dose("ipv-1", "IPV 1", 4),
        dose("mr-1", "Campak-Rubela 1", 9), dose("ipv-2", "IPV 2", 9, after: "ipv-1", 28),
        dose("pcv-3", "PCV 3", 12, after: "pcv-2", 56),
        dose("dpt-hb-hib-4", "DPT-HB-Hib 4", 18, after: "dpt-hb-hib-3", 365),
        dose("mr-2", "Campak-Rubela 2", 18, after: "mr-1", 182),
    ]

    /// What can be given on a day: old enough, not too old, the dose before given long enough ago.
    /// - Parameter given: code and day of every dose on record
    public static func due(
        birth: Day, given: [(code: String, day: Day)], on day: Day
    ) -> [VaccineDose] {
        let months = day.months(since: birth)
        return schedule.filter { dose in
            guard months >= dose.fromMonth, months < dose.untilMonth,
                !given.contains(where: { $0.code == dose.code })
            else { return false }
            guard let after = dose.after else { return true }
            guard let before = given.first(where: { $0.code == after }) else { return false }
            return day.days(since: before.day) >= dose.intervalDays
        }
    }

    /// A dose is late a month after the age at which it can first be given.
    public static func isOverdue(_ dose: VaccineDose, birth: Day, on day: Day) -> Bool {
        day.months(since: birth) > dose.fromMonth
    }

    private static func dose(
        _ code: String, _ label: String, _ from: Int, until: Int = 60, after: String? = nil,
        _ intervalDays: Int = 0
    ) -> VaccineDose {
        VaccineDose(
            code: code, label: label, fromMonth: from, untilMonth: until, after: after,
            intervalDays: intervalDays)
    }
}
