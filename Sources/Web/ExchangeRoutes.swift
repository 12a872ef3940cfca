import Desk
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Pages
import Plain
import Records
import Rules

/// *Impor dan ekspor*: a file of residents in, the growth register out.
extension Server {
    private static let largestFile = 4 * 1024 * 1024

    func addExchange(to router: Router<Visitor>) {
        router.get("/berkas") { request, _ in try exchangePage(request) }
        router.post("/berkas") { request, _ in try await importFile(request) }
        router.get("/berkas/contoh") { request, _ in
            _ = try exchanger(request)
            return Reply.file("contoh-warga.csv", "text/csv; charset=utf-8", "\u{FEFF}" + ResidentSheet.template)
        }
        router.post("/berkas/perbaiki") { request, _ in try await refusedRows(request) }
        router.get("/berkas/buku-bantu") { request, _ in try await fieldRegister(request) }
        router.get("/berkas/register") { request, _ in
            let mandate = try exchanger(request)
            let book = request.uri.queryParameters["buku"].map { String($0) } ?? ""
            let month = request.uri.queryParameters["bulan"].flatMap { Month(iso: String($0)) }
            let text = try await RegisterExport(desk).growth(of: book, month: month, for: mandate.person)
            let name = "register-\(book)\(month.map { "-" + $0.iso } ?? "").csv"
            return Reply.file(name, "text/csv; charset=utf-8", text)
        }
    }

    /// A register of the six fields as a file.
    private func fieldRegister(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let book = request.uri.queryParameters["buku"].map { String($0) } ?? ""
        let code = request.uri.queryParameters["isi"].map { String($0) } ?? ""
        let text = try await RegisterExport(desk).field(code, of: book, for: mandate.person)
        return Reply.file("\(code)-\(book).csv", "text/csv; charset=utf-8", text)
    }

    private func exchanger(_ request: Hummingbird.Request) throws -> Mandate {
        let mandate = try person(request)
        guard Permission.allows(mandate.person.role, .importResidents) else { throw Refusal.notFound }
        return mandate
    }

    /// A file as it was sent, with the book that it is for. The page that shows it carries its bytes back unchanged.
    private struct Upload {
        let book: String
        let bytes: [UInt8]
        let isSure: Bool
    }

    private func upload(_ request: Hummingbird.Request) async throws -> Upload {
        let type = request.headers[.contentType] ?? ""
        let body = try await request.body.collect(upTo: Server.largestFile * 3)
        let form: [(String, String)]
        var bytes: [UInt8]?
        if let multipart = Multipart(Data(body.readableBytesView), type: type) {
            bytes = multipart.parts.first { $0.name == "berkas" }.map { [UInt8]($0.bytes) }
            form = multipart.parts.filter { $0.name != "berkas" }
                .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        } else {
            form = FormText.pairs(String(buffer: body))
        }
        let kept = bytes ?? Data(base64Encoded: value("isi", form)).map { [UInt8]($0) } ?? []
        guard kept.count <= Server.largestFile else { throw HTTPError(.contentTooLarge) }
        return Upload(book: value("buku", form), bytes: kept, isSure: value("aksi", form) == "simpan")
    }

    // MARK: In

    private func importFile(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let upload: Upload
        let sheet: ResidentSheet
        do {
            upload = try await self.upload(request)
            sheet = try ResidentSheet(upload.bytes)
        } catch let problem as ResidentSheet.Problem {
            return try exchangePage(request, problem: problem.sentence)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            return try exchangePage(
                request,
                problem: Phrase(
                    "Berkas lebih dari 4 MB. Bagi menjadi beberapa berkas.",
                    "The file has more than 4 MB. Part it into several."), status: .contentTooLarge)
        }
        let planned =
            try await upload.isSure
            ? ResidentImport(desk).run(sheet, into: upload.book, as: mandate.person)
            : ResidentImport(desk).plan(sheet, into: upload.book, as: mandate.person)
        let place = try desk.places.find(upload.book, for: mandate.person)
        return try previewPage(request, mandate, place, upload, sheet, planned)
    }

    private func refusedRows(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let upload = try await upload(request)
        guard let sheet = try? ResidentSheet(upload.bytes) else { throw Refusal.notFound }
        let planned = try await ResidentImport(desk).plan(sheet, into: upload.book, as: mandate.person)
        return Reply.file("perlu-diperbaiki.csv", "text/csv; charset=utf-8", "\u{FEFF}" + sheet.refused(planned))
    }

    private func previewPage(
        _ request: Hummingbird.Request, _ mandate: Mandate, _ place: Place, _ upload: Upload, _ sheet: ResidentSheet,
        _ planned: [ResidentSheet.Planned]
    ) throws -> Hummingbird.Response {
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let counts = ImportCounts(planned)
        let rows = planned.compactMap { row -> HTML? in
            guard case .refused(let problems) = row.outcome else { return nil }
            let sentences = problems.html {
                "<li>\(say.either($0.sentence.indonesian, $0.sentence.english))</li>" as HTML
            }
            return
                "<tr><th scope=\"row\">\(row.line)</th><td>\(row.name)</td><td><ul class=\"plain\" role=\"list\">\(sentences)</ul></td></tr>"
        }
        let hidden: HTML =
            "<input type=\"hidden\" name=\"buku\" value=\"\(place.book)\"><input type=\"hidden\" name=\"isi\" value=\"\(Data(upload.bytes).base64EncodedString())\">"
        let table: HTML =
            rows.isEmpty
            ? ""
            : """
            <section class="card stack"><h2>\(say("Perlu diperbaiki", "To be mended"))</h2><div class="scroll" tabindex="0" role="region" aria-label="\(say("Baris yang perlu diperbaiki", "Rows to be mended"))">\
            <table class="table"><thead><tr><th scope="col">\(say("Baris", "Row"))</th><th scope="col">\(say("Nama", "Name"))</th>\
            <th scope="col">\(say("Yang perlu diperbaiki", "What to mend"))</th></tr></thead><tbody>\(rows.prefix(200).html { $0 })</tbody></table></div>\
            <form method="post" action="/berkas/perbaiki">\(hidden)<button class="button">\(say("Ambil baris ini saja", "Download these rows only"))</button></form></section>
            """
        let act: HTML =
            upload.isSure || counts.new == 0
            ? "<p><a class=\"more\" href=\"/berkas\">\(say("Kembali", "Back"))</a></p>"
            : """
            <form class="cluster" method="post" action="/berkas">\(hidden)<button class="button button--main" name="aksi" value="simpan">\(say("Simpan \(counts.new) baris", "Save \(counts.new) rows"))</button>\
            <a class="button" href="/berkas">\(say("Batal", "Cancel"))</a></form>
            """
        let source: HTML =
            sheet.sheetName.map {
                "<p>\(say("Dibaca dari berkas Excel, lembar “\($0)”.", "Read from an Excel file, sheet “\($0)”."))</p>"
            } ?? ""
        let lead =
            upload.isSure
            ? say("Sudah disimpan: \(counts.new) baris.", "Saved: \(counts.new) rows.")
            : say("Baru: \(counts.new) baris.", "New: \(counts.new) rows.")
        var page = Page(
            title: say("Impor", "Import"),
            body: """
                <h1>\(place.name)</h1><p class="lead" role="status">\(lead) \(say("Sudah ada: \(counts.known).", "There already: \(counts.known)."))\
                 \(say("Perlu diperbaiki: \(counts.refused).", "To be mended: \(counts.refused)."))</p>\(source)\(act)\(table)\(leftOut(sheet.leftOut(planned), say))
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/berkas")
        return Reply.html(shell.render(page))
    }

    /// What of the file is not taken in; nothing is left out unsaid.
    private func leftOut(_ phrases: [Phrase], _ say: Words) -> HTML {
        let items = phrases.html { "<li>\(say.either($0.indonesian, $0.english))</li>" as HTML }
        return phrases.isEmpty
            ? ""
            : "<section class=\"card stack\"><h2>\(say("Tidak disimpan", "Left out"))</h2><ul>\(items)</ul></section>"
    }

    // MARK: The page

    private func exchangePage(
        _ request: Hummingbird.Request, problem: Phrase? = nil, status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let books = try desk.places.all(for: mandate.person)
        let options = books.html {
            "<option value=\"\($0.book)\">\($0.name), \($0.regionNames.first ?? "")</option>" as HTML
        }
        func choice(_ id: String) -> HTML {
            "<div class=\"field\"><label class=\"field__label\" for=\"\(id)\">Posyandu</label><select class=\"input\" id=\"\(id)\" name=\"buku\">\(options)</select></div>"
        }
        let months = (0..<12).map { desk.today.month.adding(-$0) }.html { month -> HTML in
            "<option value=\"\(month.iso)\">\(DayWords.monthAndYear(month, shell.language))</option>"
        }
        let registers = Registers.all.html {
            "<option value=\"\($0.form.code)\">\(say.either($0.form.title.indonesian, $0.form.title.english))</option>"
                as HTML
        }
        let wrong: HTML =
            problem.map {
                "<section class=\"problems\" role=\"alert\" tabindex=\"-1\"><h2>\(say("Berkas belum terbaca", "The file cannot be read"))</h2><p>\(say.either($0.indonesian, $0.english))</p></section>"
            } ?? ""
        var page = Page(
            title: say("Impor dan ekspor", "Import and export"),
            body: """
                <h1>\(say("Impor dan ekspor", "Import and export"))</h1>\(wrong)
                <div class="split split--wide split--even"><section class="card stack" aria-labelledby="masuk"><h2 id="masuk">\(say("Masukkan warga", "Bring in residents"))</h2>
                <p>\(say("Berkas Excel (.xlsx) atau CSV dari e-PPGBM, atau isi contoh kami.", "An Excel file (.xlsx) or a CSV of e-PPGBM, or our example filled in."))\
                 <a href="/berkas/contoh">\(say("Ambil contoh", "Download the example"))</a></p>
                <form class="stack" method="post" action="/berkas" enctype="multipart/form-data">\(choice("buku-masuk"))
                <div class="field"><label class="field__label" for="berkas">\(say("Berkas Excel atau CSV", "Excel file or CSV"))</label><input class="input" id="berkas" name="berkas" type="file" accept=".xlsx,.csv,.txt,text/csv" required></div>
                <button class="button button--main">\(say("Periksa dulu", "Check first"))</button></form></section>
                <section class="card stack" aria-labelledby="keluar"><h2 id="keluar">\(say("Ambil register penimbangan", "Take the growth register"))</h2>
                <p>\(say("Kolomnya sama dengan e-PPGBM.", "The columns of e-PPGBM."))</p>
                <form class="stack" method="get" action="/berkas/register">\(choice("buku-keluar"))
                <div class="field"><label class="field__label" for="bulan">\(say("Bulan", "Month"))</label><select class="input" id="bulan" name="bulan"><option value="">\(say("Semua", "All"))</option>\(months)</select></div>
                <button class="button">\(say("Ambil register", "Download"))</button></form></section>
                <section class="card stack" aria-labelledby="bantu"><h2 id="bantu">\(say("Ambil buku bantu", "Take a register of the six fields"))</h2>
                <form class="stack" method="get" action="/berkas/buku-bantu">\(choice("buku-bantu"))
                <div class="field"><label class="field__label" for="isi">\(say("Isi", "Content"))</label><select class="input" id="isi" name="isi">\(registers)</select></div>
                <button class="button">\(say("Ambil buku bantu", "Download"))</button></form></section></div>
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/berkas")
        return Reply.html(shell.render(page), status: problem == nil ? .ok : status)
    }
}

/// How many rows of a file are new, known, refused.
private struct ImportCounts {
    var (new, known, refused) = (0, 0, 0)

    init(_ planned: [ResidentSheet.Planned]) {
        for row in planned {
            switch row.outcome {
            case .new: new += 1
            case .known: known += 1
            case .refused: refused += 1
            }
        }
    }
}
