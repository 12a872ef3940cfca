import Foundation
import Plain
import Records
import Rules

/// `clock REPEATS`: what a complaint's row needs whenever it changes — its kind, the office for it among a regency's,
/// its due day in working days with a pause, and when the clock looks next — in microseconds for one complaint.
@main
enum Clock {
    /// Whose roles are asked one after the other, as `RegionSettings.office(for:)` does.
    private static let offices = OfficeRole.allCases.map { role in
        var office = Office(id: ID(naming: role.code))
        office.book = role.code
        office.roles = [role]
        return office
    }

    static func main() {
        let repeats = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
        let complaints = made()
        var best = Double.infinity
        var sum = 0
        for _ in 0..<repeats {
            let begun = Date()
            sum = complaints.reduce(0) { $0 &+ row($1) }
            best = min(best, Date().timeIntervalSince(begun))
        }
        print(complaints.count, best * 1e6 / Double(complaints.count), sum)
    }

    private static func row(_ complaint: Complaint) -> Int {
        let kind = Catalogue.find(complaint.kind)
        let clock = kind?.clock ?? .withFieldCheck
        let office = kind.flatMap { kind in offices.first { $0.roles.contains(kind.office) } }
        let deadline = complaint.deadline(clock: clock, calendar: .national)
        let wakes = complaint.wakes(clock: clock, calendar: .national, ladder: .proposed)
        return Int(deadline?.due?.number ?? 0) &+ Int(wakes?.number ?? 0) &+ (office?.book.utf8.count ?? 0)
            &+ (deadline?.workingDays ?? 0)
    }

    /// Complaints of every kind in the stages in which a clock runs, told over a year, a third with a pause.
    private static func made() -> [Complaint] {
        let kinds = Catalogue.all.filter { !$0.isSecret }
        let first = Day(number: 20_454)
        return (0..<10_000).map { place in
            let opened = first.adding(days: place % 365)
            var complaint = Complaint(id: ID(high: UInt64(place), low: 1), opened: opened)
            complaint.kind = kinds[place % kinds.count].code
            guard place % 4 > 0 else { return complaint }
            complaint.office = "perkim"
            complaint.dispatched = opened.adding(days: 4)
            complaint.officeSince = opened.adding(days: 4)
            complaint.state = .dispatched
            guard place % 4 > 1 else { return complaint }
            complaint.state = .working
            complaint.answered = opened.adding(days: 6)
            if place % 3 == 0 {
                complaint.pauses = [
                    Complaint.Pause(from: opened.adding(days: 7), to: opened.adding(days: 12), reason: "Surat")
                ]
            }
            return complaint
        }
    }
}
