public import Plain

extension Rule {
    /// A proposal: who is told, and when, is for each regency to set.
    public static let escalationLadder = Rule(
        "escalation-ladder", "Tangga pengingat keluhan", "Ladder of reminders for late complaints",
        unit: "working days late", since: .first(ofYear: 2026), Source("Usulan Pandu", "tangga pengingat"), .unverified)
}

/// Who is told that a complaint is late, in the order in which they are told: `Rule.escalationLadder`.
public struct EscalationLadder: Hashable, Sendable {
    /// While the village has it.
    public let village: [Rung]
    /// While an office has it, until it answers or until it is done.
    public let office: [Rung]

    /// One who is told.
    public struct Rung: Hashable, Sendable {
        public let post: Post
        /// What the post is called in the region.
        public let title: Phrase
        /// Working days late from which the post is told; 0: as soon as the due day is over.
        public let daysLate: Int

        public init(_ post: Post, after daysLate: Int, title: Phrase? = nil) {
            self.post = post
            self.daysLate = daysLate
            self.title = title ?? post.title
        }
    }

    /// - Parameters: the rungs in any order
    public init(village: [Rung], office: [Rung]) {
        self.village = village.ordered { OrderKey($0.daysLate) }
        self.office = office.ordered { OrderKey($0.daysLate) }
    }

    /// What holds where a region set nothing.
    public static let proposed = EscalationLadder(
        village: [Rung(.villageHead, after: 0), Rung(.districtHead, after: 2)],
        office: [Rung(.officeHead, after: 0), Rung(.regencySecretary, after: 5)])

    public func rungs(for stage: ClockStage) -> [Rung] { stage == .village ? village : office }

    /// Those who are told when a stage is late, the nearest first; none while it is in time.
    /// - Parameter daysLate: as `Deadline.daysLate(on:)` gives it
    public func due(_ stage: ClockStage, daysLate: Int?) -> [Rung] {
        guard let daysLate else { return [] }
        return rungs(for: stage).filter { $0.daysLate <= daysLate }
    }
}
