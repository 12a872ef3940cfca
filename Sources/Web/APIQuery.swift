import Hummingbird
import Pages
import Plain
import Records
import Rules

/// The query of a program's request: each name at most once and none that is not known, so that a slip of the
/// pen is told instead of being passed over.
struct APIQuery {
    static let seqs = 0...2_147_483_647
    private var values: [String: String] = [:]
    private var problems: [Problem] = []

    init(_ request: Hummingbird.Request, names: [String]) {
        for (name, value) in FormText.pairs(request.uri.query ?? "") {
            if !names.contains(name) {
                problems.append(
                    Problem("?\(name)", "Nama ini tidak dikenal.", "This name is not known."))
            } else if values.updateValue(value, forKey: name) != nil {
                problems.append(Problem("?\(name)", "Cukup satu kali.", "Once is enough."))
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    mutating func number(_ name: String, _ range: ClosedRange<Int>, or fallback: Int) -> Int {
        guard let text = values[name] else { return fallback }
        // `+1` is a number to Swift, but not here.
        if let number = Int(text), range.contains(number), text == "\(number)" { return number }
        problems.append(
            Problem(
                "?\(name)", "Isi angka bulat \(range.lowerBound) sampai \(range.upperBound).",
                "Give a whole number from \(range.lowerBound) to \(range.upperBound)."))
        return fallback
    }

    /// A month of this century.
    mutating func month(_ name: String) -> Month {
        if let month = values[name].flatMap({ Month(iso: $0) }), (2000...2099).contains(month.year) {
            return month
        }
        problems.append(
            Problem("?\(name)", "Isi bulan seperti 2026-01.", "Give a month such as 2026-01."))
        return Month(year: 2000, month: 1)
    }

    /// Throws all that must be mended, if there is anything.
    func check() throws {
        if !problems.isEmpty { throw Refusal.invalid(problems) }
    }
}
