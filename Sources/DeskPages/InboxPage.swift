package import Pages
import Plain
package import Records
package import Rules

/// *Kotak masuk*: the complaints that concern an office, a village or a regency, what is most pressing on top. A table
/// for keyboard and mouse.
package struct InboxPage: Sendable {
    package var say: Words
    package var filter: ComplaintList.Filter
    package var list: ComplaintList
    package var isOffice: Bool
    package var now: String
    package var page = 0
    /// How the region shows the fields, and the group that was chosen.
    package var fields: FieldPresentation
    package var field: FieldGroup?
    /// What somebody looks for.
    package var words = ""
    /// What coaching teams ask.
    package var waiting: WaitingRows?

    package init(
        say: Words, filter: ComplaintList.Filter, list: ComplaintList, isOffice: Bool, now: String, page: Int = 0,
        fields: FieldPresentation = .canonical, field: FieldGroup? = nil, words: String = ""
    ) {
        self.words = words
        self.fields = fields
        self.field = field
        self.say = say
        self.filter = filter
        self.list = list
        self.isOffice = isOffice
        self.now = now
        self.page = page
    }

    package static let path = "/kotak-masuk"
    package static let rowsAtOnce = 25

    package func title(_ filter: ComplaintList.Filter) -> String {
        switch filter {
        case .coming: isOffice ? say("Akan datang", "Coming") : say("Di desa", "In the village")
        case .new: say("Baru", "New")
        case .late: say("Terlambat", "Late")
        case .waiting: say("Menunggu dokumen", "Waiting for documents")
        case .mine: say("Tugas saya", "Mine")
        case .all: say("Semua", "All")
        case .ended: say("Sudah selesai", "Ended")
        }
    }

    package var body: HTML {
        let (open, late) = (list.counts[.all] ?? 0, list.counts[.late] ?? 0)
        return """
            <div class="cluster cluster--apart"><div><h1>\(say("Kotak masuk", "Inbox"))</h1>\
            <p class="lead">\(say("\(open) laporan terbuka, \(late) terlambat. \(now)", "\(open) open, \(late) late. \(now)"))</p></div></div>
            \(words.isEmpty ? waiting?.html : nil)
            \(search)
            \(words.isEmpty ? filters : "")
            \(list.lines.isEmpty ? "<p class=\"lead\">\(say("Belum ada di sini.", "Nothing here."))</p>" : table)
            \(pager)
            """
    }

    private var search: HTML {
        let label = say(
            "Cari jenis, tempat, petugas, nomor atau kode", "Look for a kind, a place, who does it, a number or a code")
        let back: HTML =
            words.isEmpty
            ? "" : "<a class=\"button\" href=\"\(InboxPage.path)\">\(say("Tutup pencarian", "Close the search"))</a>"
        return """
            <form class="searchline" role="search" action="\(InboxPage.path)"><label class="hidden" for="cari">\(label)</label>\
            <input class="input input--desk" id="cari" name="cari" type="search" placeholder="\(label)" autocomplete="off" value="\(words)" data-garis-miring>\
            <button class="button" aria-label="\(say("Cari", "Search"))">\(Icon.search.svg)</button>\(back)</form>
            """
    }

    private var filters: HTML {
        let links = ComplaintList.Filter.allCases.filter { isOffice || $0 != .mine }.html { other -> HTML in
            let count: HTML = list.counts[other].map { " <b>\($0)</b>" } ?? ""
            return link("\(title(other))\(count)", saring: other, field, isHere: other == filter)
        }
        let all = link("\(say("Semua bidang", "All fields"))", saring: filter, nil, isHere: field == nil)
        let groups = fields.groups.html { group -> HTML in
            link(
                "\(FieldBadge.html(group, small: true))\(say.either(group.title.indonesian, group.title.english))",
                saring: filter, group, isHere: group.code == field?.code)
        }
        return """
            <nav class="filters" aria-label="\(say("Saringan", "Filters"))">\(links)</nav>
            <details class="fold fold--flat"\(field == nil ? "" : " open" as HTML)><summary>\(say("Saring menurut bidang", "Filter by field"))</summary>\
            <nav class="filters" aria-label="\(say("Bidang", "Fields"))">\(all)\(groups)</nav></details>
            """
    }

    private func address(_ saring: ComplaintList.Filter, _ field: FieldGroup?) -> HTML {
        "\(InboxPage.path)?saring=\(saring.rawValue)\(field.map { "&bidang=\($0.code)" } ?? "")"
    }

    private func link(
        _ words: HTML, saring: ComplaintList.Filter, _ field: FieldGroup?, isHere: Bool
    ) -> HTML {
        "<a href=\"\(address(saring, field))\"\(isHere ? " aria-current=\"true\"" as HTML : "")>\(words)</a>"
    }

    private var canReceive: Bool { isOffice && filter == .new }

    private var table: HTML {
        let rows = list.lines.html { line($0) }
        let choose: HTML =
            canReceive ? "<th scope=\"col\"><span class=\"hidden\">\(say("Pilih", "Choose"))</span></th>" : ""
        let bulk: HTML =
            canReceive
            ? """
            <div class="cluster"><div class="field"><label class="field__label" for="assignee">\(say("Petugas", "Who does it"))</label>\
            <input class="input input--desk" id="assignee" name="assignee" autocomplete="off"></div>\
            <button class="button button--main">\(say("Terima yang dipilih", "Receive those chosen"))</button></div>
            """ : ""
        return """
            <form method="post" action="\(InboxPage.path)" class="stack wide"><div class="card card--table scroll" tabindex="0" role="region" aria-label="\(title(filter))"><table class="table table--cards" data-baris>\
            <caption class="hidden">\(title(filter))</caption><thead><tr>\(choose)<th scope="col">\(say("Sisa waktu", "Time left"))</th>\
            <th scope="col">\(say("Laporan", "Complaint"))</th><th scope="col">\(say("Lokasi", "Place"))</th><th scope="col">\(say("Masuk", "Told"))</th>\
            <th scope="col">\(say("Status", "State"))</th><th scope="col">\(isOffice ? say("Petugas", "Who does it") : say("Dipegang", "Held by"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(bulk)</form>
            """
    }

    private func line(_ line: ComplaintLine) -> HTML {
        let kind = line.kind
        let title = kind.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Laporan", "Complaint")
        let place = [line.regionName, line.rt.isEmpty ? line.landmark : "RT \(line.rt)"].filter { !$0.isEmpty }.joined(
            separator: ", ")
        let key = "\(line.book)/\(line.id.text)"
        let choose: HTML =
            canReceive
            ? "<td><label class=\"tap\"><input type=\"checkbox\" name=\"pilih\" value=\"\(key)\"><span class=\"hidden\">\(title), \(place)</span></label></td>"
            : ""
        let holder =
            isOffice
            ? (line.assignee.isEmpty ? say("Belum ada", "Nobody yet") : line.assignee)
            : ComplaintWords.holder(line, say)
        // No clock runs for what the reporter is asked about, or what has ended.
        let time: HTML =
            line.stage == .ended || line.stage == .confirmation
            ? "–" : ComplaintWords.left(line.due == nil ? nil : line.left, say)
        let urgent: HTML = line.isUrgent ? " <span class=\"tag is-urgent\">\(say("Mendesak", "Urgent"))</span>" : ""
        let facts = [
            line.supports > 0 ? say("\(line.supports) mendukung", "\(line.supports) support it") : "",
            line.photos > 0 ? say("\(line.photos) foto", "\(line.photos) photographs") : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <tr>\(choose)<td>\(time)</td>\
            <th scope="row"><span class="cluster cluster--line">\(FieldBadge.html(kind?.field ?? .social, small: true))<span>\
            <a href="/b/\(line.book)/laporan/\(line.id.text)">\(title)</a>\(urgent)\(facts.isEmpty ? "" : "<br><span class=\"meta\">\(facts)</span>" as HTML)</span></span></th>\
            <td>\(place)</td><td class="nowrap">\(DayWords.short(line.opened, say.language))</td>\
            <td><span class="tag \(ComplaintWords.tone(line.state))">\(say.either(line.state.title.indonesian, line.state.title.english))</span></td><td>\(holder)</td></tr>
            """
    }

    private var pager: HTML {
        let hasMore = list.lines.count == InboxPage.rowsAtOnce
        guard hasMore || page > 0 else { return "" }
        func link(_ page: Int, _ words: String) -> HTML {
            "<a class=\"button\" href=\"\(address(filter, field))\(self.words.isEmpty ? "" : "&cari=\(FormText.encode(self.words))")&halaman=\(page)\">\(words)</a>"
        }
        return """
            <nav class="cluster" aria-label="\(say("Halaman", "Pages"))">\(page > 0 ? link(page - 1, say("Sebelumnya", "Before")) : "")\
            \(hasMore ? link(page + 1, say("Berikutnya", "Next")) : "")</nav>
            """
    }
}
