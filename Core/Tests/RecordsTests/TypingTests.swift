import Plain
import Records
import Rules
import Testing

@Suite struct TypingTests {
    private func typed(_ form: Form, _ typed: [(String, String)]) -> (
        answers: [Answer], problems: [Problem]
    ) {
        Typing.answers(form, typed, today: Village.today)
    }

    private func problem(_ form: Form, _ field: String, _ text: String) -> String? {
        typed(form, [(field, text)]).problems.first { $0.field == field }?.sentence.indonesian
    }

    @Test func `7,8 is kept as 7800 g and 74,5 as 745 mm`() {
        let result = typed(
            .growthVisit,
            [("weight", "7,8"), ("length", " 74,5 cm "), ("measure", "l"), ("oedema", "on")])
        #expect(result.problems.isEmpty)
        #expect(
            result.answers == [
                Answer("weight", 7_800), Answer("length", 745), Answer("measure", "l"),
                Answer("oedema", "y"),
            ])
    }

    @Test func `all that must be mended is said at once`() {
        let result = typed(
            .resident, [("name", " "), ("sex", "x"), ("birth", "14-01-2026"), ("rt", "12345678")])
        #expect(result.problems.map { $0.field } == ["name", "sex", "birth", "rt"])
        #expect(result.answers.isEmpty)
        let measures = typed(
            .growthVisit, [("weight", "69"), ("length", "7.455"), ("head", "x"), ("arm", "1.234")])
        #expect(measures.problems.map { $0.field } == ["weight", "length", "head", "arm"])
    }

    @Test(
        arguments: [
            ("0,49", "0,49 di luar batas (0,5–60 kg). Periksa satuannya."), ("0,5", nil),
            ("60", nil),
            ("60,01", "60,01 di luar batas (0,5–60 kg). Periksa satuannya."),
            ("7800", "7800 di luar batas (0,5–60 kg). Periksa satuannya."),
            ("081234567890", "081234567890 di luar batas (0,5–60 kg). Periksa satuannya."),
            ("7.800", "7.800 bisa dua arti. Tulis dengan koma."),
            ("7,855", "Cukup 2 angka di belakang koma."),
            ("tujuh", "Tulis angka saja, contoh 7,8."), ("7,8 cm", "Tulis angka saja, contoh 7,8."),
        ] as [(String, String?)]) func `a weight has bounds and says them`(
            text: String, sentence: String?
        )
    {
        #expect(problem(.growthVisit, "weight", text) == sentence)
    }

    @Test(
        arguments: [
            ("13-01-2026", nil),
            ("14-01-2026", "Tanggal belum terjadi: 14 Januari 2026. Periksa tahunnya."),
            ("30-02-2025", "Tanggal tidak terbaca. Contoh: 27-03-2025."), ("01-01-1900", nil),
            ("31-12-1899", "Tanggal tidak terbaca. Contoh: 27-03-2025."),
        ] as [(String, String?)]) func `a birth date has come and exists`(
            text: String, sentence: String?
        )
    {
        #expect(problem(.resident, "birth", text) == sentence)
    }

    @Test(
        arguments: [
            ("9901 0141 0925 0003", nil),
            ("99010141092500", "NIK harus 16 angka. Yang ditulis 14."),
        ] as [(String, String?)])
    func `a NIK may be typed in groups`(text: String, sentence: String?) {
        #expect(problem(.nationalID, "nik", text) == sentence)
    }

    @Test(arguments: [
        ("59", false), ("60", true), ("260", true), ("261", false), ("120,5", false),
        ("120 mmHg", true),
    ])
    func `a pressure is a whole number of mmHg`(text: String, isTaken: Bool) {
        #expect((problem(.antenatalVisit, "systolic", text) == nil) == isTaken)
    }

    @Test func `a field left empty is left out, unless it is required`() {
        #expect(typed(.growthVisit, []).answers.isEmpty && typed(.growthVisit, []).problems.isEmpty)
        #expect(
            typed(.identity, []).problems.map { $0.sentence.indonesian } == ["Isi nama lengkap."])
        #expect(
            typed(.homeVisit, []).problems.map { $0.sentence.indonesian } == [
                "Pilih hasil kunjungan."
            ])
    }

    private static let photo = String(repeating: "0123456789abcdef", count: 4)
    private static let other = String(repeating: "fedcba9876543210", count: 4)

    @Test func `photographs are stored by their names, each once`() {
        let result = typed(
            .homeVisit,
            [("found", "met"), ("photos", Self.photo), ("photos", Self.other), ("photos", Self.photo)])
        #expect(result.problems.isEmpty)
        #expect(result.answers == [Answer("found", "met"), Answer("photos", "\(Self.photo) \(Self.other)")])
    }

    @Test(
        arguments: [
            ("not-jpeg", "Kirim foto JPEG."), ("too-large", "Foto terlalu besar. Paling besar 6 MB."),
            ("unreadable", "Foto tidak terbaca. Ambil lagi, ya."), ("../../etc", "Foto tidak terbaca. Ambil lagi, ya."),
            (photo.uppercased(), "Foto tidak terbaca. Ambil lagi, ya."), (photo, nil),
        ] as [(String, String?)])
    func `what became of a photograph is said at its field`(text: String, sentence: String?) {
        #expect(problem(.homeVisit, "photos", text) == sentence)
    }

    @Test func `three photographs are taken, four asked back`() {
        let names = ["1", "2", "3", "4"].map { String(repeating: $0, count: 64) }
        #expect(typed(.homeVisit, names.prefix(3).map { ("photos", $0) }).answers.count == 1)
        let four = typed(.homeVisit, names.map { ("photos", $0) })
        #expect(four.problems.map { $0.sentence.indonesian }.contains("Paling banyak 3 foto. Pilih yang perlu saja."))
        let kind = FieldKind.photos(most: 3)
        #expect(kind.allows(names.prefix(3).joined(separator: " "), today: Village.today))
        for wrong in [
            "", names.joined(separator: " "), "\(Self.photo) \(Self.photo)", " " + Self.photo,
            Self.photo + "  " + Self.other, "x",
        ] {
            #expect(!kind.allows(wrong, today: Village.today), "\(wrong)")
        }
    }

    @Test func `a number that a register gave has its length, whatever parts it`() {
        for (field, text, kept) in [
            ("pupil-number", "0012345678", "0012345678"), ("pupil-number", "001-234 5678", "0012345678"),
            ("pupil-number", "1", nil), ("pupil-number", "00123456789", nil), ("pupil-number", "A012345678", nil),
            ("school-number", "10900001", "10900001"), ("school-number", "p9908165", "P9908165"),
            ("school-number", "abc", nil), ("school-number", "sekolah1", "SEKOLAH1"),
            ("school-number", "1090000١", nil),
        ] as [(String, String, String?)] {
            let result = typed(.schooling, [("status", "attends"), (field, text)])
            #expect(result.answers.text(field) == kept, "\(field) \(text)")
            #expect(result.problems.isEmpty == (kept != nil), "\(field) \(text)")
        }
        #expect(problem(.schooling, "pupil-number", "1") == "NISN harus 10 angka. Periksa lagi.")
    }

    @Test func `a sign that no keyboard has is never passed over in a number`() {
        let typed = typed(.indicatorTarget, [("year", "2026"), ("percent", "7\u{0}0")])
        #expect(typed.problems.map { $0.field } == ["indicator", "percent"])
    }

    @Test func `what is typed passes the door's own check`() {
        for form in Forms.all {
            for text in [
                "7,8", "75", "13-01-2026", "y", "on", "m", "l", "midwife", "9901014109250003",
                ID(naming: "x").text,
            ] {
                for answer in typed(form, form.fields.map { ($0.code, text) }).answers {
                    let field = form.field(answer.field)
                    #expect(
                        field?.kind.allows(answer.text, today: Village.today) == true,
                        "\(form.code) \(answer)")
                }
            }
        }
    }

    @Test func `spaces at the ends go, and one stays where there were several`() {
        #expect(
            typed(.identity, [("name", "  Nur \u{A0}  Aini\t")]).answers == [
                Answer("name", "Nur Aini")
            ])
    }

    // MARK: What may have been meant

    private func meant(_ field: String, _ text: String, _ others: KeyValuePairs<String, String> = [:]) -> [String] {
        var village = Village()
        // 13 months old, last month 7 kg and 75,4 cm.
        let nur = village.write("resident", ["name": "Nur", "sex": "m", "birth": "2024-12-13"])
        village.write("growth-visit", on: nur, day("2025-12-13"), ["weight": "7000", "length": "754", "measure": "l"])
        let entry = village.entry("growth-visit", on: nur, others)
        let context = CheckContext(today: Village.today, card: village.book.card(nur))
        let form = Form.growthVisit
        return form.field(field).map { Meant.values($0, typed: text, in: form, entry, context).map { $0.text } } ?? []
    }

    @Test func `a moved comma and swapped digits are offered where that is plausible`() {
        #expect(meant("weight", "72") == ["7200"])
        #expect(meant("weight", "0,72") == ["7200"])
        #expect(meant("length", "760") == ["760"])
        #expect(meant("length", "7,6") == ["760"])
        #expect(meant("length", "67,5", ["weight": "7200"]) == ["765"])
        #expect(meant("arm", "145") == ["145"])
        // Nothing of these is a weight of a child of 13 months.
        #expect(meant("weight", "17").isEmpty)
        #expect(meant("weight", "").isEmpty && meant("weight", "tujuh").isEmpty && meant("measure", "12").isEmpty)
    }

    @Test func `what a browser lost is read from its mark`() throws {
        let mark = try #require(UnsentMark("yanti:hp-1:1-3.7:1768262400000:1768262500000"))
        #expect(mark.count == 4 && mark.words == "1–3, 7" && UnsentMark(mark.text) == mark)
        #expect(mark.without { $0 == 2 || $0 == 7 }?.words == "1, 3")
        #expect(mark.without { _ in true } == nil)
        let pictured = try #require(UnsentMark("yanti:hp-1::1768262400000:1768262500000:2"))
        #expect(pictured.count == 0 && pictured.photos == 2 && UnsentMark(pictured.text) == pictured)
        #expect(pictured.without({ _ in true }, awaited: 1)?.photos == 1 && pictured.without { _ in true } == nil)
        #expect(UnsentMark("a:b::1:2:0") == nil && UnsentMark("a:b:1:1:2:x") == nil)
        for broken in ["", "a:b:1:2", "a:b::1:2", "a:b:3-1:1:2", "a:b:1-99999:1:2", "a:b:2.1:1:2", "a:b:x:1:2"] {
            #expect(UnsentMark(broken) == nil)
        }
        #expect(UnsentMark("a:b:1:-9:999999999999999999")?.text == "a:b:1:0:7258118399999")
        #expect(UnsentMark.read("x|\(mark.text)|").count == 1)
    }
}
