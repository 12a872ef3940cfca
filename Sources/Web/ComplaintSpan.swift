import Desk
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// What an overview of complaints was asked: whose, up to which month, over how many.
struct ComplaintSpan {
    static let path = "/laporan-warga"
    static let lengths = [1, 3, 12]

    var area: ComplaintArea
    var last: Month
    var length: Int
    /// The person's own area needs no words in an address.
    let own: ComplaintArea

    var first: Month { last.adding(1 - length) }
    var months: [Month] { (0..<length).map { first.adding($0) } }

    init(_ request: Hummingbird.Request, own: ComplaintArea, today: Day) {
        self.own = own
        let (book, office, region) = (request.asked("buku"), request.asked("dinas"), request.asked("wilayah"))
        if !office.isEmpty {
            area = ComplaintArea(office: office, region: region)
        } else if !book.isEmpty {
            area = ComplaintArea(book: book)
        } else {
            area = region.isEmpty ? own : ComplaintArea(region: region)
        }
        last = min(Month(iso: request.asked("bulan")) ?? today.month, today.month)
        length = Int(request.asked("rentang")).flatMap { ComplaintSpan.lengths.contains($0) ? $0 : nil } ?? 3
    }

    /// An address of the same span, with a number's list where one is named.
    func address(
        _ area: ComplaintArea? = nil, number: ComplaintNumber? = nil, group: FieldGroup? = nil, page: Int = 0
    ) -> String {
        let area = area ?? self.area
        var query: [String] = []
        if area != own {
            if area.isOffice { query.append("dinas=" + area.office) }
            if !area.book.isEmpty { query.append("buku=" + area.book) }
            if !area.region.isEmpty { query.append("wilayah=" + area.region) }
        }
        query += ["bulan=" + last.iso, "rentang=\(length)"]
        if let group { query.append("bidang=" + group.code) }
        if page > 0 { query.append("halaman=\(page)") }
        return ComplaintSpan.path + (number.map { "/daftar/" + $0.rawValue } ?? "") + "?"
            + query.joined(separator: "&")
    }

    func moved(to last: Month) -> ComplaintSpan {
        var other = self
        other.last = last
        return other
    }

    func lasting(_ length: Int) -> ComplaintSpan {
        var other = self
        other.length = length
        return other
    }

    /// November 2026, or September 2026 to November 2026.
    func words(_ say: Words) -> String {
        let end = DayWords.monthAndYear(last, say.language)
        let begin = DayWords.monthAndYear(first, say.language)
        return length == 1 ? end : say("\(begin) sampai \(end)", "\(begin) to \(end)")
    }
}
