public import Plain

/// Which entries of a card say the same thing anew: of a row of corrections, or of two that correct the same, the last
/// alone stands.
struct Corrections: Sendable {
    private var rows: [(entry: ID, original: ID)] = []

    /// - Returns: the first of the row to which an entry that corrects another belongs
    mutating func take(_ entry: ID, correcting old: ID) -> ID {
        let original = original(of: old)
        rows.append((entry, original))
        return original
    }

    private func original(of id: ID) -> ID {
        for row in rows where row.entry == id { return row.original }
        return id
    }

    /// The last that says what this entry said: itself where nothing corrects it.
    func latest(of id: ID) -> ID {
        guard !rows.isEmpty else { return id }
        let original = original(of: id)
        return rows.last { $0.original == original }?.entry ?? id
    }
}

extension Book {
    /// The last that was written of one thing: an entry itself, its last correction, or what took it back.
    /// - Parameter id: any entry of the row; one that was never numbered is found by what names it
    func latest(of id: ID, on card: ID) -> Entry? {
        self.card(card).flatMap { entry($0.corrections.latest(of: id)) }
    }

    /// The entry that stands where this one was written, which may be itself; `nil` once it was taken back.
    public func standing(of entry: Entry) -> Entry? {
        latest(of: entry.id, on: entry.card).flatMap { Forms.find($0.form)?.takesBack == true ? nil : $0 }
    }
}
