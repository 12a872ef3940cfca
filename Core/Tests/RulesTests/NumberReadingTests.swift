import Plain
import Rules
import Seeded
import Testing

@Suite struct NumberReadingTests {
    @Test(arguments: [
        ("7,8", 7_800), ("7.8", 7_800), ("7,80", 7_800), (" 7,85 kg", 7_850), ("7,8kg", 7_800),
        ("7,8 KG", 7_800),
        ("1.234,5", 1_234_500), ("12", 12_000), ("7,", 7_000), ("٧٫٨", 7_800), ("۷٫۸", 7_800),
        ("٧,٨", 7_800),
        ("\u{A0}7,8\u{A0}kg", 7_800), ("0,5", 500), ("007,8", 7_800), ("999999", 999_999_000),
    ]) func `a weight is read as it is typed`(text: String, thousandths: Int) {
        #expect(NumberReading.thousandths(text, decimals: 2, unit: "kg") == .success(thousandths))
    }

    @Test(arguments: [
        ("1.234", NumberReading.Problem.ambiguous), ("7.800", .ambiguous),
        ("7,855", .tooManyDecimals),
        ("7.8551", .tooManyDecimals), ("1000000", .tooLarge), ("081234567890", .tooLarge),
        ("", .notANumber),
        ("kg", .notANumber), ("-7", .notANumber), ("7 8", .notANumber), ("7,8,9", .notANumber),
        ("1,234.5", .notANumber),
        ("1.234.567", .notANumber), ("12.34,5", .notANumber), ("1234.567,8", .notANumber),
        ("0.234,5", .notANumber),
        (",8", .notANumber), ("7,8 cm", .notANumber), ("7,8 k", .notANumber), ("1O", .notANumber),
        ("7e1", .notANumber),
        ("7,8 kg 5", .notANumber), ("½", .notANumber), ("７", .notANumber),
    ]) func `what may mean two things, or nothing, is refused`(
        text: String, problem: NumberReading.Problem
    ) {
        #expect(NumberReading.thousandths(text, decimals: 2, unit: "kg") == .failure(problem))
    }

    @Test func `with three decimals asked for, 1.234 is one and a bit`() {
        #expect(NumberReading.thousandths("1.234") == .success(1_234))
    }

    @Test func `thirty thousand numbers in every way of writing come back as they were`() {
        var dice = Dice(seed: 4)
        for _ in 0..<30_000 {
            let hundredths = dice.number(0...99_999_999)
            let text = written(hundredths, &dice)
            let found = NumberReading.thousandths(text, decimals: 2, unit: "kg")
            if found != .success(hundredths * 10) {
                Issue.record("\(text): \(found), not \(hundredths)")
                return
            }
        }
    }

    private func written(_ hundredths: Int, _ dice: inout Dice) -> String {
        let (whole, fraction) = (hundredths / 100, hundredths % 100)
        let comma = dice.one(of: [",", ".", "٫"])
        var text = "\(whole)"
        if comma == ",", whole >= 1000, fraction > 0, dice.happens(0.5) {
            text = "\(whole / 1000).\(String("\(1000 + whole % 1000)".dropFirst()))"
        }
        if fraction > 0 {
            text +=
                comma
                + (fraction % 10 == 0 && dice.happens(0.5)
                    ? "\(fraction / 10)" : String("\(100 + fraction)".dropFirst()))
        }
        if dice.happens(0.2) { text = arabic(text, dice.one(of: [0x660, 0x6F0])) }
        let space = dice.one(of: ["", " ", "\u{A0}", "\t"])
        return dice.one(of: ["", space]) + text
            + dice.one(of: ["", space, space + "kg", space + "Kg"])
    }

    private func arabic(_ text: String, _ zero: UInt32) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap {
                    (48...57).contains($0.value) ? Unicode.Scalar($0.value - 48 + zero) : $0
                }))
    }

    /// Whatever is typed: never a trap, and what is taken has the digits that were typed.
    @Test func `fifty thousand random texts are never read as other digits`() {
        var dice = Dice(seed: 5)
        let signs = Array("0123456789012345678901234567890123456789,,,...  kgKGcm-+eOl٧٨٫\u{A0}½")
            .map { String($0) }
        for _ in 0..<50_000 {
            let text = (0..<dice.number(0...12)).map { _ in dice.one(of: signs) }.joined()
            let decimals = dice.number(0...3)
            guard
                case .success(let number) = NumberReading.thousandths(
                    text, decimals: decimals, unit: "kg")
            else { continue }
            let typed = text.unicodeScalars.compactMap { scalar -> Int? in
                switch scalar.value {
                case 48...57: Int(scalar.value) - 48
                case 0x660...0x669: Int(scalar.value) - 0x660
                default: nil
                }
            }
            let digits = Array("\(typed.map { "\($0)" }.joined())".drop { $0 == "0" })
            let found = Array("\(number)".drop { $0 == "0" })
            let longer = digits.count > found.count ? digits : found
            let rest = longer.dropFirst(min(digits.count, found.count))
            let isSame = digits.starts(with: found) || found.starts(with: digits)
            if !isSame || !rest.allSatisfy({ $0 == "0" }) || number < 0 || number > 999_999_999 {
                Issue.record("\(text) was read as \(number)")
                return
            }
        }
    }

    @Test(arguments: [
        ("27-03-2025", "2025-03-27"), ("27/3/2025", "2025-03-27"), ("27 3 2025", "2025-03-27"),
        ("2025-03-27", "2025-03-27"),
        ("27032025", "2025-03-27"), ("27.3.2025", "2025-03-27"), ("29-02-2024", "2024-02-29"),
        ("٢٧-٠٣-٢٠٢٥", "2025-03-27"),
    ]) func `a day is read as it is typed`(text: String, iso: String) {
        #expect(NumberReading.day(text)?.iso == iso)
    }

    @Test(arguments: [
        "29-02-2025", "27-03-25", "03-27-2025", "27-13-2025", "270325", "", "2025",
        "99999999999",
    ])
    func `a day that does not exist or may be another is refused`(text: String) {
        #expect(NumberReading.day(text) == nil)
    }
}

@Suite struct WordsTests {
    @Test(arguments: [
        (7_800, "7,8"), (7_850, "7,85"), (10_000, "10,0"), (60, "0,06"), (12_345, "12,345"),
        (0, "0,0"),
    ])
    func `grams are shown in kilograms`(grams: Int, text: String) {
        #expect(NumberWords.kilograms(Grams(grams)) == text)
    }

    @Test(arguments: [(754, "75,4"), (750, "75,0"), (8, "0,8")])
    func `millimetres are shown in centimetres`(millimetres: Int, text: String) {
        #expect(NumberWords.centimetres(Millimetres(millimetres)) == text)
    }

    @Test(arguments: [(-600, "−600"), (300, "+300"), (0, "0")])
    func `a change has its sign`(grams: Int, text: String) {
        #expect(NumberWords.change(grams) == text)
    }

    @Test func `what is shown is read again as the same weight`() {
        for grams in stride(from: 500, through: 60_000, by: 10) {
            #expect(
                NumberReading.thousandths(NumberWords.kilograms(Grams(grams)), decimals: 2)
                    == .success(grams))
        }
    }

    @Test func `a day is said in full, in short and in digits`() {
        let tuesday = day("2026-01-13")
        #expect(DayWords.long(tuesday, .indonesian) == "Selasa, 13 Januari 2026")
        #expect(DayWords.long(tuesday, .english) == "Tuesday, 13 January 2026")
        #expect(DayWords.short(tuesday, .indonesian) == "Selasa 13 Januari")
        #expect(DayWords.plain(tuesday, .indonesian) == "13 Januari 2026")
        #expect(DayWords.digits(day("2026-03-05")) == "05-03-2026")
        #expect(DayWords.shortMonth(tuesday.month, .indonesian) == "Jan")
    }

    @Test(arguments: [
        ("2026-01-13", "0 hari"), ("2025-12-14", "30 hari"), ("2025-12-13", "1 bulan"),
        ("2021-01-14", "59 bulan"),
        ("2021-01-13", "5 tahun"), ("2020-01-14", "5 tahun"), ("2020-01-13", "6 tahun"),
        ("2026-01-14", "umur belum ada"),
    ]) func `an age is said in days, months or years`(birth: String, words: String) {
        #expect(DayWords.age(birth: day(birth), on: day("2026-01-13"), .indonesian) == words)
    }

    @Test func `without a birth no age is said`() {
        #expect(DayWords.age(birth: nil, on: day("2026-01-13"), .english) == "age unknown")
    }

    @Test(arguments: [
        "27 Maret 2025", "27-mar-2025", "27 MARCH 2025", "27maret2025", "2025-03-27 00:00:00",
        "2025-03-27T00:00:00.000Z",
        "2025-03-27T07:30", "27/03/2025 00.00", "27/03/2025 0:00:00", "27-03-2025 7:30 PM",
        "2025-03-27T00:00:00+07:00", "\u{FEFF}27-03-2025\u{A0}",
    ]) func `a day is read with a month in words and with a time behind it`(text: String) {
        #expect(NumberReading.day(text) == Day(iso: "2025-03-27"))
    }

    @Test(arguments: [
        "15/05/20", "27-Mar-25", "2025-03-26T17:00:00.000Z", "27 Mari 2025", "Maret 2025", "27 Maret", "45743",
        "27-03-2025 99:99", "27-03-2025 abc", "2025-03-27T", "27 ma 2025", "12:30:00",
    ]) func `a day that may be another is not guessed`(text: String) {
        #expect(NumberReading.day(text) == nil)
    }
}
