#if !hasFeature(Embedded)
public import Plain
public import Rules

/// A complaint as lists show it.
public struct ComplaintLine: Sendable {
    public let id: ID
    public let book: String
    public let bookName: String
    /// The village's path and name.
    public let region: String
    public let regionName: String
    public let kind: ComplaintKind?
    public let state: ComplaintState
    public let stage: ComplaintStage
    public let rt: String
    public let landmark: String
    public let officeName: String
    public let isDispatched: Bool
    public let opened: Day
    /// `nil` while its clock stands.
    public let due: Day?
    /// Working days left; negative when late.
    public let left: Int?
    public let assignee: String
    public let supports: Int
    public let photos: Int
    public let isUrgent: Bool

    public init(
        id: ID, book: String, bookName: String, region: String, regionName: String, kind: ComplaintKind?,
        state: ComplaintState, stage: ComplaintStage, rt: String, landmark: String, officeName: String,
        isDispatched: Bool, opened: Day, due: Day?, left: Int?, assignee: String, supports: Int, photos: Int,
        isUrgent: Bool
    ) {
        self.id = id
        self.book = book
        self.bookName = bookName
        self.region = region
        self.regionName = regionName
        self.kind = kind
        self.state = state
        self.stage = stage
        self.rt = rt
        self.landmark = landmark
        self.officeName = officeName
        self.isDispatched = isDispatched
        self.opened = opened
        self.due = due
        self.left = left
        self.assignee = assignee
        self.supports = supports
        self.photos = photos
        self.isUrgent = isUrgent
    }
}
#endif
