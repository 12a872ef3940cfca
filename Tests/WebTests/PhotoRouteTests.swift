import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Plain
import Records
import Rules
import Testing

@testable import Web

@Suite struct PhotoRouteTests {
    private static let form = "/b/flamboyan/warga/"

    private func multipart(_ parts: [(name: String, file: String?, text: String)]) -> (HTTPFields, ByteBuffer) {
        var body = ""
        for part in parts {
            let file = part.file.map { "; filename=\"\($0)\"\r\nContent-Type: image/jpeg" } ?? ""
            body += "--garis\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n\(part.text)\r\n"
        }
        return ([.contentType: "multipart/form-data; boundary=garis"], ByteBuffer(string: body + "--garis--\r\n"))
    }

    private func visitForm(_ house: House, _ visit: Visit) async throws -> (path: String, id: String, page: String) {
        let path = "/b/flamboyan/warga/\(house.child.text)/tulis/home-visit"
        let page = try await visit.get(path).text
        return (path, String(try #require(page.firstMatch(of: /name="entri" value="([0-9a-f-]{36})"/)?.1)), page)
    }

    @Test func `a form without script is multipart, and stored when no photograph was chosen`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let (path, id, page) = try await visitForm(house, visit)
            #expect(page.contains("enctype=\"multipart/form-data\""))
            let (headers, body) = multipart([
                ("entri", nil, id), ("sesudah", nil, "/b/flamboyan/"), ("hari", nil, "2026-10-20"),
                ("found", nil, "met"), ("note", nil, "Ibu & anak sehat = baik"), ("photos", "", ""),
            ])
            #expect(try await visit.ask(.post, path, headers, body).status == .seeOther)
            let card = try await visit.get("/b/flamboyan/warga/\(house.child.text)").text
            #expect(card.contains("Ibu &amp; anak sehat = baik"))
        }
    }

    @Test(
        arguments: [
            ("GIF89a…", "Kirim foto JPEG."), ("<svg onload=alert(1)>", "Kirim foto JPEG."),
            ("\u{89}PNG\r\n\u{1A}\n", "Kirim foto JPEG."),
        ])
    func `what is no JPEG comes back with a sentence and all that was typed`(
        text: String, sentence: String
    ) async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let (path, id, _) = try await visitForm(house, visit)
            let kept = String(repeating: "ab", count: 32)
            let (headers, body) = multipart([
                ("entri", nil, id), ("found", nil, "met"), ("note", nil, "Tetap ada"), ("photos", nil, kept),
                ("photos", "foto.jpg", text),
            ])
            let answer = try await visit.ask(.post, path, headers, body)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(sentence) && answer.text.contains("Tetap ada"))
            #expect(answer.text.contains("name=\"photos\" value=\"\(kept)\" checked"))
        }
    }

    @Test func `a key sends a photograph, and what is not awaited or not bare is refused`() async throws {
        let house = try await House()
        let name = String(repeating: "cd", count: 32)
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let key = try await visit.post("/hp", [("perangkat", "hp-uji-00001")]).text
                .split(separator: "\n")[0].dropFirst("token\t".count)
            let headers: HTTPFields = [.authorization: "Bearer \(key)", .contentType: "image/jpeg"]
            visit.cookie = ""
            func put(_ name: String, _ headers: HTTPFields, _ text: String = "GIF89a") async throws -> Received {
                try await visit.ask(.put, "/foto/\(name)", headers, ByteBuffer(string: text))
            }
            #expect(try await put(name, [.contentType: "image/jpeg"]).status == .unauthorized)
            #expect(try await put(name, headers).status == .notFound)
            #expect(try await put("..%2F..%2Fpandu.sqlite", headers).status == .notFound)
            var entry = House.entry(in: "flamboyan", by: "kader.satu", number: 2, "")
            (entry.form, entry.card) = ("home-visit", house.child)
            entry.answers = [Answer("found", "met"), Answer("photos", name)]
            let sent = try await visit.post("/sync", [], headers, body: entry.line + "\n")
            #expect(sent.text.contains("\tstored\t"))
            #expect(try await put(name, headers).text.contains("\"not-jpeg\""))
            #expect(try await put(name, headers, String(repeating: "x", count: 409_601)).status == .contentTooLarge)
            var other = headers
            other[.contentType] = "text/html"
            #expect(try await put(name, other).status == .unsupportedMediaType)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let awaited = try await visit.get("/foto/\(name)")
            let unknown = try await visit.get("/foto/\(String(repeating: "0", count: 64))")
            #expect(awaited.status == .notFound && unknown.status == .notFound && awaited.text == unknown.text)
            let card = try await visit.get("/b/flamboyan/warga/\(house.child.text)").text
            #expect(card.contains("<img class=\"photo\" src=\"/foto/\(name)\" loading=\"lazy\" alt=\"Foto 1\">"))
        }
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/foto/\(name)").status == .unauthorized)
        }
    }
}
