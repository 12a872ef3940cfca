import Archive
public import Plain
import Records
public import Rules

extension PublicDesk {
    private static let recentDays = 30
    private static let mostNearby = 3

    /// Open complaints of the kind in the village, the newest first. Nothing for what concerns one household: its place
    /// would say whose it is.
    public func toldNearby(_ kind: ComplaintKind, in village: String) throws -> [ToldNearby] {
        guard kind.isOfPublicPlace, !kind.isSecret, Places(store: store).isVillage(village) else { return [] }
        let today = try Regencies(store: store).today(in: village)
        var query = ComplaintQuery(.village(village))
        query.codes = [kind.tallyCode]
        query.limit = 200
        return try store.archive.read { try $0.complaints(query) }
            .filter { $0.row.kind == kind.code && today <= $0.row.opened.adding(days: PublicDesk.recentDays) }
            .sorted { $0.row.opened > $1.row.opened }.prefix(PublicDesk.mostNearby)
            .map { found in
                ToldNearby(
                    id: found.row.id, book: found.book, rt: found.row.rt, landmark: found.row.landmark,
                    opened: found.row.opened,
                    state: ComplaintState.allCases.first { $0.code == found.row.state } ?? .recorded)
            }
    }
}

extension Desk {
    /// A resident without an account says that it concerns her as well.
    /// - Throws: `Refusal.notFound` for what the page did not offer
    public func support(_ card: ID, _ kind: ComplaintKind, in village: String, entry: ID) async throws {
        guard let found = try PublicDesk(store: store).toldNearby(kind, in: village).first(where: { $0.id == card })
        else {
            throw Refusal.notFound
        }
        try await writeForResidents(
            [Wanted(.support, entry, on: card)], in: found.book, by: try hand(of: Desk.residents, in: village))
    }
}
