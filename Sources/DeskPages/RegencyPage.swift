package import Desk
package import Pages
package import Plain
package import Records
package import Rules

/// The settings of one regency: what lacks on top, then offices, fields, time limits and days.
package struct RegencyPage {
    package let say: Words
    package let region: String
    package let name: String
    package let known: [(code: String, name: String)]
    package let settings: RegionSettings
    package let offices: [Office]
    package let holidays: [LocalHoliday]
    package let astray: [ComplaintKind]
    package let typing: RegencyTyping
    package let today: Day
    /// The part that was just saved.
    package let saved: String
    /// The office whose words are being changed.
    package let edited: String
    package let posts: RegencyPosts

    package init(
        say: Words, region: String, name: String, known: [(code: String, name: String)], settings: RegionSettings,
        offices: [Office], holidays: [LocalHoliday], astray: [ComplaintKind], typing: RegencyTyping, today: Day,
        saved: String, edited: String, posts: RegencyPosts
    ) {
        self.say = say
        self.region = region
        self.name = name
        self.known = known
        self.settings = settings
        self.offices = offices
        self.holidays = holidays
        self.astray = astray
        self.typing = typing
        self.today = today
        self.saved = saved
        self.edited = edited
        self.posts = posts
    }

    package static func nothing(_ say: Words) -> HTML {
        """
        <h1>\(say("Pengaturan", "Settings"))</h1><p>\(say("Belum ada Posyandu. Tambah Posyandu dulu.", "There is no Posyandu yet. Add one first."))</p>
        <p><a class="button" href="/posyandu">Posyandu</a></p>
        """
    }

    package var body: HTML {
        let others =
            known.count < 2
            ? "" as HTML
            : "<nav class=\"filters\" aria-label=\"\(say("Kabupaten", "Regencies"))\">\(known.html { "<a href=\"/pengaturan?wilayah=\($0.code)\"\($0.code == region ? " aria-current=\"true\"" as HTML : "")>\($0.name)</a>" })</nav>"
        let notice: HTML =
            saved.isEmpty
            ? ""
            : "<p class=\"notice is-good\" role=\"status\">\(Icon.tick.svg)<span>\(say("Sudah disimpan. Langsung berlaku.", "Saved. It holds at once."))</span></p>"
        return """
            <div><h1>\(say("Pengaturan", "Settings"))</h1><p class="lead">\(name)</p></div>\(others)\(notice)\(lacking)
            \(officeTable)\(officeForm)\(RegencyFields(page: self).section)\(termsForm)\(posts.section(self))\(holidaySection)
            """
    }

    // MARK: What lacks

    private var lacking: HTML {
        guard !astray.isEmpty else {
            return
                "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Setiap jenis laporan punya dinas yang menjawab.", "Every kind of complaint has an office that answers."))</span></p>"
        }
        let rows = settings.unanswered.html { role -> HTML in
            let kinds = astray.filter { $0.office == role }.map { say.either($0.title.indonesian, $0.title.english) }
            return "<div><dt>\(role.title(say))</dt><dd>\(kinds.joined(separator: ", "))</dd></div>"
        }
        return """
            <section class="problems" aria-labelledby="kosong"><h2 id="kosong">\(say("Belum ada yang menjawab", "Nobody answers"))</h2>\
            <p>\(say("Laporan ini tidak akan sampai ke dinas mana pun.", "These complaints reach no office."))</p>\
            <dl class="facts facts--plain">\(rows)</dl></section>
            """
    }

    // MARK: Offices

    private var officeTable: HTML {
        guard !offices.isEmpty else { return "" }
        let rows = offices.html { office -> HTML in
            let state: HTML =
                office.isDisabled ? " <span class=\"tag\">\(say("tidak dipakai", "no longer used"))</span>" : ""
            return """
                <tr><th scope="row">\(office.name)\(state)</th><td>\(office.roles.map { $0.title(say) }.joined(separator: ", "))</td><td>\(office.head)</td><td>\(office.book)</td>\
                <td><a class="button" href="/pengaturan?wilayah=\(region)&buku=\(office.book)#dinas" aria-label="\(say("Ubah", "Change")) \(office.name)">\(say("Ubah", "Change"))</a></td></tr>
                """
        }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-labelledby="daftar-dinas"><table class="table"><caption id="daftar-dinas">\(say("Dinas", "Offices"))</caption>\
            <thead><tr><th scope="col">\(say("Nama", "Name"))</th><th scope="col">\(say("Menjawab untuk", "Answers for"))</th><th scope="col">\(say("Kepala", "Head"))</th>\
            <th scope="col">\(say("Kode buku", "Book"))</th><th scope="col">\(say("Tindakan", "Actions"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private var officeForm: HTML {
        let old = offices.first { $0.book == edited }
        let standing =
            old.map { office in
                [("name", office.name), ("book", office.book), ("head", office.head)]
                    + office.roles.map { ("roles", $0.code) } + (office.isDisabled ? [("disabled", "y")] : [])
            } ?? []
        let set = typing.set(RegencyTyping.office, say, standing)
        let values = typing.part == RegencyTyping.office ? typing.values : standing
        let roles = OfficeRole.allCases.filter { $0 != .village }.html { role -> HTML in
            let isChosen = values.contains { $0.0 == "roles" && $0.1 == role.code }
            return """
                <label class="choice"><input type="checkbox" name="roles" value="\(role.code)"\(isChosen ? " checked" as HTML : "")>\(role.title(say))</label>
                """
        }
        let isUnused = values.contains { $0.0 == "disabled" }
        let book: HTML =
            old == nil
            ? set.text(
                "book", say("Kode buku", "Book"),
                hint: say("Huruf kecil dan angka, tetap selamanya.", "Small letters and digits, for life."))
            : "<input type=\"hidden\" name=\"book\" value=\"\(edited)\">"
        return form(
            RegencyTyping.office,
            old == nil ? say("Tambah dinas", "Add an office") : say("Ubah dinas", "Change an office"),
            """
            \(set.summary())\(set.text("name", say("Nama", "Name"), hint: say("Contoh: Dinas Perkim", "Example: Dinas Perkim")))\(book)\
            \(set.text("head", say("Sebutan kepalanya", "Title of its head"), hint: say("Contoh: Kepala Dinas", "Example: Kepala Dinas")))
            <fieldset class="field" id="roles"><legend class="field__label">\(say("Menjawab untuk", "Answers for"))</legend><div class="choices">\(roles)</div></fieldset>
            <label class="choice"><input type="checkbox" name="disabled" value="y"\(isUnused ? " checked" as HTML : "")>\(say("Tidak dipakai lagi", "No longer used"))</label>
            """)
    }

    /// One part, folded away unless somebody is at it.
    package func form(_ part: String, _ title: String, _ inside: HTML) -> HTML {
        let isOpen = typing.part == part || saved == part || (part == RegencyTyping.office && !edited.isEmpty)
        return """
            <details class="fold" id="\(part)"\(isOpen ? " open" as HTML : "")><summary><h2>\(title)</h2></summary><form class="stack" method="post" action="/pengaturan">\
            <input type="hidden" name="wilayah" value="\(region)"><input type="hidden" name="bagian" value="\(part)">\(inside)
            <button class="button button--main">\(say("Simpan", "Save"))</button></form></details>
            """
    }

    // MARK: Time limits

    private var termsForm: HTML {
        let terms = settings.terms
        let zone = Form.zones.first { $0.minutes == settings.utcOffsetMinutes ?? 420 }?.code ?? "wib"
        let told = terms.ladder.office.map { ($0.post.code, "\($0.daysLate)") }
        let set = typing.set(
            RegencyTyping.terms, say,
            [
                ("village", "\(terms.village)"), ("response", "\(terms.response)"), ("looked", "\(terms.looked)"),
                ("unlooked", "\(terms.unlooked)"),
            ] + told + [("zone", zone)])
        let posts = Set(Form.toldPosts.map { $0.code })
        let (days, rungs) = (
            Form.complaintTerms.fields.filter { !posts.contains($0.code) && $0.code != "zone" },
            Form.complaintTerms.fields.filter { posts.contains($0.code) }
        )
        return form(
            RegencyTyping.terms, say("Batas waktu", "Time limits"),
            """
            \(set.summary())<p class="meta">\(say("Dalam hari kerja. Laporan terbuka dihitung ulang.", "In working days. Open complaints are counted anew."))</p>
            \(days.html { set.field($0) })
            <h3>\(say("Siapa diberi tahu kalau dinas terlambat?", "Who is told when an office is late?"))</h3>
            <p class="meta">\(say("Setelah berapa hari terlambat. Kosong: tidak diberi tahu.", "After how many days late. Empty: not told."))</p>
            \(rungs.html { set.field($0) })\(Form.complaintTerms.fields.filter { $0.code == "zone" }.html { set.field($0) })
            """)
    }

    // MARK: Days

    private var holidaySection: HTML {
        let rows = holidays.html { holiday -> HTML in
            guard let day = holiday.day else { return "" }
            let state =
                holiday.isWorkingDay ? say("Kantor tetap buka", "Offices work") : say("Libur daerah", "Local holiday")
            return """
                <tr><th scope="row">\(DayWords.long(day, say.language))</th><td>\(holiday.name)</td><td>\(state)</td><td><form method="post" action="/pengaturan">\
                <input type="hidden" name="wilayah" value="\(region)"><input type="hidden" name="bagian" value="libur"><input type="hidden" name="day" value="\(day.iso)">\
                <input type="hidden" name="name" value="\(holiday.name)">\(holiday.isWorkingDay ? "" : "<input type=\"hidden\" name=\"working\" value=\"y\">" as HTML)\
                <button class="button" aria-label="\(holiday.isWorkingDay ? say("Jadikan libur", "Make it free") : say("Batalkan libur", "Take it back")) \(DayWords.short(day, say.language))">\
                \(holiday.isWorkingDay ? say("Jadikan libur", "Make it free") : say("Batalkan libur", "Take it back"))</button></form></td></tr>
                """
        }
        let table: HTML =
            rows.isEmpty
            ? ""
            : """
            <div class="card scroll card--table" tabindex="0" role="region" aria-labelledby="hari"><table class="table"><caption id="hari">\(say("Hari khusus daerah", "The region's own days"))</caption>\
            <thead><tr><th scope="col">\(say("Tanggal", "Day"))</th><th scope="col">\(say("Nama", "Name"))</th><th scope="col">\(say("Keadaan", "State"))</th><th scope="col">\(say("Tindakan", "Actions"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        let set = typing.set(RegencyTyping.holiday, say, [])
        let next = settings.calendar.holidays.filter { $0.day >= today }.prefix(12).html {
            "<div><dt>\(DayWords.long($0.day, say.language))</dt><dd>\(say.either($0.words.indonesian, $0.words.english))</dd></div>"
                as HTML
        }
        return table
            + form(
                RegencyTyping.holiday, say("Tambah hari libur daerah", "Add a local holiday"),
                """
                \(set.summary())\(set.text("day", say("Tanggal", "Day"), hint: say("Contoh: 17-08-2026", "Example: 17-08-2026"), mode: "numeric"))
                \(set.text("name", say("Nama", "Name"), hint: say("Contoh: Hari jadi kabupaten", "Example: the regency's day")))
                <label class="choice"><input type="checkbox" name="working" value="y">\(say("Kantor tetap buka pada libur nasional ini", "Offices work on this national holiday"))</label>
                """)
                + """
                <details class="fold"><summary>\(say("Libur berikutnya", "The next holidays"))</summary><dl class="facts facts--plain">\(next)</dl></details>
                """
    }
}
