import Archive
import HTTPTypes
import Hummingbird
import NIOCore
import Plain
import Records
import Rules
import Testing

@testable import Desk
@testable import Exchange
@testable import Web

/// Photographs of residents without an account, from the form to those who may see them.
@Suite struct ResidentPhotoTests {
    /// A form as a browser without script sends it.
    private func multipart(_ fields: [(String, String)], _ files: [[UInt8]]) -> (HTTPFields, ByteBuffer) {
        var body = ByteBuffer()
        for (name, value) in fields {
            body.writeString("--garis\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for file in files {
            body.writeString(
                "--garis\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
            )
            body.writeBytes(file)
            body.writeString("\r\n")
        }
        body.writeString("--garis--\r\n")
        return ([.contentType: "multipart/form-data; boundary=garis"], body)
    }

    private func told(_ house: House, _ code: TicketCode, rt: String = "02") -> [(String, String)] {
        [
            ("entri", house.desk.newID().text), ("kode", code.text), ("desa", "19.05.05.2004"),
            ("jenis", "road-damage"), ("rt", rt), ("note", "Berlubang"),
        ]
    }

    private func photographs(in house: House) throws -> Int {
        try house.desk.archive.read { try $0.photos() }.count
    }

    @Test(.enabled(if: Darkroom.isEquipped))
    func `a photograph comes with a report, and is seen with the code and by the desk alone`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        let camera = Pictures.withPlace
        try await house.visit { (visit) async throws in
            let form = try await visit.get("/lapor?desa=19.05.05.2004&jenis=road-damage").text
            #expect(form.contains("enctype=\"multipart/form-data\"") && form.contains("data-foto=\"photos\""))
            #expect(form.utf8.count < 20_000)
            let (headers, body) = multipart(told(house, code), [camera])
            #expect(try await visit.ask(.post, "/lapor", headers, body).status == .ok)
            let page = try await visit.get("/lacak/\(code.text)").text
            let path = String(try #require(page.firstMatch(of: #/src="(\/lacak\/[^"]+\/foto\/[0-9a-f]{64})"/#)?.1))
            let photo = try await visit.get(path)
            #expect(photo.status == .ok && photo.headers[.contentType] == "image/jpeg")
            let digest = String(path.suffix(64))
            // What the camera wrote beside the picture is gone.
            let kept = try #require(house.desk.archive.photoFiles.read(digest))
            #expect(try JPEG(kept, within: .kept).orientation == 1)
            let other = TicketCode(random: 0xBEEF)
            #expect(try await visit.get("/lacak/\(other.text)/foto/\(digest)").status == .notFound)
            #expect(
                try await visit.get("/lacak/\(code.text)/foto/\(String(repeating: "0", count: 64))").status == .notFound
            )
            #expect(try await visit.get("/foto/\(digest)").status != .ok)
        }
        let digest = Digest.hex(try #require(try house.desk.archive.read { try $0.photos() }.first).digest)
        for (account, status) in [("village-operator.satu", 200), ("kader.satu", 200), ("tetangga", 404)] {
            try await house.visit(as: account) { (visit) async throws in
                #expect(try await visit.get("/foto/\(digest)").status.code == status, "\(account)")
            }
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test(.enabled(if: Darkroom.isEquipped))
    func `a form that must be mended keeps its photographs, and names none of somebody else`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        try await house.visit { (visit) async throws in
            let (headers, body) = multipart(told(house, code, rt: ""), [Pictures.withPlace])
            let again = try await visit.ask(.post, "/lapor", headers, body)
            #expect(again.status == .unprocessableContent)
            let name = String(
                try #require(again.text.firstMatch(of: #/name="photos" value="([0-9a-f]{64})" checked/#)?.1))
            #expect(!again.text.contains("src=\"/foto/"))
            let foreign = String(repeating: "ab", count: 32)
            let (others, form) = multipart(told(house, code) + [("photos", foreign)], [])
            #expect(try await visit.ask(.post, "/lapor", others, form).text.contains("Foto tidak terbaca"))
            let (mended, whole) = multipart(told(house, code) + [("photos", name)], [])
            #expect(try await visit.ask(.post, "/lapor", mended, whole).status == .ok)
            #expect(try await visit.get("/lacak/\(code.text)").text.contains("/foto/\(name)"))
        }
    }

    @Test(.enabled(if: Darkroom.isEquipped))
    func `facts may be a photograph alone, and twelve are enough`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        try await house.visit { (visit) async throws in
            #expect(try await visit.post("/lapor", told(house, code)).status == .ok)
            func add(_ file: [UInt8]) async throws -> Received {
                let (headers, body) = multipart(
                    [("entri", house.desk.newID().text), ("langkah", "complaint-supplement"), ("note", "")], [file])
                return try await visit.ask(.post, "/lacak/\(code.text)", headers, body)
            }
            for place in 0..<12 {
                #expect(try await add(Pictures.coloured(UInt8(place))).status == .seeOther, "\(place)")
            }
            let last = try await add(Pictures.coloured(99))
            #expect(last.status == .unprocessableContent && last.text.contains("Foto penuh dulu"))
            #expect(try await visit.get("/lacak/\(code.text)").text.contains("Foto tambahan"))
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `so many an hour are taken from one address, and none for a code that is none`() async throws {
        let house = try await House()
        let limits = ResidentPhotos(clock: house.desk.clock)
        for _ in 0..<60 { #expect(limits.take(from: "10.0.0.1")) }
        #expect(!limits.take(from: "10.0.0.1") && limits.take(from: "10.0.0.2"))
        try await house.visit { (visit) async throws in
            let (headers, body) = multipart(
                [("entri", house.desk.newID().text), ("langkah", "complaint-supplement")], [Pictures.withPlace])
            let unknown = TicketCode(random: 0xBEEF).text
            #expect(try await visit.ask(.post, "/lacak/\(unknown)", headers, body).status == .notFound)
        }
        #expect(try photographs(in: house) == 0)
    }
}
