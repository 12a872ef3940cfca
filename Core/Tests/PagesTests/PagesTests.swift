import Foundation
import Pages
import Records
import Rules
import Testing

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
            let isGone = status == "status\t404" && ["/tulis/", "/gabung", "/keluarga"].contains { request.contains($0) }
            #expect(isGone || ["status\t200", "status\t303", "status\t422"].contains(status), "\(status) \(request.prefix(300))")
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

    @Test func `another book's path answers nothing`() {
        var walk = Walk()
        #expect(walk.ask("GET", "/b/mawar/").hasPrefix("status\t404"))
    }
}

/// A kader's phone with a small book, and a visitor who opens everything.
private struct Walk {
    static let now: Int64 = 1_792_460_000_000  // 20 October 2026, 08.33 in Jakarta
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
        let person = Person(account: "kader1.melati", name: "Bu Yanti", role: .kader, scope: Scope(books: ["melati"]))
        let place = Place(
            book: "melati", kind: .posyandu, name: "Posyandu Melati", number: "19.05.05.2004.001", region: "19.05.05.2004",
            regionNames: ["Buyan Kelumbi", "Tempilang", "Kabupaten Bangka Barat"])
        let made = Context(person: person, place: place, names: [("bidan", "Bu Bidan")], isDemo: true, edition: "uji")
        context = made.text
        feed = Walk.makeFeed()
        copy = Copy(context: made)
        _ = copy.take(feed)
    }

    /// Residents of all ages with some months of weighings, and one whose name is a trap.
    private static func makeFeed() -> String {
        var lines: [String] = []
        let today = Day(number: 20_746)
        func add(_ form: String, _ card: ID?, _ day: Day, _ answers: [Answer]) -> ID {
            let seq = lines.count + 1
            let moment = Int64(day.number) * 86_400_000 + Int64(seq) * 1000
            let id = ID(milliseconds: moment, random: UInt64(seq) &* 0x9E37_79B9_7F4A_7C15, UInt64(seq) &* 977)
            let entry = Entry(
                id: id, book: "melati", card: card ?? id, form: form, formVersion: 1, writer: seq % 3 == 0 ? "bidan" : "kader1.melati",
                device: "hp-lama-0001", number: seq, day: day, writtenAt: moment, clockOffset: 0, seen: seq - 1, corrects: nil,
                edition: "uji", answers: answers)
            lines.append("\(seq)\t\(entry.line)\n")
            return card ?? id
        }
        for place in 0..<14 {
            let months = [2, 5, 8, 11, 14, 20, 26, 33, 41, 55, 90, 200, 300, 800][place]
            let birth = today.adding(days: -months * 30 - place)
            let name = place == 3 ? "<b>Nur</b> & \"Ani\"" : "Warga \(place)"
            let card = add(
                "resident", nil, today.adding(days: -120),
                [
                    Answer("name", name), Answer("sex", place % 2 == 0 ? "f" : "m"), Answer("birth", birth.iso),
                    Answer("mother", "Ibu \(place)"), Answer("rt", "0\(place % 4)"),
                ])
            if months < 60 {
                for back in 0..<4 where today.adding(days: -30 * back) > birth {
                    _ = add(
                        "growth-visit", card, today.adding(days: -30 * back - (back == 0 ? place % 2 : 0)),
                        [Answer("weight", 3_500 + months * 180 - back * (place % 3) * 150), Answer("length", 520 + months * 8)])
                }
            }
            if months == 300 { _ = add("pregnancy", card, today, [Answer("last-period", today.adding(days: -120).iso)]) }
        }
        return lines.joined() + "cursor\t\(lines.count)\tabc\tend\n"
    }

    mutating func ask(_ method: String, _ path: String, _ body: String = "", english: Bool = false) -> String {
        let word = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let request = """
            method\t\(method)\npath\t\(path)\nnow\t\(Walk.now + Int64(number) * 1000)\noffset\t0\nrandom\t\(word) \(word) \(word) \(word)
            device\thp-uji-00001\nnumber\t\(number)\nlanguage\t\(english ? "en" : "id")\nready\t1\nsigned-in\tkader1.melati\tBu Yanti

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
        for match in response.matches(of: #/href="(\/b\/melati\/[^"#]*)"/#) {
            let path = String(match.1).replacing("&amp;", with: "&")
            if seen.insert(path).inserted { queue.append(path) }
        }
        for match in response.matches(of: #/<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/#) {
            let path = String(match.1)
            guard path.hasPrefix("/b/melati/"), posted[Walk.kind(path), default: 0] < 3 else { continue }
            posted[Walk.kind(path), default: 0] += 1
            forms.append((path, Walk.fill(String(match.2), isWhole: false)))
            forms.append((path, Walk.fill(String(match.2), isWhole: true)))
        }
    }

    /// A few forms of each kind are enough; ids differ.
    private static func kind(_ path: String) -> String { path.replacing(#/[0-9a-f]{8}-[0-9a-f-]{27}/#, with: "ID") }

    private static func fill(_ form: String, isWhole: Bool) -> String {
        let values = [
            "name": "Sari & Putri", "birth": "01-03-2025", "mother": "Ibu Contoh", "rt": "02", "weight": "8,4", "length": "74.5",
            "head": "45", "arm": "14,2", "to": "Puskesmas", "last-period": "01-08-2026", "systolic": "110", "diastolic": "70",
            "reason": "sesuai akta", "on": "01-10-2026", "nik": "9901014109250001", "found": "met",
        ]
        var pairs: [(String, String)] = []
        var radios: Set<String> = []
        for match in form.matches(of: #/<(?:input|button|textarea)[^>]*name="([^"]+)"[^>]*>/#) {
            let tag = String(match.0)
            let name = String(match.1)
            let value = tag.firstMatch(of: #/ value="([^"]*)"/#).map { String($0.1) } ?? ""
            if tag.contains("type=\"hidden\"") { pairs.append((name, value)) }
            else if tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"") || tag.hasPrefix("<button") {
                if isWhole, radios.insert(name).inserted { pairs.append((name, value)) }
            } else if isWhole { pairs.append((name, values[name] ?? "")) }
        }
        return pairs.map { "\($0.0)=\(FormText.encode($0.1))" }.joined(separator: "&")
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
