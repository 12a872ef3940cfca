package import Pages
package import Plain
package import Records
import Rules

/// What becomes of a file of residents: shown before anything of it is stored, and once more after that.
package struct ImportPage {
    /// A row that is not taken, and why.
    package typealias Refused = (line: Int, name: String, problems: [Problem])

    /// Rows on the page; the file of those to be mended has all.
    private static let most = 200

    private let say: Words
    private let place: Place
    private let file: String
    private let isStored: Bool
    private let new: Int
    private let known: Int
    private let refused: [Refused]
    private let path: String

    /// - Parameters:
    ///   - file: its bytes, in an alphabet that a form carries unchanged
    ///   - new: how many rows are, or were, taken
    ///   - path: where the file is sent
    package init(
        say: Words, place: Place, file: String, isStored: Bool, new: Int, known: Int, refused: [Refused],
        path: String = ExchangePage.path
    ) {
        self.say = say
        self.place = place
        self.file = file
        self.isStored = isStored
        self.new = new
        self.known = known
        self.refused = refused
        self.path = path
    }

    /// - Parameters:
    ///   - sheetName: of an Excel file, which of its sheets was read
    ///   - leftOut: what of the file is not taken in; nothing is left out unsaid
    package func page(sheetName: String?, leftOut: [Phrase]) -> Page {
        let source: HTML =
            sheetName.map {
                "<p>\(say("Dibaca dari berkas Excel, lembar “\($0)”.", "Read from an Excel file, sheet “\($0)”."))</p>"
            } ?? ""
        let lead =
            isStored
            ? say("Sudah disimpan: \(new) baris.", "Saved: \(new) rows.")
            : say("Baru: \(new) baris.", "New: \(new) rows.")
        return Page(
            title: say("Impor", "Import"),
            body: """
                <h1>\(place.name)</h1><p class="lead" role="status">\(lead) \(say("Sudah ada: \(known).", "There already: \(known)."))\
                 \(say("Perlu diperbaiki: \(refused.count).", "To be mended: \(refused.count)."))</p>\(source)\(act)\(table)\(notTaken(leftOut))
                """)
    }

    private var hidden: HTML {
        "<input type=\"hidden\" name=\"buku\" value=\"\(place.book)\"><input type=\"hidden\" name=\"isi\" value=\"\(file)\">"
    }

    private var act: HTML {
        isStored || new == 0
            ? "<p><a class=\"more\" href=\"\(path)\">\(say("Kembali", "Back"))</a></p>"
            : """
            <form class="cluster" method="post" action="\(path)">\(hidden)<button class="button button--main" name="aksi" value="simpan">\(say("Simpan \(new) baris", "Save \(new) rows"))</button>\
            <a class="button" href="\(path)">\(say("Batal", "Cancel"))</a></form>
            """
    }

    private var table: HTML {
        guard !refused.isEmpty else { return "" }
        let rows = refused.prefix(ImportPage.most).html { row -> HTML in
            let sentences = row.problems.html {
                "<li>\(say.either($0.sentence.indonesian, $0.sentence.english))</li>" as HTML
            }
            return
                "<tr><th scope=\"row\">\(row.line)</th><td>\(row.name)</td><td><ul class=\"plain\" role=\"list\">\(sentences)</ul></td></tr>"
        }
        return """
            <section class="card stack"><h2>\(say("Perlu diperbaiki", "To be mended"))</h2><div class="scroll" tabindex="0" role="region" aria-label="\(say("Baris yang perlu diperbaiki", "Rows to be mended"))">\
            <table class="table"><thead><tr><th scope="col">\(say("Baris", "Row"))</th><th scope="col">\(say("Nama", "Name"))</th>\
            <th scope="col">\(say("Yang perlu diperbaiki", "What to mend"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\
            \(path == ExchangePage.path ? mending : "")</section>
            """
    }

    private var mending: HTML {
        """
        <form method="post" action="/berkas/perbaiki">\(hidden)<button class="button">\(say("Ambil baris ini saja", "Download these rows only"))</button></form>
        """
    }

    private func notTaken(_ phrases: [Phrase]) -> HTML {
        let items = phrases.html { "<li>\(say.either($0.indonesian, $0.english))</li>" as HTML }
        return phrases.isEmpty
            ? ""
            : "<section class=\"card stack\"><h2>\(say("Tidak disimpan", "Left out"))</h2><ul>\(items)</ul></section>"
    }
}
