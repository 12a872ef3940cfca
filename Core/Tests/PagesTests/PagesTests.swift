import Foundation
import Pages
import Plain
import Records
import Rules
import Testing

@testable import Gallery
@testable import Phone

/// Two hundred requests as a phone makes them: pages found by following links, forms filled and left empty.
/// They are written down with their answers, and the module on the phone must give the same bytes.
@Suite struct RecordedRequests {
    private static let wanted = 200

    @Test func `every link and form of the book answers, escapes what people typed, and is written down`() throws {
        var walk = Walk()
        while walk.recorded.count < RecordedRequests.wanted, walk.step() {}
        #expect(walk.recorded.count == RecordedRequests.wanted)
        #expect(walk.recorded.filter { $0.request.hasPrefix("method\tPOST") }.count > 50)
        for (request, response) in walk.recorded {
            let status = response.prefix { $0 != "\n" }
            // A page of a card that was closed on the way is gone.
            let isGone =
                status == "status\t404" && ["/tulis/", "/gabung", "/keluarga"].contains { request.contains($0) }
            // What was taken back on the way is not corrected any more, and one form does not say two things.
            let isAskedBack = status == "status\t409" && (request.contains("koreksi") || request.contains("POST"))
            #expect(
                isGone || isAskedBack || ["status\t200", "status\t303", "status\t422"].contains(status),
                "\(status) \(request.prefix(300))")
            #expect(!response.contains("<b>Nur"), "\(request.prefix(200))")
        }
        try walk.write()
    }

    @Test func `a form that wrote an entry, sent again, writes nothing and leads on`() throws {
        var walk = Walk()
        let page = walk.ask("GET", "/b/melati/warga/baru")
        let id = try #require(page.firstMatch(of: #/name="entri" value="([^"]+)"/#)?.1)
        let body = "entri=\(id)&sesudah=warga&name=Sari&sex=f&birth=01-03-2024&mother=Ani&rt=01"
        let first = walk.ask("POST", "/b/melati/warga/baru", body)
        let second = walk.ask("POST", "/b/melati/warga/baru", body)
        #expect(first.hasPrefix("status\t303") && first.contains("\nentry\t"))
        #expect(second.hasPrefix("status\t303") && !second.contains("\nentry\t"))
    }

    @Test func `a form sent again with something else typed says so, and puts it in place with one tap`() throws {
        var walk = Walk()
        let card = try #require(
            walk.ask("GET", "/b/melati/warga").firstMatch(of: #/\/b\/melati\/warga\/([0-9a-f-]{36})/#)?.1)
        let path = "/b/melati/hari/\(Village.today.iso)/ukur/\(card)"
        let page = walk.ask("GET", path)
        let id = try #require(page.firstMatch(of: #/name="entri" value="([^"]+)"/#)?.1, "\(page.prefix(300))")
        func body(_ weight: String) -> String { "entri=\(id)&weight=\(weight)&confirmed=y" }
        let first = walk.ask("POST", path, body("7,8"))
        #expect(first.hasPrefix("status\t303") && first.contains("\nentry\t"), "\(first)")
        let second = walk.ask("POST", path, body("7,9"))
        #expect(second.hasPrefix("status\t409") && !second.contains("\nentry\t"))
        #expect(second.contains("name=\"koreksi\" value=\"\(id)\"") && second.contains("value=\"7,9\""))
        let fields = second.matches(of: #/name="([^"]+)" value="([^"]*)"/#).map { "\($0.1)=\($0.2)" }
        let third = walk.ask("POST", path, fields.joined(separator: "&"))
        #expect(third.hasPrefix("status\t303") && third.contains("\nentry\t"), "\(third)")
        #expect(walk.ask("GET", "/b/melati/warga/\(card)").contains("7,9"))
    }

    @Test func `who goes back to a new card and types somebody else is offered another card`() throws {
        var walk = Walk()
        let page = walk.ask("GET", "/b/melati/warga/baru")
        let id = try #require(page.firstMatch(of: #/name="entri" value="([^"]+)"/#)?.1)
        func body(_ name: String) -> String {
            "entri=\(id)&sesudah=warga&name=\(name)&sex=f&birth=01-03-2024&mother=Ani&rt=01"
        }
        #expect(walk.ask("POST", "/b/melati/warga/baru", body("Sari")).hasPrefix("status\t303"))
        let other = walk.ask("POST", "/b/melati/warga/baru", body("Wati"))
        #expect(other.hasPrefix("status\t409") && !other.contains("\nentry\t") && !other.contains("koreksi"))
        let fields = other.matches(of: #/name="([^"]+)" value="([^"]*)"/#).map { "\($0.1)=\($0.2)" }
        let saved = walk.ask("POST", "/b/melati/warga/baru", fields.joined(separator: "&"))
        #expect(saved.hasPrefix("status\t303") && saved.contains("Wati"), "\(saved)")
        for name in ["Sari", "Wati"] {
            #expect(walk.ask("GET", "/b/melati/warga?cari=\(name)").contains(">\(name)<"), "\(name)")
        }
    }

    @Test func `a correction of what this form does not correct is no page, and writes nothing`() throws {
        var walk = Walk()
        let card = try #require(
            walk.ask("GET", "/b/melati/warga").firstMatch(of: #/\/b\/melati\/warga\/([0-9a-f-]{36})/#)?.1)
        for (form, named) in [
            ("growth-visit", card), ("withdrawal", card), ("growth-visit", "019a0000-0000-7000-8000-000000000000"),
        ] {
            let path = "/b/melati/warga/\(card)/tulis/\(form)"
            #expect(walk.ask("GET", "\(path)?koreksi=\(named)").hasPrefix("status\t404"))
            let posted = walk.ask("POST", path, "koreksi=\(named)&weight=7,8&reason=x&confirmed=y")
            #expect(posted.hasPrefix("status\t404") && !posted.contains("\nentry\t"), "\(posted)")
        }
    }

    @Test func `another book's path answers nothing`() {
        var walk = Walk()
        #expect(walk.ask("GET", "/b/mawar/").hasPrefix("status\t404"))
    }
}

/// A kader's phone with a small book, and a visitor who opens everything.
private struct Walk {
    private var copy: Copy
    private let context: String
    private let feed: String
    private(set) var recorded: [(request: String, response: String)] = []
    private var queue = ["/b/melati/"]
    private var seen: Set<String> = ["/b/melati/"]
    private var posted: [String: Int] = [:]
    private var forms: [(path: String, body: String)] = []
    private var number = 1

    init() {
        let made = Village.context()
        context = made.text
        feed = Walk.makeFeed()
        copy = Copy(context: made)
        _ = copy.take(feed)
    }

    /// The small village, and one whose name is a trap.
    private static func makeFeed() -> String {
        var village = Village.at(.session)
        village.register(
            Neighbour(
                name: "<b>Nur</b> & \"Ani\"", sex: "m", months: 11, mother: "<i>Ibu</i>", rt: "03", weights: [8_900],
                length: 730))
        let lines = village.entries.enumerated().map { "\($0.offset + 1)\t\($0.element.line)\n" }
        return lines.joined() + "cursor\t\(lines.count)\tabc\tend\n"
    }

    mutating func ask(_ method: String, _ path: String, _ body: String = "", english: Bool = false) -> String {
        let word = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let request = """
            method\t\(method)\npath\t\(path)\nnow\t\(Village.now + Int64(number) * 1000)\noffset\t0\nrandom\t\(word) \(word) \(word) \(word)
            device\thp-uji-00001\nnumber\t\(number)\nlanguage\t\(english ? "en" : "id")\nready\t1\nsigned-in\tyanti.melati\tBu Yanti

            \(body)
            """
        number += 1
        let response = copy.handle(request)
        recorded.append((request, response))
        return response
    }

    /// One page, or one form; false when all was seen.
    mutating func step() -> Bool {
        if !forms.isEmpty, recorded.count % 2 == 1 {
            let form = forms.removeFirst()
            _ = ask("POST", form.path, form.body)
            return true
        }
        guard !queue.isEmpty else { return false }
        let path = queue.removeFirst()
        let response = ask("GET", path, english: recorded.count % 5 == 4)
        follow(response)
        return true
    }

    private mutating func follow(_ response: String) {
        for path in PageReading.links(response) where seen.insert(path).inserted { queue.append(path) }
        for (path, inside) in PageReading.forms(response) {
            // A few forms of each kind are enough.
            guard posted[PageReading.kind(path), default: 0] < 3 else { continue }
            posted[PageReading.kind(path), default: 0] += 1
            for isWhole in [false, true] {
                let pairs = PageReading.fill(inside, of: path, isWhole: isWhole)
                forms.append((path, pairs.map { "\($0.0)=\(FormText.encode($0.1))" }.joined(separator: "&")))
            }
        }
    }

    func write() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "build/test/recorded")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pairs = recorded.map { ["request": $0.request, "response": $0.response] }
        let all: [String: Any] = ["context": context, "feed": feed, "recorded": pairs]
        try JSONSerialization.data(withJSONObject: all).write(to: folder.appending(path: "requests.json"))
    }
}
