public import Plain

extension Rule {
    /// As commonly described. Numbers stay as they are when somebody moves or a region is divided.
    public static let nationalID = Rule(
        "national-id", "Susunan NIK", "Parts of the NIK", unit: "digits", since: .first(ofYear: 2006),
        Source("UU 23/2006", "nomor induk kependudukan"), .unverified)
}

/// The sixteen digits of a NIK: region of issue (PPKKCC), birth as DDMMYY with 40 added to a woman's day, serial.
/// `Rule.nationalID`. What does not fit is asked back, never refused.
public enum NationalID {
    public enum Doubt: Hashable, Sendable {
        /// No province has the first two digits.
        case province
        /// The six digits of the birth are no date.
        case noDate
        /// They are another date than the card's.
        case otherBirth
        case otherSex
        /// The serial is 0000.
        case serial
    }

    private static let provinces: [ClosedRange<Int>] = [
        11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...96,
    ]

    /// What is written where there is no NIK yet: one digit over and over, `0` or `0000000000000000`.
    public static func standsForNone(_ digits: String) -> Bool {
        let bytes = digits.bytes
        guard let first = bytes.first, first >= 48, first <= 57 else { return false }
        for byte in bytes where byte != first { return false }
        return bytes.count == 16 || first == 48
    }

    /// - Parameter digits: sixteen ASCII digits
    public static func doubts(_ digits: String, sex: Sex?, birth: Day?) -> [Doubt] {
        let numbers = digits.bytes.map { Int($0) - 48 }
        guard numbers.count == 16 else { return [] }
        func pair(_ place: Int) -> Int { numbers[place] * 10 + numbers[place + 1] }
        var doubts: [Doubt] = []
        if !provinces.contains(where: { $0.contains(pair(0)) }) { doubts.append(.province) }
        let isWoman = pair(6) > 40
        let (day, month, year) = (pair(6) - (isWoman ? 40 : 0), pair(8), pair(10))
        // Either century may be meant.
        if Day(year: 1900 + year, month: month, day: day) == nil, Day(year: 2000 + year, month: month, day: day) == nil
        {
            doubts.append(.noDate)
        } else {
            if let birth, (birth.dayOfMonth, birth.monthOfYear, birth.year % 100) != (day, month, year) {
                doubts.append(.otherBirth)
            }
            if let sex, (sex == .female) != isWoman { doubts.append(.otherSex) }
        }
        if numbers[12...15].allSatisfy({ $0 == 0 }) { doubts.append(.serial) }
        return doubts
    }
}
