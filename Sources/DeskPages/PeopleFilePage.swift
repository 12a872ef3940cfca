package import Pages
package import Plain
package import Records
import Rules

/// *Masukkan daftar pengurus*: a file of people and their offices into a team's book.
package enum PeopleFilePage {
    /// Where a file for a book is sent.
    package static func path(of book: String) -> String { "/tim/\(book)/impor" }

    /// - Parameter problem: why a file was not read
    package static func page(_ place: Place, _ problem: Phrase?, _ say: Words) -> Page {
        let title = say("Masukkan daftar pengurus", "Upload a list of people")
        let wrong: HTML =
            problem.map {
                "<section class=\"problems\" role=\"alert\" tabindex=\"-1\"><h2>\(say("Berkas belum terbaca", "The file cannot be read"))</h2><p>\(say($0))</p></section>"
            } ?? ""
        return Page(
            title: title,
            body: """
                <p class="back"><a class="more" href="/b/\(place.book)/">\(Icon.back.svg) \(place.name)</a></p>
                <h1>\(title)</h1>\(wrong)
                <form class="card stack" method="post" action="\(path(of: place.book))" enctype="multipart/form-data">
                <p>\(say("Berkas Excel (.xlsx) atau CSV, satu orang satu baris.", "An Excel file (.xlsx) or a CSV, a row for each person."))\
                 <a href="\(path(of: place.book))/contoh">\(say("Ambil contoh", "Download the example"))</a></p>
                <div class="field" data-berkas><label class="field__label" for="berkas">\(say("Berkas Excel atau CSV", "Excel file or CSV"))</label><label class="button">\(Icon.download.svg) \(say("Pilih berkas", "Choose the file"))\
                <input id="berkas" name="berkas" type="file" accept=".xlsx,.csv,.txt,text/csv" required></label><p class="meta" role="status"></p></div>
                <button class="button button--main">\(say("Periksa dulu", "Check first"))</button>
                <p class="meta">\(say("Rangkap jabatan diperiksa baris demi baris. Belum ada yang disimpan.", "Double offices are looked for row by row. Nothing is stored yet."))</p></form>
                """)
    }
}
