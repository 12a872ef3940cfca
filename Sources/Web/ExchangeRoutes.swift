import Desk
import DeskPages
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

    static let fileTooLarge = Phrase(
        "Berkas lebih dari 4 MB. Bagi menjadi beberapa berkas.", "The file has more than 4 MB. Part it into several.")

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
            let name = "register-\(book)\(month.map { "-" + $0.iso } ?? "")"
            let files = RegisterExport(desk)
            // The columns of e-PPGBM are those of the CSV alone.
            guard request.asked("sebagai") != "csv" else {
                let text = try await files.growth(of: book, month: month, for: mandate.person)
                return Reply.file("\(name).csv", "text/csv; charset=utf-8", text)
            }
            return try Reply.table(
                name, try await files.growthBook(of: book, month: month, for: mandate.person), for: request)
        }
    }

    /// A register of the six fields as a file.
    private func fieldRegister(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let book = request.uri.queryParameters["buku"].map { String($0) } ?? ""
        let code = request.uri.queryParameters["isi"].map { String($0) } ?? ""
        let files = RegisterExport(desk)
        let isCSV = request.asked("sebagai") == "csv"
        switch code {
        case ExchangePage.doses:
            return try Reply.table(
                "imunisasi-\(book)", try await files.doses(of: book, for: mandate.person), for: request)
        case ExchangePage.screenings where !isCSV:
            return try Reply.table(
                "pemeriksaan-\(book)", try await files.screenings(of: book, for: mandate.person), for: request)
        case ExchangePage.registers where !isCSV:
            return try Reply.table(
                "buku-bantu-\(book)", try await files.fields(of: book, for: mandate.person), for: request)
        default:
            guard isCSV else {
                return try Reply.table(
                    "\(code)-\(book)", try await files.fieldBook(code, of: book, for: mandate.person), for: request)
            }
            let text = try await files.field(code, of: book, for: mandate.person)
            return Reply.file("\(code)-\(book).csv", "text/csv; charset=utf-8", text)
        }
    }

    private func exchanger(_ request: Hummingbird.Request) throws -> Mandate {
        let mandate = try person(request)
        guard Permission.allows(mandate.person.role, .importResidents) else { throw Refusal.notFound }
        return mandate
    }

    /// A file as it was sent, with the book that it is for. The page that shows it carries its bytes back unchanged.
    struct Upload {
        let book: String
        let bytes: [UInt8]
        let isSure: Bool
    }

    func upload(_ request: Hummingbird.Request) async throws -> Upload {
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
            return try exchangePage(request, problem: Server.fileTooLarge, status: .contentTooLarge)
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
        var (new, known, refused) = (0, 0, [ImportPage.Refused]())
        for row in planned {
            switch row.outcome {
            case .new: new += 1
            case .known: known += 1
            case .refused(let problems): refused.append((row.line, row.name, problems))
            }
        }
        let page = ImportPage(
            say: Words(language(request)), place: place, file: Data(upload.bytes).base64EncodedString(),
            isStored: upload.isSure, new: new, known: known, refused: refused
        ).page(sheetName: sheet.sheetName, leftOut: sheet.leftOut(planned))
        return deskPage(page, request, mandate, current: ExchangePage.path)
    }

    // MARK: The page

    private func exchangePage(
        _ request: Hummingbird.Request, problem: Phrase? = nil, status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Hummingbird.Response {
        let mandate = try exchanger(request)
        let page = ExchangePage(
            say: Words(language(request)), books: try desk.places.all(for: mandate.person), month: desk.today.month,
            role: mandate.person.role
        ).page(problem)
        return deskPage(page, request, mandate, current: ExchangePage.path, status: problem == nil ? .ok : status)
    }
}
