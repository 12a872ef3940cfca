/// How far a campaign is in an area.
public struct CampaignProgress: Sendable {
    public let area: String
    public let name: String
    public let done: Int
    public let expected: Int
}
