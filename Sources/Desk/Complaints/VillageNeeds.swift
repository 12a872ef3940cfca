import Archive
public import Plain
public import Records
public import Rules

/// What a village has seen with its own eyes and nobody has solved yet, for its planning meeting. Without who told it,
/// without free text, and without a landmark where somebody's own house would be found by it.
public struct VillageNeed: Sendable {
    public let kind: ComplaintKind
    public let rt: String
    /// Of a place that many use; empty for a household's own.
    public let landmark: String
    public let told: Day
    public let seen: Day
    public let supports: Int
    public let state: ComplaintState
    /// On which an office refused it.
    public let ground: Phrase?
    /// The office that answers for it.
    public let office: String
}

/// What villages have seen and nobody has solved yet.
/// - Throws: in all its functions what `Desk` names.
public struct VillageNeeds: Sendable {
    let store: Store

    private static let mostNeeds = 500

    /// The verified needs of a village, by RT and then the oldest first.
    public func all(of village: String, for person: Person) throws -> [VillageNeed] {
        guard Places(store: store).isVillage(village) else { throw Refusal.notFound }
        _ = try ComplaintOverview(store: store).name(of: ComplaintArea(region: village), for: person)
        guard ComplaintOverview(store: store).isListed(person) else { throw Refusal.notFound }
        let needs = try store.archive.read { reading in
            try wanting(in: village, reading).compactMap { try need($0, reading) }
        }
        return needs.sorted { ($0.rt, $0.told) < ($1.rt, $1.told) }
    }

    /// Open ones, and those that an office refused.
    private func wanting(in village: String, _ reading: ArchiveReading) throws -> [ListedComplaint] {
        var open = NumberedComplaints(.region(village))
        open.isOpen = true
        open.limit = VillageNeeds.mostNeeds
        open.states = ComplaintState.allCases.filter {
            $0 != .claimed && !ComplaintStates.ended.contains($0)
        }.map { $0.code }
        var refused = NumberedComplaints(.region(village))
        refused.isOpen = false
        refused.limit = VillageNeeds.mostNeeds
        refused.states = [ComplaintState.refused.code]
        return try reading.complaints(open) + reading.complaints(refused)
    }

    private func need(_ listed: ListedComplaint, _ reading: ArchiveReading) throws -> VillageNeed? {
        guard let row = try reading.book(listed.book) else { return nil }
        let book = try store.fold(listed.row.id, in: row, reading)
        guard let complaint = book.card(listed.row.id)?.complaint, let seen = complaint.verified,
            let kind = complaint.catalogued, !kind.isSecret
        else { return nil }
        let refusal = book.timeline(of: complaint.id).last { $0.form == Form.complaintRefused.code }
        guard refusal?["ground"] != "law" || complaint.state != .refused else { return nil }
        return VillageNeed(
            kind: kind, rt: complaint.neighbourhood, landmark: kind.isOfPublicPlace ? complaint.landmark : "",
            told: complaint.opened, seen: seen, supports: complaint.supports, state: complaint.state,
            ground: complaint.state == .refused ? refusal.flatMap { VillageNeeds.ground($0) } : nil,
            office: try Complaints(store: store).line(listed, reading).officeName)
    }

    private static func ground(_ entry: Entry) -> Phrase? {
        guard case .choice(let choices)? = Form.complaintRefused.field("ground")?.kind else { return nil }
        return choices.first { $0.code == entry["ground"] }?.label
    }
}
