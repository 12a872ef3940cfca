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

/// What the person reads: the Indonesian half of each pair.
private func indonesianCopy() -> [(place: (String, Int), text: String)] {
    let openings = ["say(", "Phrase(", "Problem(\"\","]
    return Tree.product.flatMap { path, source in
        source.literals.filter { literal in openings.contains { literal.before.hasSuffix($0) } }
            .map { ((path, $0.line), $0.text) }
    }
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

@Test func `no copy is left in one language`() {
    let findings = Tree.product.flatMap { path, source in
        source.code.enumerated().filter { $0.element.contains("say(\"\")") }
            .map { Finding(path, line: $0.offset + 1, $0.element) }
    }
    hold(
        "What people see is given in Indonesian and English.", repair: "say(\"Simpan\", \"Save\").",
        findings)
}
