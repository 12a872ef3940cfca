package import Desk
package import Pages
package import Plain
import Records
import Rules

/// *Pemberitahuan*: what is new since somebody looked, and what is late.
package struct NewsPage {
    package static let path = "/pemberitahuan"

    private let say: Words
    private let news: News
    private let hasInbox: Bool
    private let localTime: (_ milliseconds: Int64, _ offsetMinutes: Int) -> (day: Day, minute: Int)

    /// - Parameters:
    ///   - hasInbox: the reader can see all that are late
    ///   - localTime: day and minutes of the day at a moment, where the clock is ahead by so many minutes
    package init(
        say: Words, news: News, hasInbox: Bool,
        localTime: @escaping (_ milliseconds: Int64, _ offsetMinutes: Int) -> (day: Day, minute: Int)
    ) {
        self.say = say
        self.news = news
        self.hasInbox = hasInbox
        self.localTime = localTime
    }

    /// - Parameter urgent: to whom something happened on this day that a midwife looks at today
    package func page(urgent: [AttentionLine], today: Day) -> Page {
        let new = news.lines.filter(\.isNew).count
        return Page(
            title: say("Pemberitahuan", "News"),
            body: """
                <h1>\(say("Pemberitahuan", "News"))</h1>
                <p class="lead">\(new == 0 ? say("Belum ada yang baru.", "Nothing new.") : say("\(new) baru sejak terakhir dibuka.", "\(new) new since you last looked."))</p>
                \(attention(urgent, today))
                \(late)
                \(lines)
                """)
    }

    private func attention(_ urgent: [AttentionLine], _ today: Day) -> HTML {
        guard !urgent.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="hari-ini"><h2 id="hari-ini">\(say("Rujukan hari ini", "Referrals of today"))</h2>
            <ol class="rows" role="list">\(urgent.html { AttentionWords(say: say, today: today).row($0) })</ol></section>
            """
    }

    private var late: HTML {
        guard news.late > 0 else { return "" }
        let rows = news.lateLines.html { line -> HTML in
            row(
                path: "/b/\(line.book)/laporan/\(line.id.text)", kind: line.kind,
                note: place(line.regionName, line.rt, line.landmark), side: ComplaintWords.left(line.left, say))
        }
        let all: HTML =
            hasInbox
            ? "<p><a class=\"more\" href=\"\(InboxPage.path)?saring=late\">\(say("Lihat semua yang terlambat", "See all that are late"))</a></p>"
            : ""
        let fresh =
            news.newlyLate == 0
            ? "" : say(", \(news.newlyLate) sejak terakhir dibuka", ", \(news.newlyLate) since you last looked")
        return """
            <section class="stack stack--tight" aria-labelledby="telat"><h2 id="telat">\(say("\(news.late) laporan terlambat", "\(news.late) complaints are late"))\(fresh)</h2>
            <ul class="rows" role="list">\(rows)</ul>\(all)</section>
            """
    }

    private var lines: HTML {
        guard !news.lines.isEmpty else { return "" }
        let rows = news.lines.html { line -> HTML in
            let new: HTML = line.isNew ? "<span class=\"tag is-watch\">\(say("Baru", "New"))</span>" : ""
            let event = say.either(line.event.title.indonesian, line.event.title.english)
            return row(
                path: "/b/\(line.book)/laporan/\(line.complaint.text)", kind: line.kind,
                note:
                    "\(event) · \(place(line.regionName, line.rt, line.landmark)) · \(moment(line.happened, line.offsetMinutes))",
                side: new)
        }
        return """
            <section class="stack stack--tight" aria-labelledby="kabar"><h2 id="kabar">\(say("Kabar laporan", "What happened"))</h2>
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private func row(path: String, kind: ComplaintKind?, note: String, side: HTML) -> HTML {
        let title = kind.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Laporan", "Complaint")
        return """
            <li><a class="row" href="\(path)">\(FieldBadge.html(kind?.field ?? .social, small: true))<span class="row__body"><span class="row__title">\(title)</span>\
            <span class="row__note">\(note)</span></span><span class="row__side">\(side)</span></a></li>
            """
    }

    private func place(_ region: String, _ rt: String, _ landmark: String) -> String {
        [region, rt.isEmpty ? landmark : "RT \(rt)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Sabtu 28 November, 14.05
    private func moment(_ milliseconds: Int64, _ offset: Int) -> String {
        let (day, minutes) = localTime(milliseconds, offset)
        let (hour, minute) = (minutes / 60, minutes % 60)
        return
            "\(DayWords.short(day, say.language)), \(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
    }
}
