import Archive
public import Foundation
import Plain
import Records
import Rules

/// Where every book's chain stood on a day, how often the database had been written, and this server's signature: few
/// lines that can be kept elsewhere. What was cut off since, or an older file put back, does not fit to them.
struct Heads {
    private static let title = "pandu-heads 1"
    private static let purpose = "heads"

    let day: String
    let sealing: String
    let writings: Int64
    let books: [(id: String, seq: Int, hash: String)]

    /// The text that is kept, with the key by which it can be checked (Ed25519, RFC 8032).
    func signed(by key: SigningKey) throws -> String {
        let text = body
        let signature = try key.sign(Array(text.utf8))
        return text + "key \(Base64URL.text(key.publicKey))\nsignature \(Base64URL.text(signature))\n"
    }

    private var body: String {
        var text = "\(Heads.title)\nday \(day)\nsealing \(sealing) \(writings)\n"
        for book in books { text += "book \(book.id) \(book.seq) \(book.hash)\n" }
        return text
    }

    /// Reads what was kept; nil when it is none, or not as it was signed.
    static func read(_ text: String) -> (heads: Heads, key: [UInt8])? {
        var (day, sealing, writings) = ("", "", Int64(0))
        var books: [(String, Int, String)] = []
        var (key, signature): ([UInt8], [UInt8]) = ([], [])
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map { String($0) }
            switch (words.first, words.count) {
            case ("day", 2): day = words[1]
            case ("sealing", 3): (sealing, writings) = (words[1], Int64(words[2]) ?? 0)
            case ("book", 4): books.append((words[1], Int(words[2]) ?? 0, words[3]))
            case ("key", 2): key = Base64URL.bytes(words[1]) ?? []
            case ("signature", 2): signature = Base64URL.bytes(words[1]) ?? []
            default: if line != title { return nil }
            }
        }
        let heads = Heads(day: day, sealing: sealing, writings: writings, books: books)
        guard SigningKey.proves(signature, of: Array(heads.body.utf8), by: key) else { return nil }
        return (heads, key)
    }
}

extension Verification {
    /// The heads as they stand, signed; nil without a key or seals.
    public func signedHeads() throws -> String? {
        guard let key = store.keyring.signingKey() else { return nil }
        return try store.archive.read { reading in
            guard let state = try reading.sealing() else { return nil }
            // A book without entries has no hash yet.
            let books = try reading.books(in: "").filter { $0.seq > 0 }.map { (id: $0.id, seq: $0.seq, hash: $0.hash) }
            return try Heads(
                day: store.today.iso, sealing: Digest.hex(state.name), writings: state.writings, books: books
            ).signed(by: key)
        }
    }

    /// What of heads that were kept the database does not hold any more, one line each.
    public func differences(fromHeads text: String) throws -> [String] {
        guard let (heads, key) = Heads.read(text) else { return ["the heads are not as they were signed"] }
        var found: [String] = []
        if let own = store.keyring.signingKey(), own.publicKey != key {
            found.append("the heads of \(heads.day) are signed by another key: \(Base64URL.text(key))")
        }
        try store.archive.read { reading in
            for book in heads.books {
                guard let row = try reading.book(book.id) else {
                    found.append("\(book.id): the book is gone; on \(heads.day) it had \(book.seq) entries")
                    continue
                }
                if row.seq < book.seq {
                    found.append("\(book.id): \(book.seq - row.seq) entries of \(heads.day) are missing at its end")
                } else if try reading.hash(of: row.no, at: book.seq) != book.hash {
                    found.append("\(book.id): up to number \(book.seq) it tells another history than on \(heads.day)")
                }
            }
            let state = try reading.sealing()
            if state.map({ Digest.hex($0.name) }) != heads.sealing {
                found.append("the database was sealed anew since \(heads.day)")
            } else if let state, state.writings < heads.writings {
                found.append(
                    "the file is older than the heads of \(heads.day): \(heads.writings - state.writings) writings are "
                        + "missing")
            }
        }
        return found
    }

    /// Keeps today's heads in a file, unless the database no longer holds what is kept there.
    /// - Returns: what the kept ones say that the database does not
    public func keepHeads(in file: URL) throws -> [String] {
        if let kept = FileManager.default.contents(atPath: file.path) {
            let text = String(decoding: kept, as: UTF8.self)
            if Heads.read(text)?.heads.day == store.today.iso { return [] }
            let differences = try differences(fromHeads: text)
            guard differences.isEmpty else { return differences }
        }
        if let heads = try signedHeads() { try Data(heads.utf8).write(to: file, options: .atomic) }
        return []
    }

    /// Seals all that stands as it stands, with the key that lies here.
    public func sealAnew() throws { try store.archive.sealAnew() }
}
