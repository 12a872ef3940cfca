import Archive
import Plain
public import Records
import Rules

/// What a Posyandu is, as those who coach it see it.
public struct ListedProfile: Sendable {
    public let place: Place
    public let profile: PosyanduProfile
}

/// Profiles of Posyandu. Of each book the one card that says it is folded, and nothing else.
/// - Throws: in all its functions what `Desk` names.
public struct Profiles: Sendable {
    let store: Store

    /// Those of an area, by region and name.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a regency
    public func all(in area: String, for person: Person) throws -> [ListedProfile] {
        guard Form.profile.audience.contains(person.role), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil
        else { throw Refusal.notFound }
        return try store.archive.read { reading in
            try reading.books(in: area, kind: BookKind.posyandu.code).map { try listed($0, reading) }
        }
    }

    /// That of a Posyandu of hers.
    public func one(ofBook id: String, for person: Person) throws -> ListedProfile {
        guard Form.profile.audience.contains(person.role) else { throw Refusal.notFound }
        return try store.archive.read { reading in
            guard let row = try reading.book(id), row.kind == BookKind.posyandu.code,
                Permission.serves(person, store.place(of: row))
            else { throw Refusal.notFound }
            return try listed(row, reading)
        }
    }

    private func listed(_ row: BookRow, _ reading: ArchiveReading) throws -> ListedProfile {
        let card = try store.fold(PosyanduProfile.card, in: row, reading).card(PosyanduProfile.card)
        return ListedProfile(place: store.place(of: row), profile: PosyanduProfile(card))
    }
}
