import Exchange
import Plain
import Records
import Rules
import Testing

@Suite struct ResidentSheetTests {
    private let today = Day(number: 20_746)  // 20 October 2026
    private let place = Place(
        book: "flamboyan", kind: .posyandu, name: "Posyandu Flamboyan", region: "19.05.05.2004",
        regionNames: ["Buyan Kelumbi", "Tempilang", "Kabupaten Bangka Barat", "Kepulauan Bangka Belitung"])

    private func hand(_ role: Role = .midwife) -> Hand {
        let writer = Person(account: "bidan", name: "Bidan", role: role, scope: Scope(regions: ["19.05.05"]))
        return Hand(writer, device: "web-bidan", now: 1_792_000_000_000, today: today, edition: "impor")
    }

    private func fold(_ planned: [ResidentSheet.Planned], into book: Book) -> Book {
        var book = book
        for entry in planned.flatMap(\.entries) {
            let writer = Person(account: "bidan", name: "Bidan", role: .midwife, scope: Scope(regions: ["19.05.05"]))
            #expect(Door.judge(entry, in: book, by: writer, today: today) == .accept, "\(entry.line)")
            book.take(entry, seq: book.seq + 1)
        }
        return book
    }

    private let national = """
        NIK,Nama,JK,Tgl Lahir,Nama Ortu,Posyandu,RT,Alamat,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA
        '1905054109250001,Siti Aminah,P,2025-09-01,Wati,FLAMBOYAN,003,Dusun 1,2026-09-10,8.2,72.5,Terlentang,14.1
        '1905054109250001,Siti Aminah,P,2025-09-01,Wati,FLAMBOYAN,003,Dusun 1,2026-10-10,8.5,73.5,Terlentang,-
        ,Budi,L,15/03/2024,Rina,Flamboyan,01,,10-10-2026,"11,2",85,Berdiri,

        """

    @Test func `a file of e-PPGBM becomes residents with their weighings, each once`() throws {
        let sheet = try ResidentSheet(national)
        let planned = sheet.plan(for: Book(place: place), by: hand())
        let book = fold(planned, into: Book(place: place))
        #expect(book.residents.map(\.name) == ["Siti Aminah", "Budi"])
        let siti = try #require(book.residents.first)
        #expect(siti.readings.map { $0.weight?.value } == [8_200, 8_500])
        #expect(siti.readings[0].measure == .lying && siti.readings[0].arm?.value == 141)
        #expect(siti.nationalID == .temporary(masked: "1905••••••••0001"))
        // Their numbers are given where they are taken, see SubmissionTests.
        #expect(planned.flatMap(\.entries).map(\.number) == [0, 0, 0, 0, 0, 0, 0])

        let again = sheet.plan(for: book, by: hand())
        #expect(again.allSatisfy { $0.entries.isEmpty })
        #expect(again.allSatisfy { if case .known = $0.outcome { true } else { false } })
    }

    @Test func `the operator of a village brings in residents, not weighings`() throws {
        let planned = try ResidentSheet(national).plan(for: Book(place: place), by: hand(.villageOperator))
        #expect(Set(planned.flatMap(\.entries).map(\.form)) == ["resident", "identity", "national-id"])
    }

    @Test func `refused rows come back alone, say what to mend, and go in once mended`() throws {
        let text = """
            Nama lengkap,Jenis kelamin,Tanggal lahir,Nama ibu,RT,NIK
            Ani,P,31-02-2025,Wati,01,
            ,L,01-03-2025,Wati,01,123
            Cici,X,01-03-2025,,01,
            Dedi,Laki-laki,01-03-2025,Rina,01,

            """
        let sheet = try ResidentSheet(text)
        let planned = sheet.plan(for: Book(place: place), by: hand())
        #expect(planned.map { $0.entries.isEmpty } == [true, true, true, false])
        let refused = Table(sheet.refused(planned))
        #expect(refused.rows.map { $0.cells[0] } == ["Ani", "", "Cici"])
        #expect(refused.rows[1].cells[6] == "Isi nama lengkap. NIK harus 16 angka. Yang ditulis 3.")
        let mended = sheet.refused(planned).replacing("31-02-2025", with: "28-02-2025")
        let second = try ResidentSheet(mended)
        let again = second.plan(for: Book(place: place), by: hand())
        #expect(again.map { $0.entries.isEmpty } == [false, true, true])
        // Offered again, the column of reasons does not grow.
        #expect(Table(second.refused(again)).header.count == 8)
    }

    @Test func `rows of another Posyandu and hardly possible weights are refused`() throws {
        let text = """
            Nama,JK,Tgl Lahir,Nama Ortu,Posyandu,Tanggal Pengukuran,Berat,Tinggi
            Ani,P,2025-09-01,Wati,Melati,2026-09-10,8.2,72
            Ani,P,2025-09-01,Wati,,2026-09-10,28.2,72
            Ani,P,2025-09-01,Wati,,2025-08-10,3.2,50

            """
        let planned = try ResidentSheet(text).plan(for: Book(place: place), by: hand())
        let sentences = planned.map { row in
            if case .refused(let problems) = row.outcome { problems.map(\.sentence.indonesian).joined() } else { "" }
        }
        #expect(sentences[0] == "Baris ini milik Posyandu Melati.")
        #expect(sentences[1].hasPrefix("28,2 kg jauh dari biasanya untuk 12 bulan. Timbang sekali lagi."))
        #expect(sentences[2] == "Tanggal pengukuran sebelum tanggal lahir.")
    }

    @Test(arguments: ["Nama,JK\nA,P\n", "Nama,JK,Tgl Lahir\n", "", "\u{FEFF}"])
    func `a file without the needed columns or rows is refused whole`(text: String) {
        #expect(throws: ResidentSheet.Problem.self) { try ResidentSheet(text) }
    }

    @Test func `the register goes out as it came in, and no cell runs`() throws {
        let text =
            "Nama,JK,Tgl Lahir,Nama Ortu,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\n\"=HYPERLINK(\"\"x\"\")\",P,2025-09-01,@Wati,2026-09-10,8.2,72.5,Terlentang\n"
        let planned = try ResidentSheet(text).plan(for: Book(place: place), by: hand())
        let book = fold(planned, into: Book(place: place))
        let register = GrowthRegister.text(of: book, showsNIK: false)
        let table = Table(register)
        #expect(table.header.prefix(4) == ["NIK", "Nama", "JK", "Tgl Lahir"])
        let row = Dictionary(uniqueKeysWithValues: zip(table.header, table.rows[0].cells))
        #expect(row["Nama"] == "'=HYPERLINK(\"x\")" && row["Nama Ortu"] == "'@Wati")
        #expect(row["Berat"] == "8,2" && row["Tinggi"] == "72,5" && row["Cara Ukur"] == "Terlentang")
        #expect(row["Desa/Kel"] == "Buyan Kelumbi" && row["Usia Saat Ukur"] == "1 Tahun - 0 Bulan - 9 Hari")
        #expect(row["ZS BB/U"]?.hasPrefix("-0,") == true && row["Naik Berat Badan"] == "B")
        #expect(
            GrowthRegister.text(of: book, month: Month(year: 2026, month: 8), showsNIK: false).split(separator: "\r\n")
                .count == 1)
        // Taken in again, nothing is new.
        let back = try ResidentSheet(register).plan(for: book, by: hand())
        #expect(back.allSatisfy { $0.entries.isEmpty })
    }
}
