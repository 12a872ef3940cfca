import Testing

/// Words that a kader does not use, each with what to say.
private let forbidden: [String: String] = [
    "sinkronisasi": "kirim", "sinkron": "kirim", "sync": "kirim", "upload": "kirim",
    "unggah": "kirim", "download": "simpan", "unduh": "simpan", "login": "masuk",
    "logout": "keluar", "log": "catatan", "dashboard": "ringkasan", "error": "gangguan",
    "submit": "simpan", "klik": "ketuk", "tap": "ketuk", "server": "pusat",
    "cache": "simpanan", "offline": "tanpa sinyal", "online": "ada sinyal",
    "password": "kata sandi", "username": "nama pengguna", "user": "pengguna", "input": "isi",
    "update": "perbarui", "loading": "tunggu sebentar", "reload": "muat ulang",
    "invalid": "periksa",
    "database": "buku", "entri": "catatan", "link": "tautan", "form": "lembar", "anda": "Ibu",
]
private let longestSentence = 12

/// Where a person's words stand: the call, and the argument that is Indonesian.
private let spoken: [(call: String, argument: String)] = [
    ("say", "0"), ("either", "0"), ("Phrase", "0"), ("Phrase", "indonesian"), ("Problem", "1"), ("wrong", "1"),
    ("leave", "0"), ("refuse", "1"), ("Reply.problem", "2"), ("APIProblem", "title"),
]

/// What the person reads: the Indonesian half of each pair, what the phone says by itself, and the kept pages.
private func indonesianCopy() -> [(place: (String, Int), text: String)] {
    let product = Tree.product.flatMap { path, source in
        source.literals.filter { literal in
            spoken.contains { call, argument in
                literal.argument == argument && (literal.call == call || literal.call.hasSuffix("." + call))
            }
        }
        .map { ((path, $0.line), $0.text) }
    }
    return product + tableCopy() + scriptCopy()
        + Tree.files([".html"], under: ["Web/"]).flatMap { path in
            lines(path).map { ((path, $0.number), $0.text.replacing(#/<[^>]*>/#, with: "\n")) }
        }
}

/// Titles, questions, choices and sentences of the forms: `… | Indonesian | English`.
private func tableCopy() -> [(place: (String, Int), text: String)] {
    Tree.files([".swift"], under: ["Core/Sources/Records/Forms/Tables/"]).flatMap { path in
        lines(path).compactMap { line in
            let columns = line.text.split(separator: "|")
            return columns.count == 3 ? ((path, line.number), columns[1].trimmingPrefix(" ").description) : nil
        }
    }
}

/// Texts of scripts that begin as a sentence does.
private func scriptCopy() -> [(place: (String, Int), text: String)] {
    let sentence = #/'([A-Z][a-z]+[ .][^']*)'|`([A-Z][a-z]+[ .][^`]*)`/#
    return Tree.files([".js"], under: ["Web/"]).flatMap { path in
        lines(path).flatMap { line in
            line.text.matches(of: sentence).map { match in
                ((path, line.number), String(match.output.1 ?? match.output.2 ?? ""))
            }
        }
    }
}

private func lines(_ path: String) -> [(number: Int, text: String)] {
    Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ($0.offset + 1, String($0.element)) }
}

private func words(_ text: some StringProtocol) -> [String] {
    text.split {
        !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "/" && $0 != ","
            && $0 != "."
    }
    .map { $0.lowercased().trimmingPrefix { !$0.isLetter && !$0.isNumber && $0 != "_" } }
    .map { String($0.reversed().drop { !$0.isLetter && !$0.isNumber && $0 != "_" }.reversed()) }
    .filter { !$0.isEmpty }
}

@Test func `Indonesian copy has no word of the trade`() {
    var findings: [Finding] = []
    for copy in indonesianCopy() {
        for word in words(copy.text) {
            guard let better = forbidden[word] else { continue }
            findings.append(
                Finding(copy.place.0, line: copy.place.1, "“\(copy.text)”: \(word) → \(better)"))
        }
    }
    hold(
        "Indonesian copy uses words that a kader uses.",
        repair: "say it as the arrow shows, or as you would to your neighbour.", findings)
}

@Test func `an Indonesian sentence has at most 12 words`() {
    var findings: [Finding] = []
    for copy in indonesianCopy() {
        for sentence in copy.text.split(separator: try! Regex(#"[.!?:](?:\s|$)|\n"#)) {
            let count = words(sentence).count
            if count > longestSentence {
                findings.append(
                    Finding(copy.place.0, line: copy.place.1, "\(count) words: “\(sentence)”"))
            }
        }
    }
    hold(
        "A sentence on screen has at most \(longestSentence) words.",
        repair: "cut it in two, or leave out what the screen already shows.", findings)
}

@Test func `every way to say something is one that these tests hear`() throws {
    let declaration = try Regex(#"\b(?:func\s+(\w+)|init)[?]?\([^{]*\bindonesian:"#)
    let heard = Set(spoken.map { $0.call.split(separator: ".").last.map { String($0) } ?? "" })
    var findings: [Finding] = []
    var seen = 0
    for (path, source) in Tree.product {
        for (number, line) in source.code.enumerated() {
            guard let match = line.firstMatch(of: declaration), let name = match.output[1].substring else { continue }
            seen += 1
            // `say(…)` calls the words themselves.
            if name == "callAsFunction" || heard.contains(String(name)) { continue }
            findings.append(Finding(path, line: number + 1, String(name)))
        }
    }
    #expect(seen >= 4 && indonesianCopy().count > 1_500 && scriptCopy().count >= 6 && tableCopy().count > 400)
    hold(
        "What a person can see passes the tests of copy.", repair: "add the function to `spoken` in CopyTests.swift.",
        findings)
}

@Test func `no copy is left in one language`() throws {
    let tag = try Regex("<[^>]*>")
    let word = try Regex("[A-Za-z]{4,}")
    // The programme and the place are called so in both languages.
    let names = ["Pandu", "Posyandu"]
    var findings: [Finding] = []
    // The gallery of screens is for those who build them.
    for (path, source) in Tree.product where !path.hasPrefix("Sources/pandu/Gallery") {
        for literal in source.literals where literal.text.contains("</") {
            for match in literal.text.replacing(tag, with: " ").matches(of: word) {
                let found = String(match.output[0].substring ?? "")
                if !names.contains(found) { findings.append(Finding(path, line: literal.line, found)) }
            }
        }
    }
    hold(
        "What people see is given in Indonesian and English.", repair: "say(\"Simpan\", \"Save\").",
        findings)
}
