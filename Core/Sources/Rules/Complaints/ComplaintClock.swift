public import Plain

extension Rule {
    /// The five days of the village are Tegal's, told by one other. That 3, 14 and 60 are working days, that the day
    /// of receipt is not counted, and what a pause does is our reading.
    public static let complaintClock = Rule(
        "complaint-clock", "Batas waktu keluhan", "Time limits of a complaint", unit: "working days",
        since: .first(ofYear: 2018), Source("SP4N-LAPOR dan Panduan SPM Kabupaten Tegal", "jangka waktu tindak lanjut"),
        .unverified)
}

/// Working days for each stage of a complaint's way. A region may set its own.
public struct ComplaintClock: Hashable, Sendable {
    /// For the village to look and send it on.
    public let village: Int
    /// For the office to answer that it has it.
    public let response: Int
    /// For the office to finish, from the day it was dispatched.
    public let completion: Int

    public init(village: Int, response: Int, completion: Int) {
        self.village = village
        self.response = response
        self.completion = completion
    }

    public func workingDays(for stage: ClockStage) -> Int {
        switch stage {
        case .village: village
        case .response: response
        case .completion: completion
        }
    }

    /// - Parameters:
    ///   - start: the region's day on which the stage began; it is not counted
    ///   - pauses: as they were written, in any order
    public func deadline(
        _ stage: ClockStage, from start: Day, pauses: [Pause] = [], in calendar: WorkingCalendar = .national
    ) -> Deadline {
        Deadline(from: start, workingDays: workingDays(for: stage), pauses: pauses, in: calendar)
    }
}
