import Exchange
import Plain
import Records
import Rules
import Testing

/// Who is who in a file is decided by the questions that the pages ask.
@Suite struct ImportPeopleTests {
    private static let head = "Nama;JK;Tgl Lahir;Nama Ortu;NIK;RT;Alamat;Tanggal Ukur;BB;TB;Cara Ukur;LiLA;Jawaban\n"

    private func plan(_ rows: String..., into book: Book = ImportBook.empty, role: Role = .midwife) throws
        -> [ResidentSheet.Planned]
    {
        let wide = rows.map { $0 + String(repeating: ";", count: 12 - $0.count { $0 == ";" }) + "\n" }
        return try ResidentSheet(ImportPeopleTests.head + wide.joined()).plan(for: book, by: ImportBook.hand(role))
    }

    /// The book after a file.
    private func book(_ rows: String...) throws -> Book {
        var book = ImportBook.empty
        for row in rows {
            for entry in try plan(row, into: book).flatMap(\.entries) {
                #expect(
                    Door.judge(entry, in: book, by: ImportBook.writer(.midwife), today: ImportBook.today) == .accept)
                book.take(entry, seq: book.seq + 1)
            }
        }
        return book
    }

    private func forms(_ row: ResidentSheet.Planned) -> [String] { row.entries.map { $0.form } }
    private func asked(_ row: ResidentSheet.Planned) -> String { ImportBook.sentence(row) }

    @Test func `two numbers are two people, whatever else is the same`() throws {
        let planned = try plan(
            "Bayi Ny Kembar;P;10-09-2026;Kembar;1905055009260001", "Bayi Ny Kembar;P;10-09-2026;Kembar;1905055009260002"
        )
        #expect(planned.map { forms($0) } == [["resident", "national-id"], ["resident", "national-id"]])
        #expect(planned[0].entries[0].card != planned[1].entries[0].card)
        var book = ImportBook.empty
        for entry in planned.flatMap(\.entries) { book.take(entry, seq: book.seq + 1) }
        let again = try plan(
            "Bayi Ny Kembar;P;10-09-2026;Kembar;1905055009260002",
            "Bayi Ny Kembar;P;10-09-2026;Kembar;1905055009260001",
            into: book)
        #expect(again.allSatisfy { if case .known = $0.outcome { true } else { false } })
    }

    @Test(arguments: [
        "Lain Nama;P;10-09-2025;Wati;1905055009250001", "Ani;L;10-09-2025;Wati;1905055009250001",
        "Ani;P;11-09-2025;Wati;1905055009250001",
    ]) func `one number of two people is named for mending`(row: String) throws {
        let planned = try plan(row, into: try book("Ani;P;10-09-2025;Wati;1905055009250001"))
        #expect(asked(planned[0]).hasPrefix("NIK ini milik Ani, perempuan, lahir 10-09-2025, ibu Wati."))
    }

    @Test(arguments: [
        "Ani;P;10-09-2025;Sri", "Ani;L;10-09-2025;Wati", "ANI ;P;10-09-2025;Sri;1905055009250001",
    ]) func `the same name and birth may be a twin, and that is asked`(row: String) throws {
        let before = try book("Ani;P;10-09-2025;Wati")
        #expect(asked(try plan(row, into: before)[0]).contains("Apakah sama dengan Ani"))
        let cells = row + String(repeating: ";", count: 12 - row.count { $0 == ";" })
        let other = try plan(cells + "Orang lain", into: before)[0]
        #expect(other.entries.first?.form == "resident" && other.entries.first?.card != before.residents[0].id)
        let same = try plan(cells + "orang sama", into: before)[0]
        #expect(same.entries.allSatisfy { $0.card == before.residents[0].id } && asked(same).isEmpty)
        #expect(same.left.contains { $0.sentence.indonesian.contains("di buku tetap") })
    }

    @Test func `somebody else of the same name is the same somebody else when the file comes again`() throws {
        let row = "Ani;P;10-09-2025;Sri;;;;;;;;;orang lain"
        let after = try book("Ani;P;10-09-2025;Wati", row)
        #expect(after.residents.count == 2)
        #expect(try plan(row, into: after)[0].entries.isEmpty)
    }

    @Test func `two lines of one name without a weighing are asked back, a second weighing is hers`() throws {
        let twice = try plan("Ani;P;10-09-2025;Wati", "ani;P;10-09-2025;Wati")
        #expect(asked(twice[1]).contains("Apakah sama dengan Ani"))
        let weighed = try plan(
            "Ani;P;10-09-2025;Wati;;;;10-08-2026;8,1;70", "Ani;P;10-09-2025;;;;;10-09-2026;8,4;71")
        #expect(weighed.map { forms($0) } == [["resident", "growth-visit"], ["growth-visit"]])
    }

    @Test(arguments: [
        "Siti\u{A0}’Aisyah;P;10-09-2025;Wati", " siti \u{200B}'aisyah;P;2025-09-10T00:00:00.000Z;wati",
        "Siti Aisyah;Perempuan;10 September 2025;Ayah / Wati",
    ]) func `blanks, apostrophes, invisible signs and ways of writing days make no two of one`(row: String) throws {
        let planned = try plan(row, into: try book("Siti 'Aisyah;P;10-09-2025;Wati"))
        #expect(planned[0].entries.isEmpty && asked(planned[0]).isEmpty, "\(asked(planned[0]))")
    }

    @Test func `what the book does not know is added, and what it knows otherwise stays and is said`() throws {
        let before = try book("Ani;P;10-09-2025;Wati;;1")
        let planned = try plan("Ani;P;10-09-2025;Wati;1905055009250001;2;Jl. Mawar 3", into: before)[0]
        #expect(forms(planned) == ["identity", "national-id"])
        #expect(planned.entries[0]["address"] == "Jl. Mawar 3" && planned.entries[0]["rt"] == nil)
        #expect(planned.left.map { $0.sentence.indonesian } == ["RT di buku tetap “001”, bukan “002”."])
        let after = try book("Ani;P;10-09-2025;Wati;;1", "Ani;P;10-09-2025;Wati;1905055009250001;2;Jl. Mawar 3")
        #expect(try plan("Ani;P;10-09-2025;Wati;1905055009250001;01;Jl. Mawar 3", into: after)[0].entries.isEmpty)
        #expect(after.residents[0].address == "Jl. Mawar 3")
    }

    @Test(arguments: ["L", "laki - laki", "Laki-Laki", "LK.", "laki2", "1", "pria"])
    func `a sex is read as people write it`(text: String) throws {
        #expect(try plan("Budi;\(text);10-09-2025;Wati")[0].entries.first?["sex"] == "m")
    }

    @Test func `a new resident's address is kept`() throws {
        #expect(try book("Ani;P;10-09-2025;Ayah / Wati;;;Jl. Mawar 3").residents[0].address == "Jl. Mawar 3")
    }

    @Test(arguments: [
        ("Anak;L;04-02-2023;Ibu;1905054107950003", "Tanggal lahir di NIK beda"),
        ("Anak;P;04-02-2023;Ibu;1905050402230003", "jenis kelamin yang lain"),
        ("Anak;L;04-02-2023;Ibu;1905050402230000", "belakang tidak boleh nol"),
        ("Anak;L;04-02-2023;Ibu;1,90505E+15", "dirusak Excel"),
        ("Anak;L;04-02-2023;Ibu;190505040223000", "NIK harus 16"),
    ]) func `a NIK that is hers hardly is asked back, as by hand`(row: String, words: String) throws {
        #expect(asked(try plan(row)[0]).contains(words))
        if words.hasPrefix("Tanggal") || words.hasPrefix("jenis") {
            let sure = try plan(row + ";;;;;;;;sudah diperiksa")[0]
            #expect(sure.entries.last?["confirmed"] == "y" && sure.entries.last?.form == "national-id")
        }
    }

    @Test(arguments: [
        ("8,3;71;berdiri", "Berat 10-09-2026 sudah tercatat 8,2, di berkas 8,3"),
        ("8,2;72;berdiri", "Tinggi 10-09-2026 sudah tercatat 71, di berkas 72"),
        ("8,2;71;telentang", "Cara ukur 10-09-2026"),
        ("8,2;71;miring", "Cara ukur “miring” tidak dikenal"), ("8,2;71;berdiri", ""), ("8,20;71,0;H", ""),
        ("-;0;", ""),
    ]) func `two weighings of one day are compared`(values: String, words: String) throws {
        let row = "Ani;P;10-09-2025;Wati;;;;10-09-2026;"
        let planned = try plan(row + values, into: try book(row + "8,2;71;berdiri"))[0]
        #expect(planned.entries.isEmpty && asked(planned).contains(words), "\(asked(planned))")
        #expect(words.isEmpty == asked(planned).isEmpty)
    }

    @Test func `what one file left out of a day, another adds`() throws {
        let row = "Ani;P;10-09-2025;Wati;;;;10-09-2026;"
        let after = try book(row + "8,2", row + "8,2;71;berdiri;14")
        let reading = after.residents[0].reading(on: Day(iso: "2026-09-10") ?? ImportBook.today)
        #expect(reading?.weight?.value == 8200 && reading?.length?.value == 710 && reading?.arm?.value == 140)
        #expect(reading?.measure == .standing)
    }

    @Test func `a weight that changed too much is asked back, and goes in once somebody has looked`() throws {
        let before = try book("Ani;P;10-09-2025;Wati;;;;10-09-2026;8,2")
        let row = "Ani;P;10-09-2025;Wati;;;;10-10-2026;10,2"
        #expect(asked(try plan(row, into: before)[0]).hasPrefix("Dulu 8,2 kg, sekarang 10,2 kg."))
        let sure = try plan(row + ";;;;sudah diperiksa", into: before)[0]
        #expect(sure.entries.first?["confirmed"] == "y")
    }

    @Test func `weighings that an operator may not write are said`() throws {
        let planned = try plan("Ani;P;10-09-2025;Ayah / Wati;;;;10-09-2026;8,2;71", role: .villageOperator)
        #expect(forms(planned[0]) == ["resident"])
        let said = planned[0].left.map { $0.sentence.indonesian }.joined()
        #expect(said.contains("Penimbangan tidak disimpan") && said.contains("Nama ayah tidak disimpan"))
    }

    @Test(arguments: [
        ("#N/A;P;10-09-2025;Wati", "galat Excel"), ("Ani;P;########;Wati", "galat Excel"),
        ("Ani;P;10-09-2025;Wati;;;;;;;;;mungkin", "tidak dikenal"), ("-;P;10-09-2025;Wati", "Isi nama lengkap"),
    ]) func `what says nothing is no value`(row: String, words: String) throws {
        #expect(asked(try plan(row)[0]).contains(words))
    }

    @Test func `who moved away is not brought back by a file`() throws {
        var after = try book("Ani;P;10-09-2025;Wati")
        let leaving = Entry(
            id: ID(naming: "pindah"), book: "flamboyan", card: after.residents[0].id, form: "moved-out", formVersion: 1,
            writer: "bidan", device: "web-bidan", number: 9, day: ImportBook.today, writtenAt: 0, clockOffset: 0,
            seen: 1,
            corrects: nil, edition: "uji", answers: [Answer("on", "2026-10-01")])
        after.take(leaving, seq: after.seq + 1)
        let planned = try plan(
            "Ani;P;10-09-2025;Wati", "Ani;P;10-09-2025;Wati;;;;10-09-2026;8,2", into: after)
        #expect(planned[0].entries.isEmpty && planned[0].left.first?.sentence.indonesian.contains("pindah") == true)
        #expect(asked(planned[1]).contains("pindah atau meninggal"))
    }

    @Test func `five thousand rows take no longer than a breath`() throws {
        let rows = (0..<5_000).map {
            "Anak \($0);L;0\($0 % 9 + 1)-0\($0 % 7 + 1)-2024;Ibu \($0);;1;Jl. \($0);10-09-2026;12;88;berdiri\n"
        }
        let head = ImportPeopleTests.head.replacing(";LiLA;Jawaban", with: "")
        let sheet = try ResidentSheet(head + rows.joined())
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(sheet.plan(for: ImportBook.empty, by: ImportBook.hand()).allSatisfy { $0.entries.count == 3 })
        }
        #expect(time < .seconds(20), "\(time)")
    }
}
