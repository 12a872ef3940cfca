import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Plain
import Records
import Testing

@testable import Web

/// PDFs: on the shelf of a team, in a meeting, and handed in by an office for residents.
@Suite struct DocumentTests {
    private static let pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n"

    /// Opens the page of a form, fills it in, chooses a file and sends it.
    private func send(
        _ visit: Visit, _ path: String, _ answers: [(String, String)], file: String, hidden: Bool = true
    ) async throws -> Received {
        let page = try await visit.get(path).text
        #expect(page.contains("enctype=\"multipart/form-data\"") && page.contains("accept=\"application/pdf,.pdf\""))
        var body = ""
        for (name, text) in Visit.hidden(page) + answers {
            body += "--garis\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
        }
        body += "--garis\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
        body += "Content-Type: application/pdf\r\n\r\n\(file)\r\n--garis--\r\n"
        return try await visit.ask(
            .post, path, [.contentType: "multipart/form-data; boundary=garis"], ByteBuffer(string: body))
    }

    private func document(_ page: String) -> String? {
        page.firstMatch(of: #/\/dokumen\/[0-9a-f]{64}/#).map { String($0.0) }
    }

    private static let material = [("title", "Juknis Posyandu (2026)"), ("kind", "rule"), ("source", "Kemendagri")]

    @Test func `what a team puts on the shelf is read below it and nowhere else`() async throws {
        let house = try await House()
        let shelf = "/b/t-19.05/pustaka"
        var path = ""
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let sent = try await send(visit, shelf + "/baru/material", Self.material, file: Self.pdf)
            #expect(sent.status == .seeOther, "\(sent.text)")
            let page = try await visit.get("/pustaka").text
            path = try #require(document(page))
            #expect(page.contains("Kemendagri, PDF"))
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/pustaka").text.contains(path))
            let file = try await visit.get(path)
            #expect(file.status == .ok && file.text == Self.pdf)
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"juknis-posyandu-2026.pdf\"")
            #expect(file.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
            // It is no photograph.
            #expect(try await visit.get(path.replacing("/dokumen/", with: "/foto/")).status == .notFound)
        }
        try await house.visit { (visit) async throws in #expect(try await visit.get(path).status == .notFound) }
        let name = String(path.dropFirst("/dokumen/".count))
        let far = Person(account: "jauh", name: "", role: .regencyCoach, scope: Scope(regions: ["51.08"]))
        #expect(throws: Refusal.self) { try house.desk.photos.document(name, for: far) }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `to name a document gives nothing to whom it was not given`() async throws {
        let house = try await House()
        var name = ""
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await send(
                visit, "/b/t-19.05/rapat/baru/meeting", [("title", "Rakor"), ("day", "20-10-2026")], file: Self.pdf)
            let list = try await visit.get("/b/t-19.05/rapat").text
            let meeting = try #require(list.firstMatch(of: #/\/b\/t-19.05\/rapat\/[0-9a-f-]{36}/#))
            let path = try #require(document(try await visit.get(String(meeting.0)).text))
            name = String(path.dropFirst("/dokumen/".count))
            #expect(try await visit.get(path).text == Self.pdf)
        }
        // Who coaches beside another task reads as whichever of both may.
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get("/dokumen/\(name)").status == .notFound)
        }
        try await house.desk.grant(.regencyCoach, region: "19.05", to: "officer.satu", by: Desk.machine)
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get("/dokumen/\(name)").status == .ok)
        }
        // A village's operator was not invited. She has the name from somewhere and puts it on her own shelf.
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/dokumen/\(name)").status == .notFound)
            let form = "/b/t-19.05.05.2004/pustaka/baru/material"
            let page = try await visit.get(form).text
            let answer = try await visit.post(form, Visit.hidden(page) + Self.material + [("file", name)])
            #expect(answer.status == .unprocessableContent && answer.text.contains("Berkasnya tidak ada lagi."))
            #expect(try await visit.get("/dokumen/\(name)").status == .notFound)
        }
    }

    @Test func `a resident takes what an office hands in now, and not what it took back`() async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05/kesiapan/baru/readiness?office=perkim", [("office", "perkim"), ("until", "31-10-2026")])
        }
        var paths: [String] = []
        for file in [Self.pdf, Self.pdf + "% versi dua\n"] {
            try await house.visit(as: "officer.satu") { (visit) async throws in
                let inbox = try await visit.get("/kotak-masuk").text
                let owed = try #require(inbox.firstMatch(of: #/\/b\/t-19.05\/kesiapan\/[0-9a-f-]{36}/#))
                let sent = try await send(
                    visit, owed.0 + "/tulis/readiness-item?item=documents",
                    [("item", "documents"), ("text", "KTP dan kartu keluarga.")], file: file)
                #expect(sent.status == .seeOther, "\(sent.text)")
                #expect(document(try await visit.get(String(owed.0)).text) != nil)
            }
            try await house.visit { (visit) async throws in
                let form = try await visit.get("/lapor?desa=19.05.05.2004&jenis=roof-damage").text
                paths.append(try #require(document(form)))
                #expect(try await visit.get(paths.last!).text == file)
            }
        }
        #expect(paths[0] != paths[1])
        try await house.visit { (visit) async throws in #expect(try await visit.get(paths[0]).status == .notFound) }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test(
        arguments: [
            ("GIF89a", "Pilih berkas PDF."), ("<script>alert(1)</script>%PDF-%%EOF", "Pilih berkas PDF."),
            ("%PDF-1.7\nobj", "Isi berkas tidak utuh."),
            ("%PDF-1.7\n" + String(repeating: "x", count: 6_000_001) + "%%EOF", "Paling besar 6 MB."),
        ])
    func `what is no whole PDF comes back with a sentence and all that was typed`(
        file: String, sentence: String
    ) async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let sent = try await send(visit, "/b/t-19.05/pustaka/baru/material", Self.material, file: file)
            #expect(sent.status == .unprocessableContent)
            #expect(sent.text.contains(sentence) && sent.text.contains("Juknis Posyandu (2026)"))
        }
    }

    @Test func `a document stays when its card is changed, and another takes its place`() async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await send(visit, "/b/t-19.05/pustaka/baru/material", Self.material, file: Self.pdf)
            let list = try await visit.get("/b/t-19.05/pustaka").text
            let card = try #require(list.firstMatch(of: #/\/b\/t-19.05\/pustaka\/[0-9a-f-]{36}/#))
            let form = String(card.0) + "/tulis/material"
            let page = try await visit.get(String(form)).text
            let kept = try #require(page.firstMatch(of: #/name="file" value="([0-9a-f]{64})" checked/#)).1
            _ = try await visit.write(form, Self.material + [("file", String(kept)), ("about", "Baru")])
            #expect(document(try await visit.get("/pustaka").text) == "/dokumen/\(kept)")
            _ = try await send(visit, form, Self.material + [("file", String(kept))], file: Self.pdf + "\n")
            let other = try #require(document(try await visit.get("/pustaka").text))
            #expect(other != "/dokumen/\(kept)" && other.count == 73)
            _ = try await visit.write(form, Self.material)
            #expect(document(try await visit.get("/pustaka").text) == nil)
            #expect(try await visit.get(other).status == .ok, "the team that sent it still has it in its history")
        }
    }

    @Test func `the file of a decree is read by whoever reads the profile, and that of an activity by its team`()
        async throws
    {
        let house = try await House()
        var path = ""
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let form = "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/decree"
            let answers = [("kind", "board"), ("number", "12/2026"), ("on", "02-03-2026")]
            let sent = try await send(visit, form, answers, file: Self.pdf)
            #expect(sent.status == .seeOther, "\(sent.text)")
            path = try #require(document(try await visit.get("/b/flamboyan/profil").text))
        }
        for (role, isGiven) in [
            ("regency-coach", true), ("midwife", true), ("chair", true), ("kader", false), ("officer", false),
        ] {
            try await house.visit(as: "\(role).satu") { (visit) async throws in
                #expect(try await visit.get(path).status == (isGiven ? .ok : .notFound), "\(role)")
            }
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let sent = try await send(
                visit, "/b/t-19.05/program/baru/programme",
                [("activity", "Rapat kerja"), ("from", "01-10-2026"), ("until", "02-10-2026")], file: Self.pdf + "\n")
            #expect(sent.status == .seeOther, "\(sent.text)")
            let list = try await visit.get("/b/t-19.05/program").text
            let row = try #require(list.firstMatch(of: #/\/b\/t-19.05\/program\/[0-9a-f-]{36}/#))
            let file = try #require(document(try await visit.get(String(row.0)).text))
            #expect(try await visit.get(file).status == .ok)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `who is only asked reads the file that is there now, and who writes no such form sends none`()
        async throws
    {
        let house = try await House()
        var (old, new) = ("", "")
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let answers = [("title", "Rakor"), ("day", "20-10-2026")]
            _ = try await send(visit, "/b/t-19.05/rapat/baru/meeting", answers, file: Self.pdf)
            let list = try await visit.get("/b/t-19.05/rapat").text
            let meeting = String(try #require(list.firstMatch(of: #/\/b\/t-19.05\/rapat\/[0-9a-f-]{36}/#)).0)
            old = try #require(document(try await visit.get(meeting).text))
            _ = try await send(
                visit, meeting + "/tulis/meeting", answers + [("invited", "perkim")], file: Self.pdf + "\n")
            let page = try await visit.get(meeting).text
            new = try #require(page.matches(of: #/\/dokumen\/[0-9a-f]{64}/#).map { String($0.0) }.first { $0 != old })
            #expect(try await visit.get(old).status == .ok, "the team has it in its history")
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get(new).status == .ok)
            #expect(try await visit.get(old).status == .notFound)
        }
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        #expect(try house.desk.photos.keepDocument(Array(Self.pdf.utf8), from: kader) == nil)
    }

    @Test(arguments: [
        (["%PDF-1.7\n%%EOF", "%PDF-1.4\n%%EOF"], "Satu berkas saja."), ([""], "Pilih berkas PDF."),
    ])
    func `several files and an empty one are asked back`(files: [String], sentence: String) async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let path = "/b/t-19.05/pustaka/baru/material"
            var body = ""
            for (name, text) in Visit.hidden(try await visit.get(path).text) + Self.material {
                body += "--garis\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
            }
            for file in files {
                body +=
                    "--garis\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n\(file)\r\n"
            }
            let sent = try await visit.ask(
                .post, path, [.contentType: "multipart/form-data; boundary=garis"],
                ByteBuffer(string: body + "--garis--\r\n"))
            #expect(sent.status == .unprocessableContent && sent.text.contains(sentence), "\(sent.text)")
        }
    }

    @Test func `a year that another coach copies leaves the files with the year that was`() async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await send(
                visit, "/b/t-19.05/program/baru/programme",
                [("activity", "Rapat kerja"), ("from", "01-10-2026"), ("until", "02-10-2026")], file: Self.pdf)
        }
        _ = try await house.desk.addAccount(
            name: "regency-coach.dua", title: "Coach Dua", role: .regencyCoach, region: "19.05",
            password: House.password, by: Desk.machine)
        try await house.visit(as: "regency-coach.dua") { (visit) async throws in
            let list = "/b/t-19.05/program?tahun=2026"
            let page = try await visit.get(list).text
            let copied = try await visit.post("/b/t-19.05/program", Visit.hidden(page))
            #expect(copied.status == .seeOther, "\(copied.text)")
            #expect(try await visit.get("/b/t-19.05/program?tahun=2027").text.contains("Rapat kerja"))
        }
    }
}
