package import Pages
package import Plain
package import Records
import Rules

/// *Impor dan ekspor*: a file of residents in, registers out.
package struct ExchangePage {
    package static let path = "/berkas"
    /// What can be taken along beside the register of one form.
    package static let doses = "imunisasi"
    package static let screenings = "pemeriksaan"
    package static let registers = "semua"

    private let say: Words
    private let books: [Place]
    private let month: Month
    private let role: Role

    /// - Parameter month: the last one of which a register can be taken
    package init(say: Words, books: [Place], month: Month, role: Role) {
        self.role = role
        self.say = say
        self.books = books
        self.month = month
    }

    /// - Parameter problem: why a file was not read
    package func page(_ problem: Phrase?) -> Page {
        let months = (0..<12).map { month.adding(-$0) }.html { month -> HTML in
            "<option value=\"\(month.iso)\">\(DayWords.monthAndYear(month, say.language))</option>"
        }
        let whole = [
            (ExchangePage.doses, say("Imunisasi", "Immunisation")),
            (ExchangePage.screenings, say("Semua pemeriksaan", "All screenings")),
            (ExchangePage.registers, say("Semua buku bantu", "All registers")),
        ]
        let single = Registers.all.filter { $0.form.audience.contains(role) }
            .map { ($0.form.code, say.either($0.form.title.indonesian, $0.form.title.english)) }
        let registers = (whole + single).html { "<option value=\"\($0.0)\">\($0.1)</option>" as HTML }
        let wrong: HTML =
            problem.map {
                "<section class=\"problems\" role=\"alert\" tabindex=\"-1\"><h2>\(say("Berkas belum terbaca", "The file cannot be read"))</h2><p>\(say.either($0.indonesian, $0.english))</p></section>"
            } ?? ""
        return Page(
            title: say("Impor dan ekspor", "Import and export"),
            body: """
                <h1>\(say("Impor dan ekspor", "Import and export"))</h1>\(wrong)
                <div class="split split--wide split--even"><section class="card stack" aria-labelledby="masuk"><h2 id="masuk">\(say("Masukkan warga", "Bring in residents"))</h2>
                <p>\(say("Berkas Excel (.xlsx) atau CSV dari e-PPGBM, atau isi contoh kami.", "An Excel file (.xlsx) or a CSV of e-PPGBM, or our example filled in."))\
                 <a href="/berkas/contoh">\(say("Ambil contoh", "Download the example"))</a></p>
                <form class="stack" method="post" action="/berkas" enctype="multipart/form-data">\(choice("buku-masuk"))
                <div class="field" data-berkas><label class="field__label" for="berkas">\(say("Berkas Excel atau CSV", "Excel file or CSV"))</label><label class="button">\(Icon.download.svg) \(say("Pilih berkas", "Choose the file"))\
                <input id="berkas" name="berkas" type="file" accept=".xlsx,.csv,.txt,text/csv" required></label><p class="meta" role="status"></p></div>
                <button class="button button--main">\(say("Periksa dulu", "Check first"))</button></form></section>
                <section class="card stack" aria-labelledby="keluar"><h2 id="keluar">\(say("Ambil register penimbangan", "Take the growth register"))</h2>
                <p>\(say("Untuk Excel, satu baris setiap anak dan bulan. Untuk e-PPGBM, kolomnya sama.", "For Excel a row for each child and month. For e-PPGBM its columns."))</p>
                <form class="stack" method="get" action="/berkas/register">\(choice("buku-keluar"))
                <div class="field"><label class="field__label" for="bulan">\(say("Bulan", "Month"))</label><select class="input" id="bulan" name="bulan"><option value="">\(say("Semua", "All"))</option>\(months)</select></div>
                <div class="cluster"><button class="button" name="sebagai" value="xlsx">\(say("Ambil Excel", "Download Excel"))</button>\
                <button class="button" name="sebagai" value="csv">\(say("Ambil CSV e-PPGBM", "Download CSV of e-PPGBM"))</button></div></form></section>
                <section class="card stack" aria-labelledby="bantu"><h2 id="bantu">\(say("Ambil daftar lain", "Take another list"))</h2>
                <p>\(say("Berkas Excel, satu lembar setiap buku atau pemeriksaan.", "An Excel file, a sheet for each register or screening."))</p>
                <form class="stack" method="get" action="/berkas/buku-bantu">\(choice("buku-bantu"))
                <div class="field"><label class="field__label" for="isi">\(say("Isi", "Content"))</label><select class="input" id="isi" name="isi">\(registers)</select></div>
                <button class="button">\(say("Ambil Excel", "Download Excel"))</button></form></section></div>
                """)
    }

    private func choice(_ id: String) -> HTML {
        let options = books.html {
            "<option value=\"\($0.book)\">\($0.name), \($0.regionNames.first ?? "")</option>" as HTML
        }
        return
            "<div class=\"field\"><label class=\"field__label\" for=\"\(id)\">Posyandu</label><select class=\"input\" id=\"\(id)\" name=\"buku\">\(options)</select></div>"
    }
}
