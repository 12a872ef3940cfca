import Archive
import CArgon2
public import Records
import Rules

/// Who somebody is and what she answers for: an account without its secrets.
public struct Mandate: Sendable {
    public let person: Person
    public let region: String
    public let book: String
    public let mustChangePassword: Bool
    public let isDisabled: Bool
}

extension Desk {
    /// The person an account row stands for.
    static func person(_ row: AccountRow) -> Person? {
        guard let role = Role(code: row.role) else { return nil }
        let scope = row.book.isEmpty ? Scope(regions: [row.region]) : Scope(books: [row.book])
        return Person(account: row.name, name: row.title, role: role, scope: scope)
    }

    static func account(_ row: AccountRow) -> Mandate? {
        person(row).map {
            Mandate(
                person: $0, region: row.region, book: row.book, mustChangePassword: row.mustChange,
                isDisabled: row.isDisabled)
        }
    }

    public nonisolated func account(_ name: String) throws -> Mandate? {
        try archive.read { try $0.account(name) }.flatMap { Desk.account($0) }
    }

    public nonisolated func accounts() throws -> [Mandate] {
        try archive.read { try $0.accounts() }.compactMap { Desk.account($0) }
    }

    /// Display names of those who may write in a book: no phone carries the names of others.
    public nonisolated func names(for place: Place) throws -> [(account: String, name: String)] {
        try accounts().map(\.person).filter { $0.scope.covers(place) && $0.role != .administrator }
            .map { (account: $0.account, name: $0.name) }
    }

    /// Makes an account and its first password, which is shown once and must be changed.
    /// - Parameter password: given only for a demo; such a password need not be changed.
    public func addAccount(
        name: String, title: String, role: Role, region: String = "", book: String = "",
        password given: String? = nil
    ) async throws -> String {
        var problems: [Problem] = []
        if !isGoodName(name) {
            problems.append(Problem("account", "Pakai huruf kecil, angka dan titik.", "Use small letters, digits and dots."))
        }
        if try archive.read({ try $0.account(name) }) != nil {
            problems.append(Problem("account", "Nama pengguna ini sudah ada.", "This user name exists."))
        }
        if region.isEmpty && book.isEmpty && role != .administrator {
            problems.append(Problem("region", "Pilih wilayah atau Posyandu.", "Choose a region or a Posyandu."))
        }
        if !book.isEmpty, try archive.read({ try $0.book(book) }) == nil {
            problems.append(Problem("book", "Posyandu ini belum ada.", "There is no such Posyandu."))
        }
        if !problems.isEmpty { throw Refusal.invalid(problems) }
        let password = given ?? Password.made()
        let row = AccountRow(
            name: name, title: title, role: role.code, region: region, book: book,
            password: try Password.hash(password), mustChange: given == nil, isDisabled: false,
            card: Digest.random(16))
        try archive.write { try $0.put(row) }
        return password
    }

    private nonisolated func isGoodName(_ name: String) -> Bool {
        (3...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45 }
    }

    /// A new first password for somebody who lost hers; her sessions end.
    public func resetPassword(of name: String) throws -> String {
        guard var row = try archive.read({ try $0.account(name) }) else { throw Refusal.notFound }
        let password = Password.made()
        row.password = try Password.hash(password)
        row.mustChange = true
        let changed = row
        try archive.write {
            try $0.put(changed)
            try $0.endSessions(of: name)
        }
        return password
    }

    /// Ends or restores a mandate. What a disabled account still pushes is held, never lost.
    public func setDisabled(_ isDisabled: Bool, _ name: String) throws {
        guard var row = try archive.read({ try $0.account(name) }) else { throw Refusal.notFound }
        row.isDisabled = isDisabled
        let changed = row
        try archive.write {
            try $0.put(changed)
            if isDisabled { try $0.endSessions(of: name) }
        }
    }

    public func changePassword(of name: String, from old: String, to new: String) throws {
        guard var row = try archive.read({ try $0.account(name) }) else { throw Refusal.notFound }
        guard Password.verify(old, row.password) else {
            throw Refusal.invalid([Problem("lama", "Kata sandi lama salah.", "The old password is wrong.")])
        }
        guard new.count >= 8, new != old else {
            throw Refusal.invalid([
                Problem("baru", "Kata sandi baru paling sedikit 8 huruf.", "At least 8 letters, not the old one.")
            ])
        }
        row.password = try Password.hash(new)
        row.mustChange = false
        let changed = row
        try archive.write { try $0.put(changed) }
    }
}

/// Passwords: Argon2id with 19 MiB and two passes, as OWASP asks at least.
enum Password {
    private static let memoryKiB: UInt32 = 19_456
    private static let passes: UInt32 = 2

    static func hash(_ password: String) throws -> String {
        var encoded = [CChar](repeating: 0, count: 160)
        let salt = Digest.random(16)
        let made = argon2id_hash_encoded(
            passes, memoryKiB, 1, password, password.utf8.count, salt, salt.count, 32, &encoded, encoded.count)
        guard made == ARGON2_OK.rawValue else { throw Refusal.conflict }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func verify(_ password: String, _ encoded: String) -> Bool {
        argon2id_verify(encoded, password, password.utf8.count) == ARGON2_OK.rawValue
    }

    /// Four syllables and two digits: easy to read aloud, about 40 bits.
    static func made() -> String {
        let consonants = Array("bdghjklmnprstwy")
        let vowels = Array("aeiou")
        var text = ""
        for place in 0..<4 {
            let bytes = Digest.random(4)
            text.append(consonants[Int(bytes[0]) % consonants.count])
            text.append(vowels[Int(bytes[1]) % vowels.count])
            text.append(consonants[Int(bytes[2]) % consonants.count])
            if place < 3 { text.append("-") }
        }
        let digits = Digest.random(2)
        return text + "\(Int(digits[0]) % 10)\(Int(digits[1]) % 10)"
    }
}
