package import Desk
package import Pages
package import Plain
package import Records
package import Rules

/// *Daftar bidang*: who and what an office has to see of its field, by village, with names only where it goes there.
package struct OfficeListPage {
    package static let path = "/daftar-bidang"

    package static func path(of list: OfficeList) -> String { "\(path)/\(list.code)" }

    /// All lists of an office, each with how many stand under it, and what is being collected for them now.
    package static func all(
        _ counted: [OfficeLists.Counted], _ campaigns: [Campaign], region: String, _ say: Words
    ) -> Page {
        let rows = counted.html { counted -> HTML in
            """
            <li><a class="row" href="\(path(of: counted.list))"><span class="row__body"><span class="row__title">\(name(counted.list, say))</span>\
            <span class="row__note">\(say(counted.list.reason))</span></span><span class="row__side"><b>\(counted.count)</b>\(Icon.forward.svg)</span></a></li>
            """
        }
        let running = campaigns.html { campaign -> HTML in
            let until = campaign.to.map { DayWords.plain($0, say.language) } ?? ""
            return "<li>\(say("\(campaign.title), sampai \(until)", "\(campaign.title), until \(until)"))</li>"
        }
        let title = say("Daftar bidang", "Lists of the field")
        let none = say("Belum ada daftar untuk tugas dinas ini.", "There is no list for what this office answers for.")
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(say("\(region), dari catatan Posyandu.", "\(region), from what Posyandu wrote."))</p></div>
                \(counted.isEmpty ? "<p>\(none)</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)
                \(running.isEmpty ? "" : "<section class=\"card stack stack--tight\" aria-labelledby=\"data\"><h2 id=\"data\">\(say("Sedang didata", "Being collected"))</h2><ul>\(running)</ul></section>" as HTML)
                """)
    }

    private static func name(_ list: OfficeList, _ say: Words) -> String { say(Indicator.title(of: list.code)) }

    /// Rows on the page; all of them are in the file.
    private static let most = 500

    private let say: Words
    private let list: OfficeList
    private let lines: [OfficeLists.Line]
    private let area: String
    private let districts: [(code: String, name: String, villages: [(code: String, name: String)])]
    private let today: Day

    /// - Parameters:
    ///   - area: the path of a district or a village; empty for all of the regency
    ///   - districts: those in which there can be somebody
    package init(
        say: Words, list: OfficeList, lines: [OfficeLists.Line], area: String,
        districts: [(code: String, name: String, villages: [(code: String, name: String)])], today: Day
    ) {
        self.say = say
        self.list = list
        self.lines = lines
        self.area = area
        self.districts = districts
        self.today = today
    }

    package var page: Page {
        let (title, total) = (OfficeListPage.name(list, say), lines.reduce(0) { $0 + $1.count })
        let more = lines.count - OfficeListPage.most
        let place = area.isEmpty ? "" : "?wilayah=\(area)"
        let left = more > 0 ? say("\(more) baris lagi ada di berkas.", "\(more) more rows are in the file.") : ""
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(say("\(total) menurut catatan Posyandu, \(DayWords.long(today, say.language)).", "\(total) by what Posyandu wrote, \(DayWords.long(today, say.language))."))</p>\
                <p class="meta">\(say(list.reason))</p></div>
                \(filter)\(lines.isEmpty ? "<p>\(say("Belum ada.", "Nobody."))</p>" : table)\(left.isEmpty ? "" : "<p class=\"meta\">\(left)</p>" as HTML)
                <p class="cluster"><a class="button" href="\(OfficeListPage.path(of: list))/unduh\(place)">\(Icon.download.svg) \(say("Simpan sebagai berkas", "Save as a file"))</a>\
                <a class="more" href="\(OfficeListPage.path)">\(say("Daftar lain", "Other lists"))</a></p>
                """)
    }

    private var filter: HTML {
        func option(_ code: String, _ name: String) -> HTML {
            "<option value=\"\(code)\"\(flag: "selected", code == area)>\(name)</option>"
        }
        let groups = districts.html { district -> HTML in
            let whole = say("Seluruh \(district.name)", "All of \(district.name)")
            return
                "<optgroup label=\"\(district.name)\">\(option(district.code, whole))\(district.villages.html { option($0.code, $0.name) })</optgroup>"
        }
        return """
            <form class="cluster" action="\(OfficeListPage.path(of: list))"><div class="field"><label class="field__label" for="wilayah">\(say("Wilayah", "Area"))</label>\
            <select class="input input--desk" id="wilayah" name="wilayah">\(option("", say("Seluruh kabupaten", "The whole regency")))\(groups)</select></div>\
            <button class="button">\(say("Tampilkan", "Show"))</button></form>
            """
    }

    private var table: HTML {
        let title = OfficeListPage.name(list, say)
        let rows = lines.prefix(OfficeListPage.most).html { line -> HTML in
            let cells = cells(line, isFile: false)
            return
                "<tr>\(cells.enumerated().html { $0.offset == 0 ? "<th scope=\"row\">\($0.element)</th>" : "<td>\($0.element)</td>" as HTML })</tr>"
        }
        return """
            <div class="card scroll card--table register" tabindex="0" role="region" aria-label="\(title)"><table class="table"><caption class="hidden">\(title)</caption>\
            <thead><tr>\(heads(isFile: false).html { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    // MARK: As a file

    /// As they go into a file.
    package var sheet: (heads: [String], lines: [[String]]) {
        (heads(isFile: true), lines.map { cells($0, isFile: true) })
    }

    private func heads(isFile: Bool) -> [String] {
        let place = ["RT", say("Desa", "Village"), say("Kecamatan", "District")]
        return switch list.shown {
        case .house: [say("Kepala keluarga", "Head of household")] + place
        case .person: [say("Nama", "Name"), isFile ? say("Tanggal lahir", "Born") : say("Umur", "Age")] + place
        case .count: [say("Desa", "Village"), "RT", say("Jumlah", "Count"), say("Kecamatan", "District")]
        }
    }

    /// - Parameter isFile: a day of birth is the same tomorrow, an age is not
    private func cells(_ line: OfficeLists.Line, isFile: Bool) -> [String] {
        let district = districts.first { Scope.path(line.village, liesUnder: $0.code) }
        let village = district?.villages.first { $0.code == line.village }?.name ?? line.village
        let age = isFile ? line.birth?.iso ?? "" : DayWords.age(birth: line.birth, on: today, say.language)
        let home = district?.name ?? ""
        return switch list.shown {
        case .house: [line.name, line.rt, village, home]
        case .person: [line.name, age, line.rt, village, home]
        case .count: [village, line.rt, "\(line.count)", home]
        }
    }
}
