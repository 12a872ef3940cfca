import Plain
import Rules

/// Lebaran 2026: Wednesday 18 March to Tuesday 24 March are free, as is Good Friday, 3 April.
extension Example {
    static let complaints: [Example] = workingDays + holidays + clock + ladder

    private static let workingDays: [Example] =
        [
            // A Monday, a Friday, a Saturday.
            ("2026-01-19", 1, "2026-01-20"), ("2026-01-19", 5, "2026-01-26"), ("2026-01-23", 1, "2026-01-26"),
            ("2026-01-24", 1, "2026-01-26"), ("2026-03-17", 5, "2026-03-31"), ("2026-01-19", 0, "2026-01-19"),
        ].map { from, count, due in
            Example("working-days", "\(count) after \(from)", due) {
                WorkingCalendar.national.adding(workingDays: count, to: day(from)).iso
            }
        }

    private static let holidays: [Example] = [
        ("2026-03-17", "nothing"), ("2026-03-18", "Cuti bersama: Hari Suci Nyepi (Tahun Baru Saka 1948)"),
        ("2026-03-21", "Libur nasional: Idulfitri 1447 H"), ("2026-03-24", "Cuti bersama: Idulfitri 1447 H"),
        ("2026-03-25", "nothing"), ("2027-12-24", "Cuti bersama: Kelahiran Yesus Kristus"),
        ("2027-12-27", "nothing"),
    ].map { on, words in
        Example("national-holidays", on, words) { WorkingCalendar.national.holiday(on: day(on))?.words.indonesian }
    }

    /// A complaint that the village took on Monday 19 January 2026.
    private static let clock: [Example] = [
        Example("complaint-clock", "the village has until Monday", "2026-01-26") { deadline().due?.iso },
        Example("complaint-clock", "on that Monday nothing is left", 0) { deadline().left(on: day("2026-01-26")) },
        Example("complaint-clock", "and it is not late", false) { deadline().isLate(on: day("2026-01-26")) },
        Example("complaint-clock", "on Tuesday it is late by one", 1) { deadline().daysLate(on: day("2026-01-27")) },
        Example("complaint-clock", "an office answers within three working days", "2026-01-22") {
            ComplaintClock.withFieldCheck.deadline(.response, from: day("2026-01-19")).due?.iso
        },
        Example("complaint-clock", "without a look at the place it is done within 14", "2026-02-06") {
            ComplaintClock.withoutFieldCheck.deadline(.completion, from: day("2026-01-19")).due?.iso
        },
        Example("complaint-clock", "with one within 60, through Lebaran", "2026-04-23") {
            ComplaintClock.withFieldCheck.deadline(.completion, from: day("2026-01-19")).due?.iso
        },
        Example("complaint-clock", "stopped on Wednesday and started on Friday: two more", "2026-01-28") {
            deadline(Pause(from: day("2026-01-21"), until: day("2026-01-23"))).due?.iso
        },
        Example("complaint-clock", "stopped and started on one day: as if it never was", "2026-01-26") {
            deadline(Pause(from: day("2026-01-21"), until: day("2026-01-21"))).due?.iso
        },
        Example("complaint-clock", "stopped on Wednesday and not started: no due day", "nothing") {
            deadline(Pause(from: day("2026-01-21"))).due?.iso
        },
        Example("complaint-clock", "and four are left, also in March", 4) {
            deadline(Pause(from: day("2026-01-21"))).left(on: day("2026-03-02"))
        },
    ]

    private static func deadline(_ pauses: Pause...) -> Deadline {
        ComplaintClock.withFieldCheck.deadline(.village, from: day("2026-01-19"), pauses: pauses)
    }

    private static let ladder: [Example] = [
        (ClockStage.village, nil, ""), (.village, 0, "village-head"), (.village, 1, "village-head"),
        (.village, 2, "village-head district-head"), (.response, 0, "office-head"),
        (.completion, 4, "office-head"), (.completion, 5, "office-head regency-secretary"),
    ].map { (stage: ClockStage, late: Int?, posts: String) in
        Example("escalation-ladder", "\(stage.code), late by \(late.map { "\($0)" } ?? "nothing")", posts) {
            EscalationLadder.proposed.due(stage, daysLate: late).map { $0.post.code }.joined(separator: " ")
        }
    }
}
