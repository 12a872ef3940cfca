import Foundation
import HTTPTypes
import NIOCore
import Records
import Testing

@testable import Web

/// *Berkas*: files in the page of the village's operator.
@Suite struct FileRouteTests {
    private func offer(_ bytes: [UInt8], _ visit: Visit) async throws -> Received {
        var body = ByteBuffer(string: "--garis\r\nContent-Disposition: form-data; name=\"buku\"\r\n\r\nflamboyan\r\n")
        body.writeString("--garis\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"warga\"\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--garis--\r\n")
        return try await visit.ask(.post, "/berkas", [.contentType: "multipart/form-data; boundary=garis"], body)
    }

    /// The fields that the page brings back.
    private func kept(_ page: String) throws -> [(String, String)] {
        let found = try #require(page.firstMatch(of: /name="isi" value="([^"]*)"/)?.1)
        return [("buku", "flamboyan"), ("isi", String(found))]
    }

    @Test func `a form of boundaries alone keeps nobody waiting`() throws {
        let body = Data(String(repeating: "\r\n--a", count: 200_000).utf8)
        let begun = ContinuousClock.now
        let form = try #require(Multipart(body, type: "multipart/form-data; boundary=a"))
        #expect(form.parts.isEmpty && begun.duration(to: .now) < .seconds(3))
    }

    @Test func `a workbook is looked through, then stored as it was sent`() async throws {
        let house = try await House()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let workbook = [UInt8](try Data(contentsOf: root.appending(path: "Workbooks/openpyxl.xlsx")))
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let page = try await offer(workbook, visit)
            #expect(page.status == .ok && page.text.contains("Baru: 3 baris.") && page.text.contains("dirusak Excel"))
            for words in [
                "berkas Excel, lembar “Balita”", "Tidak disimpan", "Lembar lain tidak disimpan: Petunjuk.",
                "Penimbangan tidak disimpan",
            ] {
                #expect(page.text.contains(words))
            }
            let mend = try await visit.post("/berkas/perbaiki", try kept(page.text)).text
            #expect(mend.contains("Dedi") && mend.contains(";Yang perlu diperbaiki;Jawaban"))
            let done = try await visit.post("/berkas", try kept(page.text) + [("aksi", "simpan")])
            #expect(done.text.contains("Sudah disimpan: 3 baris."))
            #expect(try await offer(workbook, visit).text.contains("Sudah ada: 3."))
        }
    }

    @Test func `letters of Windows are kept, and what is no table is a page with the way out`() async throws {
        let house = try await House()
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let rows = Array("Nama;JK;Tgl Lahir;Nama Ibu\r\nAndr".utf8) + [0xE9] + Array(";X;09-03-2025;W\r\n".utf8)
            #expect(try await offer(rows, visit).text.contains("Andr\u{E9}"))
            let other = try await offer(Array("%PDF-1.7".utf8), visit)
            #expect(other.status == .unprocessableContent && other.text.contains("Pilih berkas Excel"))
            for size in [5 << 20, 13 << 20] {
                let large = try await offer([UInt8](repeating: 65, count: size), visit)
                #expect(large.status == .contentTooLarge && large.headers[.contentType]?.hasPrefix("text/html") == true)
                #expect(large.text.contains("4 MB"))
            }
        }
    }

    @Test func `a form that is too large is answered with a page`() async throws {
        let house = try await House()
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let answer = try await visit.post("/bahasa", body: "a=" + String(repeating: "x", count: 600_000))
            #expect(answer.status == .contentTooLarge && answer.text.contains("Kiriman terlalu besar"))
        }
    }
}
