import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// Nining has borne, and Lestari is in week 27.
@Suite struct BirthTests {
    private static let nining = Village.card("Nining Kurnia").text
    private static let path = "warga/\(nining)/tulis/delivery"
    private static let born = [
        ("entri", ID(milliseconds: 1_791_800_000_000, random: 7, 7).text), ("on", "05-10-2026"),
        ("place", "village-post"), ("helper", "midwife"), ("mother", "well"), ("baby", "well"), ("b1-sex", "f"),
        ("b1-weight", "2900"), ("b1-length", "48,5"),
    ]

    private func ask(_ path: String = path, _ typed: [(String, String)]? = nil, in book: Book? = nil) -> Response {
        Screen("birth", "", path, stage: .session, typed: typed).answer(in: book ?? Village.book(at: .session))
    }
    private func with(_ changes: [(String, String)]) -> [(String, String)] {
        Self.born.filter { kept in !changes.contains { $0.0 == kept.0 } } + changes
    }
    private static func next(_ answer: Response) -> String? { answer.headers.first { $0.0 == "Location" }?.1 }
    private func taken(_ entries: [Entry], _ book: Book) -> Book {
        var book = book
        for entry in entries { book.take(entry, seq: book.seq + 1) }
        return book
    }

    @Test func `one page writes the birth and opens the child's card, all together`() throws {
        let answer = ask(Self.path, Self.born)
        #expect(answer.status == 303)
        #expect(answer.entries.map { $0.form } == ["delivery", "resident", "newborn"])
        let book = taken(answer.entries, Village.book(at: .session))
        let child = try #require(book.resident(answer.entries[1].card))
        #expect(child.name == "Bayi Ny. Nining Kurnia" && child.mother == "Nining Kurnia" && child.sex == .female)
        #expect(child.birth?.iso == "2026-10-05" && child.neighbourhood == "001")
        #expect(answer.entries[2]["mother"] == Self.nining && answer.entries[2].day.iso == "2026-10-05")
        #expect(Int(answer.entries[2]["weeks"] ?? "") == 40)
        let result = ask("hari/2026-10-05/hasil/\(child.id.text)", in: book).body
        #expect(result.contains("Selamat, kelahiran tercatat") && result.contains("Berat lahir"))
        #expect(!result.contains("Betulkan ukuran"))
    }

    @Test func `the same page sent twice writes the same cards, and once`() {
        let (one, other) = (ask(Self.path, Self.born), ask(Self.path, Self.born))
        #expect(one.entries.map { $0.id } == other.entries.map { $0.id })
        let again = ask(Self.path, Self.born, in: taken(one.entries, Village.book(at: .session)))
        #expect(again.entries.isEmpty && again.status == 303)
    }

    @Test func `of twins each has a card, a number in its name, and the smaller one is shown first`() throws {
        let answer = ask(
            Self.path,
            with([("twin", "y"), ("baby-2", "sick"), ("b2-sex", "m"), ("b2-weight", "1800"), ("b2-name", "")]))
        #expect(answer.entries.map { $0.form } == ["delivery", "resident", "newborn", "resident", "newborn"])
        #expect(Set(answer.entries.map { $0.id }).count == 5)
        let names = answer.entries.compactMap { $0["name"] }
        #expect(names == ["Bayi 1 Ny. Nining Kurnia", "Bayi 2 Ny. Nining Kurnia"])
        let book = taken(answer.entries, Village.book(at: .session))
        let second = answer.entries[3].card.text
        #expect(Self.next(answer)?.hasSuffix("hari/2026-10-05/hasil/\(second)") == true)
        let result = ask("hari/2026-10-05/hasil/\(second)", in: book).body
        #expect(result.contains("Rujuk sekarang") && result.contains("perlu rumah sakit"))
        #expect(ask("tugas", in: book).body.contains("Bayi 2 Ny. Nining Kurnia"))
    }

    @Test func `a child that did not live opens no card, and a mother's death is written as one`() {
        let still = ask(Self.path, with([("baby", "stillborn")]))
        #expect(still.entries.map { $0.form } == ["delivery"])
        let died = ask(Self.path, with([("mother", "died"), ("died-on", "06-10-2026"), ("baby", "died")]))
        #expect(died.entries.map { $0.form } == ["delivery", "death"])
        #expect(died.entries.last?["on"] == "2026-10-06")
        #expect(ask(Self.path, with([("mother", "died")])).status == 422)
    }

    @Test func `a child that is in the book already is linked, not opened twice`() throws {
        let mother = Village.card("Lestari Handayani").text
        let path = "warga/\(mother)/tulis/delivery"
        var book = Village.book(at: .session)
        let known = ask(
            "warga/baru",
            [("name", "Bayi Lestari"), ("sex", "m"), ("birth", "05-10-2026"), ("mother", "Lestari Handayani")])
        let card = try #require(known.entries.first?.card)
        book = taken(known.entries, book)
        let asked = ask(path, Self.born, in: book)
        #expect(asked.status == 422 && asked.body.contains("Sudah ada: Bayi Lestari") && asked.entries.isEmpty)
        let linked = ask(path, with([("b1-card", card.text)]), in: book)
        #expect(linked.entries.map { $0.form } == ["delivery", "newborn"])
        #expect(linked.entries.last?.card == card)
        let apart = ask(path, with([("b1-card", "new")]), in: book)
        #expect(apart.entries.map { $0.form } == ["delivery", "resident", "newborn"])
        let both = ask(
            path,
            with([("b1-card", card.text), ("twin", "y"), ("baby-2", "well"), ("b2-sex", "m"), ("b2-card", card.text)]),
            in: book)
        #expect(both.status == 422 && both.entries.isEmpty)
        // Somebody else's card is none of the choices.
        let forged = ask(path, with([("b1-card", Village.card("Aisyah Putri").text)]), in: book)
        #expect(forged.status == 422 && forged.entries.isEmpty)
    }

    @Test func `what is missing or cannot be is asked for again, with all that was typed`() {
        for (field, value) in [
            ("on", ""), ("on", "13-11-2026"), ("on", "01-01-2020"), ("place", "ship"), ("baby", ""), ("b1-sex", ""),
            ("b1-weight", "31"), ("b1-weight", "<script>"), ("b1-length", "3"),
            ("b1-name", String(repeating: "a", count: 90)),
        ] {
            let answer = ask(Self.path, with([(field, value)]))
            #expect(answer.status == 422 && answer.entries.isEmpty, "\(field) \(value)")
            #expect(!answer.body.contains("<script>"))
        }
    }

    @Test func `near the day her card leads there, early it does not, and never on another's card`() {
        #expect(ask("warga/\(Self.nining)").body.contains("button--main button--full\" href=\"/b/melati/\(Self.path)"))
        let early = Village.card("Maya Anggraini").text
        #expect(!ask("warga/\(early)").body.contains("button--main"))
        #expect(ask("warga/\(Village.card("Oki Setiawati").text)/tulis/delivery").status == 404)
        let forged = ask("warga/\(Village.card("Mbah Slamet").text)/tulis/delivery", Self.born)
        #expect(forged.status == 422 && forged.entries.isEmpty)
    }

    @Test func `after a live birth was told, the page of the birth follows with its day`() throws {
        let lestari = Village.card("Lestari Handayani").text
        let end = ask("warga/\(lestari)/tulis/pregnancy-end", [("on", "05-10-2026"), ("outcome", "born")])
        let location = try #require(Self.next(end))
        #expect(location.hasSuffix("warga/\(lestari)/tulis/delivery?on=05-10-2026"))
        let book = taken(end.entries, Village.book(at: .session))
        #expect(ask("warga/\(lestari)/tulis/delivery?on=05-10-2026", in: book).body.contains("value=\"05-10-2026\""))
    }

    @Test func `mother and child stand side by side, are looked up, and a sign of danger is referred`() throws {
        var book = taken(ask(Self.path, Self.born).entries, Village.book(at: .session))
        let child = try #require(book.residents.first { $0.name == "Bayi Ny. Nining Kurnia" })
        let card = ask("warga/\(Self.nining)", in: book).body
        #expect(card.contains("Kunjungan sesudah lahir") && card.contains("Hari ke-8 sesudah lahir"))
        // Two stretches are over, the third is open, of both; the fourth is hers alone.
        #expect(card.matches(of: #/circle is-missed/#).count == 4 && card.matches(of: #/circle is-open/#).count == 2)
        let tasks = ask("tugas", in: book).body
        #expect(tasks.contains("Kunjungan nifas (KF3)") && tasks.contains("Kunjungan bayi baru lahir (KN3)"))
        #expect(ask("hamil", in: book).body.contains("Sesudah melahirkan"))
        let path = "warga/\(child.id.text)/tulis/newborn-visit"
        #expect(ask(path, in: book).body.contains("value=\"13-10-2026\""))
        let visit = ask(
            path, [("on", "13-10-2026"), ("seen-by", "posyandu"), ("place", "home"), ("danger", "newborn-suck")],
            in: book)
        book = taken(visit.entries, book)
        let result = ask("hari/2026-10-13/hasil/\(child.id.text)", in: book).body
        #expect(result.contains("Tidak mau menyusu") && result.contains("Rujuk sekarang"))
        #expect(ask("tugas", in: book).body.contains("Tidak mau menyusu"))
        let well = ask(
            "warga/\(Self.nining)/tulis/postnatal-visit",
            [
                ("entri", ID(milliseconds: 1_791_800_000_001, random: 8, 8).text), ("on", "13-10-2026"),
                ("seen-by", "midwife"), ("place", "practice"), ("feeding", "breast"),
            ], in: book)
        book = taken(well.entries, book)
        #expect(ask("hari/2026-10-13/hasil/\(Self.nining)", in: book).body.contains("Tidak ada tanda bahaya"))
        #expect(!ask("tugas", in: book).body.contains("Kunjungan nifas (KF3)"))
        // Too long ago, forged, or for somebody who bore nobody.
        for (path, value) in [(path, "01-10-2026"), (path, "<b>"), ("warga/\(Self.nining)/tulis/postnatal-visit", "")] {
            let typed = [("on", value), ("seen-by", "midwife"), ("place", "home")]
            #expect(ask(path, typed, in: book).entries.isEmpty)
        }
        #expect(ask("warga/\(Village.card("Oki Setiawati").text)/tulis/postnatal-visit").status == 404)
    }

    @Test func `on a session day her row leads to the visit`() throws {
        var book = taken(ask(Self.path, Self.born).entries, Village.book(at: .session))
        let came = ask("hari/2026-10-13/", [("hadir", Self.nining)], in: book)
        book = taken(came.entries, book)
        let roster = ask("hari/2026-10-13/", in: book).body
        #expect(roster.contains("warga/\(Self.nining)/tulis/postnatal-visit?hari=2026-10-13"))
        #expect(roster.contains("Ibu hamil dan nifas"))
    }

    @Test func `the card of a pregnant woman says what she gained, got, learned and planned`() throws {
        let lestari = "warga/\(Village.card("Lestari Handayani").text)"
        var book = Village.book(at: .session)
        let before = ask(lestari, in: book).body
        #expect(before.contains("Catat tinggi dan berat awal") && before.contains("30 dari 90 diterima"))
        #expect(before.contains("0 dari 4 kali"))
        func write(_ form: String, _ place: UInt64, _ typed: [(String, String)]) -> Response {
            let id = ID(milliseconds: 1_791_800_100_000, random: place, place)
            let answer = ask("\(lestari)/tulis/\(form)", typed + [("entri", id.text)], in: book)
            book = taken(answer.entries, book)
            return answer
        }
        #expect(
            write(
                "pregnancy-start", 1,
                [("height", "150"), ("weight", "50,4"), ("number", "4"), ("children", "3"), ("youngest", "1")]
            ).status == 303)
        #expect(write("pregnancy-class", 2, [("on", "12-10-2026")]).status == 303)
        #expect(write("birth-plan", 3, [("place", "hospital"), ("companion", "<script>Ibu")]).status == 303)
        let card = ask(lestari, in: book).body
        #expect(card.contains("2,0 kg, target 11,5–16 kg sampai lahir") && card.contains("1 dari 4 kali"))
        #expect(card.contains("Terlalu dekat (anak belum 2 tahun), terlalu banyak (3 anak atau lebih)"))
        #expect(card.contains("Belum ada: kendaraan, pendonor, biaya") && !card.contains("<script>"))
        // Begun again it shows what was settled, and with all five it is complete.
        #expect(ask("\(lestari)/tulis/birth-plan", in: book).body.contains("&lt;script&gt;Ibu"))
        #expect(
            write(
                "birth-plan", 4,
                [("place", "hospital"), ("companion", "Ibu"), ("transport", "RT"), ("donor", "Adik"), ("fund", "BPJS")]
            ).status == 303)
        #expect(ask(lestari, in: book).body.contains("Lengkap"))
        #expect(write("birth-plan", 5, []).status == 422)
        #expect(ask("warga/\(Village.card("Oki Setiawati").text)/tulis/birth-plan").status == 404)
    }

    @Test func `from week 28 on an open plan is a task, and it hides nothing that was found`() throws {
        let lestari = Village.card("Lestari Handayani")
        var book = Village.book(at: .session)
        #expect(!ask("tugas", in: book).body.contains("Lengkapi rencana persalinan"))
        let late = ask(
            "warga/\(Village.card("Oki Setiawati").text)/tulis/pregnancy", [("last-period", "31-03-2026")], in: book)
        book = taken(late.entries, book)
        #expect(ask("tugas", in: book).body.contains("Lengkapi rencana persalinan"))
        let thin = ask(
            "warga/\(lestari.text)/tulis/antenatal-visit",
            [
                ("provider", "midwife"), ("arm", "22"),
                ("entri", ID(milliseconds: 1_791_800_100_000, random: 6, 6).text),
            ],
            in: book)
        book = taken(thin.entries, book)
        let plan = ask(
            "warga/\(lestari.text)/tulis/birth-plan",
            [("place", "hospital"), ("entri", ID(milliseconds: 1_791_800_100_000, random: 7, 7).text)], in: book)
        book = taken(plan.entries, book)
        let card = try #require(book.card(lestari))
        #expect(Attention.all(card).contains { $0.kind == .finding && $0.reasons.contains("thin-arm") })
    }
}
