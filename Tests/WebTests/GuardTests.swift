import HTTPTypes
import Hummingbird
import Plain
import Records
import Testing

@testable import Web

@Suite struct GuardTests {
    /// What each role finds behind each door: `y` the page, `-` nothing at all.
    private static let table: [(path: String, roles: String)] = [
        // kader, chair, midwife, village operator, district coach, regency coach, administrator, officer, case worker, head of an RT
        ("/b/flamboyan/", "yyyy------"),
        ("/b/flamboyan/warga", "yyyy------"),
        ("/b/flamboyan/warga/CHILD", "yyyy------"),
        ("/b/flamboyan/hari/2026-10-20/", "yyyy------"),
        ("/b/flamboyan/umpan", "yyy-------"),
        ("/posyandu/flamboyan", "yyyyyyy---"),
        ("/posyandu/flamboyan/daftar/s", "yyyyyyy---"),
        ("/wilayah/19.05.05.2004", "--yyyyy---"),
        ("/wilayah/19.05.05", "--y-yyy---"),
        ("/wilayah/19.05", "-----yy---"),
        ("/wilayah/19.05.05/daftar/s", "--y-yyy---"),
        ("/wilayah/19.05.01", "-----yy---"),
        ("/posyandu/flamboyan/daftar/no-toilet", "yyyyyyy---"),
        ("/b/flamboyan/kunjungan", "yyyy------"),
        ("/b/flamboyan/kegiatan", "yyyy------"),
        ("/b/flamboyan/buku-bantu/housing-condition", "yyyy------"),
        ("/berkas/buku-bantu?buku=flamboyan&isi=housing-condition", "-yyy------"),
        ("/kotak-masuk", "---yyy-y--"),
        ("/rt", "---------y"),
        ("/daftar-bidang", "-------y--"),
        ("/daftar-bidang/unfit-houses", "-------y--"),
        ("/daftar-bidang/unfit-houses/unduh", "-------y--"),
        ("/daftar-bidang/unfit-houses?wilayah=19.06", "----------"),
        ("/daftar-bidang/out-of-school", "----------"),
        ("/daftar-bidang/no-toilet", "----------"),
        ("/daftar-bidang/s", "----------"),
        ("/pemberitahuan", "--yyyy-y--"),
        ("/tindakan", "--y-------"),
        ("/langganan", "------y---"),
        ("/b/flamboyan/laporan", "yyyy------"),
        ("/tahan", "-yyy--y---"),
        ("/akun", "--yy--y---"),
        ("/posyandu", "------y---"),
        ("/pendataan", "yyyyyyy---"),
        ("/posyandu?wilayah=19.05.05.2004", "------y---"),
        ("/b/r-19.05.05/", "----------"),
        ("/posyandu/r-19.05.05", "----------"),
        // The team of a district and that of its regency, each for itself.
        ("/b/t-19.05.05/", "----y-----"),
        ("/b/t-19.05/", "-----y----"),
        ("/b/t-19.05.01/", "----------"),
        ("/b/t-19.05.05.2004/", "---y------"),
        ("/rangkap", "---yyy----"),
        ("/b/t-19.05.05/program", "----y-----"),
        ("/b/t-19.05/tindak-lanjut", "-----y----"),
        ("/b/t-19.05/kekurangan", "-----y----"),
        ("/b/t-19.05.05.2004/kekurangan", "---y------"),
        ("/b/flamboyan/kekurangan", "----------"),
        ("/wilayah/19.05/anggaran", "-----y----"),
        ("/wilayah/19.05.05.2004/anggaran", "---yyy----"),
        ("/wilayah/19.05/anggaran/unduh", "-----y----"),
        ("/penerusan/01900000-0000-7000-8000-000000000000", "----------"),
        ("/tim/t-19.05/program/unduh", "-----y----"),
        ("/tim/flamboyan/program/unduh", "----------"),
        ("/wilayah/19.05.05/pelatihan", "--y-yyy---"),
        ("/wilayah/19.05/pelatihan", "-----yy---"),
        ("/direktori", "yyyyyyyyyy"),
        ("/pustaka", "yyyyyyyyyy"),
        ("/wilayah/19.05.05/belum", "--y-yyy---"),
        ("/wilayah/19.05.05.2004/belum", "----------"),
        ("/b/t-19.05/pembagian-tugas", "-----y----"), ("/wilayah/19.05/belum/unduh", "-----yy---"),
        ("/wilayah/19.05/penerapan", "-----yy---"),
        ("/wilayah/19.05.05/penerapan/unduh", "--y-yyy---"), ("/wilayah/19.05.05.2004/penerapan", "----------"),
        ("/wilayah/19.05/jadwal", "-----yy---"),
        ("/wilayah/19.05.05.2004/jadwal", "--yyyyy---"),
        ("/wilayah/19/jadwal", "----------"),
        ("/wilayah/19.05.05.2004/penyuluhan", "--yyyyy---"),
        ("/wilayah/19.05/penyuluhan", "-----yy---"),
        ("/b/flamboyan/jadwal", "yyyy------"),
        ("/b/melati/jadwal", "----------"),
        ("/b/flamboyan/profil", "-yyy------"),
        ("/b/flamboyan/belum-terbantu", "yyyy------"),
        ("/b/melati/belum-terbantu", "----------"),
        ("/wilayah/19.05.05/profil", "--y-yy----"),
        ("/posyandu/melati/profil", "-----y----"),
        ("/posyandu/flamboyan/kader", "-yyyyy----"),
        ("/posyandu/melati/kader", "-----y----"),
        ("/wilayah/19.05.05.2004/kader", "--yyyy----"),
        ("/wilayah/19.05/kader", "-----y----"), ("/wilayah/19/kader", "----------"),
        ("/b/flamboyan/profil", "-yyy------"),
        ("/wilayah/19.05.05/profil", "--y-yy----"),
        ("/posyandu/melati/profil", "-----y----"),
        ("/b/t-99.99/", "----------"),
        // What stands beside a team, at the doors of accounts and in the fields.
        ("/akun/kader.satu", "------y---"),
        ("/akun-baru?wilayah=19.05", "------y---"),
        ("/beranda", "---yyy-y--"), ("/peran", "---yyy-y--"),
        ("/tim/t-19.05.05/impor", "----y-----"),
        ("/tim/flamboyan/impor", "----------"),
        ("/wilayah/19.05.05/kader/unduh", "--y-yyy---"),
        ("/wilayah/19.05.01/kader/unduh", "-----yy---"),
        ("/wilayah/19.05.05.2004/kebersihan", "--yyyyy---"),
        ("/wilayah/19.05/kebersihan", "-----yy---"),
        ("/posyandu/flamboyan/bulan-penimbangan", "yyyyyyy---"),
        ("/wilayah/19.05.05.2004/bulan-penimbangan", "--yyyyy---"),
        ("/wilayah/19.05.05/bulan-penimbangan", "--y-yyy---"),
        ("/wilayah/19.05/bulan-penimbangan?bulan=2026-02", "-----yy---"),
        ("/bencana", "--yyyy----"),
        ("/b/flamboyan/bencana", "yyyy------"),
        // Another district's.
        ("/b/melati/", "----------"),
        ("/b/melati/warga/STRANGER", "----------"),
        ("/b/flamboyan/warga/STRANGER", "----------"),
        ("/b/melati/umpan", "----------"),
        ("/posyandu/melati", "-----yy---"),
        ("/b/tidakada/", "----------"),
    ]

    @Test func `every role opens what is hers and finds nothing else`() async throws {
        let house = try await House()
        let roles = Role.allCases.filter { $0 != .clock && $0 != .resident }
        for (place, role) in roles.enumerated() {
            try await house.visit(as: House.name(role)) { (visit) async throws in
                for row in GuardTests.table {
                    let path = row.path.replacing("CHILD", with: house.child.text)
                        .replacing("STRANGER", with: house.stranger.text)
                    let expected = Array(row.roles)[place] == "y" ? 200 : 404
                    let answer = try await visit.get(path)
                    #expect(answer.status.code == expected, "\(role.code) \(path)")
                    if expected == 404 { #expect(!answer.text.contains("Anak melati")) }
                }
            }
        }
    }

    @Test func `numbers without names for those who coach`() async throws {
        let house = try await House()
        for account in ["district-coach.satu", "regency-coach.satu", "administrator.satu"] {
            try await house.visit(as: account) { (visit) async throws in
                for path in ["/posyandu/flamboyan", "/posyandu/flamboyan/daftar/s", "/wilayah/19.05.05/daftar/s"] {
                    let answer = try await visit.get(path)
                    #expect(!answer.text.contains("Anak flamboyan"), "\(account) \(path)")
                }
            }
        }
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05/daftar/s").text.contains("Anak flamboyan"))
        }
    }

    @Test func `no link on the page of the whole country is dead`() async throws {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/").text
            let links = page.matches(of: #/href="(/wilayah[^"]*)"/#).map { String($0.1) }
            #expect(links.count > 10)
            for link in links { #expect(try await visit.get(link).status == .ok, "\(link)") }
        }
    }

    @Test func `without signing in there is only the door`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            for row in GuardTests.table where !row.path.hasSuffix("umpan") {
                let answer = try await visit.get(row.path)
                #expect(answer.status == .seeOther, "\(row.path)")
                #expect(answer.headers[.location]?.hasPrefix("/masuk?sesudah=") == true)
            }
            #expect(try await visit.get("/b/flamboyan/umpan").status == .unauthorized)
            #expect(try await visit.post("/hp", [("perangkat", "hp-uji-00001")]).status == .unauthorized)
            #expect(try await visit.post("/sync", body: "x").status == .unauthorized)
            #expect(try await visit.get("/sehat").text == "ok\n")
        }
    }

    @Test func `another site cannot make a browser write`() async throws {
        let house = try await House()
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for headers: HTTPFields in [[site: "cross-site"], [site: "same-site"], [.origin: "https://jahat.example"]] {
                #expect(try await visit.post("/keluar", [], headers).status == .forbidden)
            }
            #expect(try await visit.post("/keluar", [], [site: "same-origin"]).status == .seeOther)
        }
    }

    @Test func `after signing in one lands only on this server`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            for after in ["//jahat.example", "https://jahat.example", "/\\jahat.example", "javascript:alert(1)"] {
                let answer = try await visit.post(
                    "/masuk",
                    [("nama-pengguna", "kader.satu"), ("kata-sandi", House.password), ("sesudah", after)])
                #expect(answer.headers[.location] == "/b/flamboyan/")
            }
        }
    }

    @Test func `pages forbid scripts of others and framing, and are not kept by caches`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for path in ["/b/flamboyan/", "/posyandu/flamboyan", "/b/tidakada/"] {
                let headers = try await visit.get(path).headers
                let policy = headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe-inline"))
                #expect(headers[.cacheControl]?.contains("no-store") == true, "\(path)")
            }
        }
    }

    @Test func `too many requests of one address are told to wait`() async throws {
        let house = try await House(requestsPerMinute: 5)
        try await house.visit { (visit) async throws in
            for _ in 0..<5 { #expect(try await visit.get("/sehat").status == .ok) }
            let answer = try await visit.get("/sehat")
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] == "60")
        }
    }
}
