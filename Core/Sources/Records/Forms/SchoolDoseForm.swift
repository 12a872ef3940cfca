public import Plain
public import Rules

extension Form {
    /// Doses that the school gave, as its paper says.
    public static let schoolDoses = Form(
        "school-dose-record", on: .resident,
        isOffered: { card, day in
            guard let resident = card.resident, resident.isActive else { return false }
            return resident.known.ageMonths(on: day).map { SchoolVaccines.ages.contains($0) } ?? false
        },
        check: { entry, context in
            guard let on = entry.day("on"), let birth = context.card?.resident?.birth,
                on.months(since: birth) < SchoolVaccines.youngest
            else { return [] }
            return [
                Problem("on", "Waktu itu belum usia sekolah. Periksa tanggalnya.", "Too young for school on that day.")
            ]
        })
}

extension Resident {
    /// Doses of the school that she should have had and no paper shows.
    public func missingSchoolDoses(on day: Day) -> [SchoolVaccines.Dose] {
        guard isActive else { return [] }
        let given = findings.of(.schoolDoses).flatMap { $0.codes("given") + $0.codes("girls") }
        return SchoolVaccines.missing(of: known, given: given, on: day)
    }
}
