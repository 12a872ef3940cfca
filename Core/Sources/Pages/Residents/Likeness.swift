import Plain
import Records
import Rules

/// Who may be the same person: the same beginning of a name with the same birth, or nearly the same name.
enum Likeness {
    static func found(in book: Book, name: String, birth: Day?, except: ID? = nil) -> [Resident] {
        let typed = letters(name)
        guard typed.count >= 3 else { return [] }
        return book.residents.filter { resident in
            guard resident.id != except else { return false }
            let known = letters(resident.name)
            let sameBirth = birth != nil && resident.birth == birth
            if sameBirth { return known.prefix(3) == typed.prefix(3) || distance(known, typed) <= 3 }
            if birth != nil, let other = resident.birth, let birth, abs(other.days(since: birth)) > 400 { return false }
            return distance(known, typed) <= (typed.count > 8 ? 2 : 1)
        }
    }

    /// Letters only, small, with doubled ones once: Aisyah, Aisya and Aissyah are alike.
    private static func letters(_ name: String) -> [UInt8] {
        var found: [UInt8] = []
        for byte in name.small().bytes where byte > 96 && byte < 123 && found.last != byte { found.append(byte) }
        return found
    }

    /// Letters to change, add or leave out; gives up beyond three.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if abs(a.count - b.count) > 3 { return 4 }
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<b.count {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
