package import Desk
package import Pages
package import Plain
import Records
package import Rules

/// What an overview of complaints was asked: whose, up to which month, over how many.
package struct ComplaintSpan {
    package static let path = "/laporan-warga"
    package static let lengths = [1, 3, 12]

    package var area: ComplaintArea
    package var last: Month
    package var length: Int
    /// The person's own area needs no words in an address.
    package let own: ComplaintArea

    package var first: Month { last.adding(1 - length) }
    package var months: [Month] { (0..<length).map { first.adding($0) } }

    package init(area: ComplaintArea, last: Month, length: Int, own: ComplaintArea) {
        self.area = area
        self.last = last
        self.length = length
        self.own = own
    }

    /// An address of the same span, with a number's list where one is named.
    package func address(
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

    package func moved(to last: Month) -> ComplaintSpan {
        var other = self
        other.last = last
        return other
    }

    package func lasting(_ length: Int) -> ComplaintSpan {
        var other = self
        other.length = length
        return other
    }

    /// November 2026, or September 2026 to November 2026.
    package func words(_ say: Words) -> String {
        let end = DayWords.monthAndYear(last, say.language)
        let begin = DayWords.monthAndYear(first, say.language)
        return length == 1 ? end : say("\(begin) sampai \(end)", "\(begin) to \(end)")
    }
}
