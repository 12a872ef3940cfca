public import Plain

extension Rule {
    /// Ages, and the windows after which a dose is late. The decree named as today's basis (KMK
    /// HK.01.07/MENKES/1098/2024, amended by 35/2025) was not seen; a later one may change the schedule.
    public static let immunisationAges = Rule(
        "immunisation-ages", "Jadwal imunisasi", "Immunisation schedule", unit: "completed months",
        since: .first(ofYear: 2023), .primaryCareGuide("tabel 7–8"), .verified)
    /// "1 bulan" after the same vaccine is read as four weeks. That the second IPV waits as long is our reading.
    public static let immunisationIntervals = Rule(
        "immunisation-intervals", "Jarak antar dosis", "Intervals between doses", unit: "days or months",
        since: .first(ofYear: 2023), .primaryCareGuide("tabel 7–8"), .unverified)
    /// Ages from which a dose is not given any more.
    public static let immunisationLimits = Rule(
        "immunisation-limits", "Batas umur imunisasi kejar", "Age limits of catching up", unit: "days or months",
        since: .first(ofYear: 2023), .primaryCareGuide("imunisasi kejar"), .unverified)
}

/// The national routine schedule for 0–59 months: `Rule.immunisationAges`, `.immunisationIntervals`,
/// `.immunisationLimits`.
public enum Immunisation {
    /// The schedule of today.
    public static var schedule: [VaccineDose] { schedules.inForce(on: nil) ?? [] }

    static let schedules = [
        Dated(
            since: .first(ofYear: 2023),
            [
                dose("hb-0", "HB0", 0, until: .days(2)), dose("bcg-1", "BCG", 0, ideally: 1, until: .months(12)),
                dose("opv-1", "OPV 1", 0, ideally: 1), dose("dpt-hb-hib-1", "DPT-HB-Hib 1", 2),
                dose("opv-2", "OPV 2", 2, after: "opv-1", .days(28)),
                dose("rv-1", "Rotavirus 1", 2, until: .days(15 * 7)), dose("pcv-1", "PCV 1", 2),
                dose("dpt-hb-hib-2", "DPT-HB-Hib 2", 3, after: "dpt-hb-hib-1", .days(28)),
                dose("opv-3", "OPV 3", 3, after: "opv-2", .days(28)),
                dose("rv-2", "Rotavirus 2", 3, until: .months(8), after: "rv-1", .days(28)),
                dose("pcv-2", "PCV 2", 3, after: "pcv-1", .days(28)),
                dose("dpt-hb-hib-3", "DPT-HB-Hib 3", 4, after: "dpt-hb-hib-2", .days(28)),
                dose("opv-4", "OPV 4", 4, after: "opv-3", .days(28)),
                dose("rv-3", "Rotavirus 3", 4, until: .months(8), after: "rv-2", .days(28)),
                dose("ipv-1", "IPV 1", 4), dose("mr-1", "Campak-Rubela 1", 9),
                dose("ipv-2", "IPV 2", 9, after: "ipv-1", .days(28)),
                dose("je-1", "JE", 10, isForEndemicAreas: true),
                dose("pcv-3", "PCV 3", 12, after: "pcv-2", .days(56)),
                dose("dpt-hb-hib-4", "DPT-HB-Hib 4", 18, ideally: 23, after: "dpt-hb-hib-3", .months(12)),
                dose("mr-2", "Campak-Rubela 2", 18, ideally: 23, after: "mr-1", .months(6)),
            ])
    ]

    /// What can be given on a day: old enough, not too old, the dose before given long enough ago.
    /// - Parameters:
    ///   - given: code and day of every dose on record
    ///   - isEndemicArea: whether Japanese encephalitis is endemic there
    public static func due(
        birth: Day, given: [(code: String, day: Day)], on day: Day, isEndemicArea: Bool = false
    ) -> [VaccineDose] {
        guard let schedule = schedules.inForce(on: day) else { return [] }
        let months = day.months(since: birth)
        let given = counted(birth: birth, given: given)
        return schedule.filter { dose in
            guard months >= dose.fromMonth, !dose.until.hasPassed(since: birth, on: day),
                isEndemicArea || !dose.isForEndemicAreas,
                !given.contains(where: { $0.code == dose.code })
            else { return false }
            guard let after = dose.after else { return true }
            guard let before = given.first(where: { $0.code == after }) else { return false }
            return dose.interval.hasPassed(since: before.day, on: day)
        }
    }

    /// The doses that count: old enough, and long enough after the one before. What was given too early is kept as
    /// written and given again.
    public static func counted(birth: Day, given: [(code: String, day: Day)]) -> [(code: String, day: Day)] {
        let schedule = schedule
        // Asked of every child at every entry, so each code is looked up once.
        let places = given.map { one in schedule.firstIndex { $0.code == one.code } }
        var counted: [(code: String, day: Day)] = []
        for (one, place) in zip(given, places) {
            if let place {
                guard one.day.months(since: birth) >= schedule[place].fromMonth else { continue }
                // A book that shows the second dose alone is believed for the first.
                var (isAlone, isLater) = (true, false)
                if let before = placesBefore[place] {
                    let interval = schedule[place].interval
                    for other in given.indices where places[other] == before {
                        isAlone = false
                        isLater = isLater || interval.hasPassed(since: given[other].day, on: one.day)
                    }
                }
                guard isAlone || isLater else { continue }
            }
            counted.append(one)
        }
        return counted
    }

    /// For each dose of the schedule the place of the one that must come first.
    private static let placesBefore = schedule.map { dose in schedule.firstIndex { $0.code == dose.after } }

    /// A dose is late when the last month of its window is completed.
    public static func isOverdue(_ dose: VaccineDose, birth: Day, on day: Day) -> Bool {
        day.months(since: birth) > dose.idealUntilMonth
    }

    /// When each dose that can be given or will be is late, as long as nothing more is given: known ahead, so that
    /// nobody has to look again on every day. Until its age limit, exclusively.
    public static func late(
        birth: Day, given: [(code: String, day: Day)], isEndemicArea: Bool = false
    ) -> [(dose: VaccineDose, from: Day, until: Day)] {
        let given = counted(birth: birth, given: given)
        return schedule.compactMap { dose in
            guard isEndemicArea || !dose.isForEndemicAreas, !given.contains(where: { $0.code == dose.code }) else {
                return nil
            }
            var from = birth.adding(months: dose.idealUntilMonth + 1)
            if let after = dose.after {
                guard let before = given.first(where: { $0.code == after }) else { return nil }
                from = max(from, dose.interval.end(since: before.day))
            }
            let until = dose.until.end(since: birth)
            return from < until ? (dose, from, until) : nil
        }
    }

    private static func dose(
        _ code: String, _ label: String, _ from: Int, ideally last: Int? = nil, until: Span = .months(60),
        after: String? = nil, _ interval: Span = .days(0), isForEndemicAreas: Bool = false
    ) -> VaccineDose {
        VaccineDose(
            code, label, from, ideally: last, until: until, after: after, interval,
            isForEndemicAreas: isForEndemicAreas)
    }
}
