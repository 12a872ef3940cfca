import Desk
import DeskPages
import Exchange
import Foundation
import Hummingbird
import Interchange
import Pages
import Plain
import Records

/// People and their offices from a file into a team's book, and the register of kader as a file.
extension Server {
    func addPeopleFiles(to router: Router<Visitor>) {
        router.get("/tim/{book}/impor") { request, context in
            try peopleFilePage(request, try context.part("book"), nil)
        }
        router.get("/tim/{book}/impor/contoh") { request, context in
            _ = try keeper(of: try context.part("book"), request)
            return Reply.file("contoh-pengurus.csv", "text/csv; charset=utf-8", "\u{FEFF}" + PeopleImport.template)
        }
        router.post("/tim/{book}/impor") { request, context in
            try await importPeople(request, try context.part("book"))
        }
        router.get("/wilayah/{area}/kader/unduh") { request, context in
            let area = try context.part("area")
            let mandate = try person(request)
            let table = try RegisterExport(desk).kader(in: area, for: mandate.person)
            return try Reply.table("daftar-kader-\(area)", table, for: request)
        }
    }

    /// Whoever keeps the book of a team.
    private func keeper(of book: String, _ request: Hummingbird.Request) throws -> (mandate: Mandate, place: Place) {
        let mandate = try person(request)
        let place = try desk.places.find(book, for: mandate.person)
        guard place.kind == .team, Permission.allows(mandate.person.role, toWrite: .appointment) else {
            throw Refusal.notFound
        }
        return (mandate, place)
    }

    private func peopleFilePage(
        _ request: Hummingbird.Request, _ book: String, _ problem: Phrase?
    ) throws -> Hummingbird.Response {
        let (mandate, place) = try keeper(of: book, request)
        let page = PeopleFilePage.page(place, problem, Words(language(request)))
        return deskPage(
            page, request, mandate, current: "/b/\(book)/", status: problem == nil ? .ok : .unprocessableContent)
    }

    private func importPeople(_ request: Hummingbird.Request, _ book: String) async throws -> Hummingbird.Response {
        let (mandate, place) = try keeper(of: book, request)
        let upload: Upload
        let sheet: FormSheet
        do {
            upload = try await self.upload(request)
            sheet = try PeopleImport.sheet(upload.bytes)
        } catch let problem as ResidentSheet.Problem {
            return try peopleFilePage(request, book, problem.sentence)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            return try peopleFilePage(request, book, Server.fileTooLarge)
        }
        let planned = try await PeopleImport(desk).run(
            sheet, into: book, as: mandate.person, isRehearsal: !upload.isSure)
        var (new, known, refused) = (0, 0, [ImportPage.Refused]())
        for row in planned {
            switch row.outcome {
            case .new: new += 1
            case .known: known += 1
            case .refused(let problems): refused.append((row.line, row.name, problems))
            }
        }
        let names = sheet.leftOut.joined(separator: ", ")
        let page = ImportPage(
            say: Words(language(request)), place: place, file: Data(upload.bytes).base64EncodedString(),
            isStored: upload.isSure, new: new, known: known, refused: refused, path: PeopleFilePage.path(of: book)
        ).page(
            sheetName: sheet.sheetName,
            leftOut: names.isEmpty
                ? [] : [Phrase("Kolom yang tidak disimpan: \(names).", "Columns that are left out: \(names).")])
        return deskPage(page, request, mandate, current: "/b/\(book)/")
    }
}
