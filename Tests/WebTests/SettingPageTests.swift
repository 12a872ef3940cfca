import Desk
import Hummingbird
import Records
import Testing

@testable import Web

@Suite struct SettingPageTests {
    private static let village = "19.05.05.2004"

    @Test
    func `an administrator goes down to a village and adds a Posyandu with the number proposed`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            #expect(try await visit.get("/posyandu").text.contains("href=\"/posyandu?wilayah=19\""))
            #expect(
                try await visit.get("/posyandu?wilayah=19.05.05").text.contains(
                    "wilayah=\(SettingPageTests.village)"))
            let page = try await visit.get("/posyandu?wilayah=\(SettingPageTests.village)").text
            #expect(page.contains("value=\"19.05.05.2004.001\"") && page.contains("Flamboyan"))
            let added = try await visit.post(
                "/posyandu",
                [
                    ("region", SettingPageTests.village), ("name", "Mawar <b>"),
                    ("number", "19.05.05.2004.001"),
                ])
            #expect(added.status == .seeOther)
            let after = try await visit.get(added.headers[.location] ?? "").text
            #expect(
                after.contains("Mawar &lt;b&gt;")
                    && after.contains("/akun?book=p1905052004001#tambah"))
            #expect(
                try await visit.get("/akun?book=p1905052004001").text.contains(
                    "value=\"p1905052004001\""))
        }
        let place = try house.desk.places.find("p1905052004001", for: Desk.machine)
        #expect(place.number == "19.05.05.2004.001")
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what is wrong with a Posyandu stands at its field, and what was typed stays`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let answer = try await visit.post(
                "/posyandu",
                [("region", SettingPageTests.village), ("name", ""), ("number", "19.05.05.2004.1")])
            #expect(answer.status == .unprocessableContent)
            for text in [
                "Isi nama.", "id=\"number-e\"", "id=\"name-e\"", "value=\"19.05.05.2004.1\"",
            ] {
                #expect(answer.text.contains(text), "\(text)")
            }
            for region in ["99", "19.05.05.9999", "entah"] {
                #expect(try await visit.get("/posyandu?wilayah=\(region)").status == .notFound)
            }
        }
    }

    @Test func `an account is looked for by name, and made by choosing from names`() async throws {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let page = try await visit.get("/akun").text
            for choice in ["flamboyan\">Flamboyan, Buyan Kelumbi", "perkim\">Dinas Perkim", "19.05.05\">"] {
                #expect(page.contains("<option value=\"\(choice)"), "\(choice)")
            }
            #expect(page.contains("<td>Dinas Perkim</td>"))
            let found = try await visit.get("/akun?cari=petugas%20DINAS").text
            #expect(found.contains(">officer.satu<") && !found.contains(">kader.satu<"))
            #expect(try await visit.get("/akun?cari=zzz").text.contains("Belum ada akun seperti itu"))
        }
    }

    @Test
    func
        `the page writes an account in the administrator's name, and says what is wrong at its field`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let wrong = try await visit.post(
                "/akun", [("account", "Bu Siti"), ("name", "Bu Siti"), ("role", "chair")])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("id=\"account-e\"") && wrong.text.contains("id=\"book-e\""))
            #expect(wrong.text.contains("<option value=\"chair\" selected"))
            let right = try await visit.post(
                "/akun",
                [
                    ("account", "siti"), ("name", "Bu Siti"), ("role", "kader"),
                    ("book", "flamboyan"),
                ])
            #expect(right.status == .ok && right.text.contains("class=\"code\""))
            _ = try await visit.post("/akun", [("account", "siti"), ("aksi", "nonaktif")])
            #expect(try house.desk.accounts.find("siti")?.isDisabled == true)
            _ = try await visit.post("/akun", [("account", "siti"), ("aksi", "aktif")])
            #expect(try house.desk.accounts.find("siti")?.isDisabled == false)
            let own = try await visit.post(
                "/akun", [("account", "administrator.satu"), ("aksi", "nonaktif")])
            #expect(own.status == .unprocessableContent)
            #expect(
                try await visit.post("/akun", [("account", "tidakada"), ("aksi", "sandi")]).status
                    == .notFound)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `an administrator of a regency sees its accounts and places only`() async throws {
        let house = try await House()
        _ = try await house.desk.addAccount(
            name: "admin.lain", title: "Admin", role: .administrator, region: "19.01",
            password: House.password,
            by: Desk.machine)
        try await house.visit(as: "admin.lain") { (visit) async throws in
            let page = try await visit.get("/akun").text
            #expect(page.contains("admin.lain") && !page.contains("kader.satu"))
            #expect(try await visit.get("/posyandu").text.contains("wilayah=19.01.01"))
            #expect(try await visit.get("/posyandu?wilayah=19.05").status == .notFound)
            #expect(
                try await visit.post("/akun", [("account", "kader.satu"), ("aksi", "sandi")]).status
                    == .notFound)
        }
    }
}
