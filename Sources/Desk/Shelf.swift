/// Folded books, the last used first; bounded by their entries, so that the server stays small. Whoever takes one out looks
/// whether the file still says the same.
struct Shelf<Folded> {
    private var stored: [String: (folded: Folded, entries: Int, use: Int)] = [:]
    private var uses = 0
    /// Entries of all that stands here; a book by itself costs as much as fifty.
    private(set) var entries = 0
    private let most: Int

    init(most: Int) { self.most = most }

    /// Takes a book out to change it in place; it is put back.
    mutating func lift(_ id: String) -> Folded? {
        guard let found = stored.removeValue(forKey: id) else { return nil }
        entries -= found.entries
        return found.folded
    }

    mutating func put(_ folded: Folded, entries count: Int, as id: String) {
        _ = lift(id)
        uses += 1
        stored[id] = (folded, count + 50, uses)
        entries += count + 50
        if entries > most { makeRoom() }
    }

    /// Takes away a quarter, so that not every book has to look for the oldest; the last used stays, whatever its size.
    private mutating func makeRoom() {
        for id in stored.keys.sorted(by: { stored[$0]?.use ?? 0 < stored[$1]?.use ?? 0 }).dropLast() {
            if entries <= most / 4 * 3 { return }
            _ = lift(id)
        }
    }
}
