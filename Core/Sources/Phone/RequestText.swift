import Pages
import Plain
import Records
import Rules

private let tab = UInt8(ascii: "\t")

/// The text of requests and responses at the module's boundary.
enum RequestText {
    /// Header lines `key⇥value`, an empty line, the raw body of a form.
    static func read(
        _ text: String, waiting: [Waiting], _ book: String
    ) -> (Request, Language)? {
        var facts: [(String, String)] = []
        let lines = text.cut(at: UInt8(ascii: "\n"), keepingEmpty: true)
        let end = lines.firstIndex { $0.isEmpty } ?? lines.count
        for line in lines.prefix(end) {
            let halves = line.cut(at: tab, most: 2, keepingEmpty: true)
            facts.append((halves[0], halves.count > 1 ? halves[1] : ""))
        }
        let form = lines.dropFirst(end + 1).joined(separator: "\n")
        @inline(never)
        func fact(_ key: String) -> String {
            for (known, value) in facts where known == key { return value }
            return ""
        }
        guard let target = target(fact("path"), book) else { return nil }
        var phone = PhoneState()
        phone.waiting = waiting
        phone.sending = fact("sending").number ?? 0
        phone.photos = fact("photos").number ?? 0
        phone.isReady = fact("ready") == "1"
        phone.isRetry = fact("trapped") == "1"
        phone.isClockWrong = fact("clock-wrong") == "1"
        phone.isStorageLow = fact("storage-low") == "1"
        phone.lastContact = fact("contact").integer ?? 0
        let refused = fact("refused").cut(at: tab, most: 2)
        if refused.count == 2 { phone.refusal = (refused[0], refused[1].integer ?? 0) }
        for (key, value) in facts where key == "signed-in" {
            let halves = value.cut(at: tab, most: 2)
            if halves.count == 2 { phone.people.append((halves[0], halves[1])) }
        }
        for (key, value) in facts where key == "other" {
            let parts = value.cut(at: tab, most: 3, keepingEmpty: true)
            if parts.count == 3 { phone.others.append((parts[2], parts[0].number ?? 0, parts[1] == "1")) }
        }
        let words = fact("random").words.map { hexadecimal($0) }
        func word(_ place: Int) -> UInt64 { place < words.count ? words[place] : 0 }
        var request = Request(
            isPost: fact("method") == "POST", path: target.path, query: target.query,
            form: FormText.pairs(form), now: fact("now").integer ?? 0,
            clockOffset: fact("offset").integer ?? 0, random: (word(0), word(1), word(2), word(3)),
            codeDigest: fact("code-digest"), device: fact("device"), nextNumber: fact("number").number ?? 1,
            phone: fact("plain") == "1" ? nil : phone)
        request.unsent = UnsentMark.read(fact("lost"))
        return (request, fact("language") == "en" ? .english : .indonesian)
    }

    /// A word of 64 bits; 0 when it is none.
    private static func hexadecimal(_ text: String) -> UInt64 {
        var value: UInt64 = 0
        for byte in text.bytes {
            guard let digit = FormText.hexValue(byte), value >> 60 == 0 else { return 0 }
            value = value << 4 | UInt64(digit)
        }
        return value
    }

    /// Pages of the phone itself (`/belum-terkirim`) are asked for without a book.
    private static func target(_ path: String, _ book: String) -> (path: [String], query: [(String, String)])? {
        if let target = Request.target(path) {
            return target.book == book ? (target.path, target.query) : nil
        }
        guard let target = Request.target("/b/\(book)\(path)") else { return nil }
        return (target.path, target.query)
    }

    static func write(_ response: Response) -> String {
        var text = "status\t\(response.status)\n"
        for (name, value) in response.headers { text += "header\t\(name)\t\(value)\n" }
        for entry in response.entries { text += "entry\t\(entry.line)\n" }
        if let read = response.read { text += "read\t\(read.text)\n" }
        return text + "\n" + response.body
    }
}
