import Plain
public import Rules

/// A region's working days for each stage and its ladder: one card in its book.
public struct RegionTerms: Sendable {
    public let terms: ComplaintTerms
    /// Minutes that its clock is ahead of UTC; `nil` where it set none.
    public let utcOffsetMinutes: Int?

    /// `nil` where a number is missing without which no clock can run.
    init?(_ card: Card) {
        let facts = card.facts
        guard let village = facts["village"]?.number, let response = facts["response"]?.number,
            let looked = facts["looked"]?.number, let unlooked = facts["unlooked"]?.number
        else { return nil }
        let rungs = Form.toldPosts.compactMap { post in
            facts[post.code]?.number.map { EscalationLadder.Rung(post, after: $0) }
        }
        terms = ComplaintTerms(
            village: village, response: response, looked: looked, unlooked: unlooked,
            ladder: EscalationLadder(village: EscalationLadder.proposed.village, office: rungs))
        utcOffsetMinutes = Form.zones.first { $0.code == facts["zone"] }?.minutes
    }
}
