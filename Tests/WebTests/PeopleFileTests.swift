import Desk
import Exchange
import Foundation
import HTTPTypes
import Interchange
import Plain
import Records
import Testing

@testable import Web

/// The operator of a village brings in who serves there from a file.
@Suite struct PeopleFileTests {
    private static let path = "/tim/t-19.05.05.2004/impor"

    private static let file = """
        Nama;Tahun lahir;NIK;Lembaga;Nama Posyandu, RT atau lembaganya;Jabatan;Bidang;Nomor SK;Mulai bertugas;Golongan darah
        Sri Wahyuni;1985;1905054507850002;PKK;Buyan;Kader;;12/2025;01-02-2025;O
        Yanti Purnama;1983;;posyandu;Posyandu Flamboyan;kader;Kesehatan;13/2025;2025-02-01;
        Sri Wahyuningsih;1985;1905054507850002;Posyandu;Melati;Kader;Sosial;14/2025;01-02-2025;
        Rosita;86;;Posyandu;Flamboyan;Juru masak;;15/2025;01-02-2025;
        """

    private func send(_ visit: Visit, _ text: String, isSure: Bool = false) async throws -> Received {
        try await visit.post(
            PeopleFileTests.path,
            [("isi", Data(text.utf8).base64EncodedString())] + (isSure ? [("aksi", "simpan")] : []))
    }

    @Test func `a list is looked through, then stored row by row, and known when it comes again`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05.05.2004/").text.contains("href=\"\(PeopleFileTests.path)\""))
            let form = try await visit.get(PeopleFileTests.path).text
            #expect(form.contains("\(PeopleFileTests.path)/contoh"))
            let example = try await visit.get(PeopleFileTests.path + "/contoh").text
            #expect(example.contains("Nama;Tahun lahir;NIK;Lembaga"))

            let checked = try await send(visit, PeopleFileTests.file)
            #expect(checked.text.contains("Baru: 2 baris.") && checked.text.contains("Perlu diperbaiki: 2."))
            #expect(checked.text.contains("sudah Kader PKK Buyan di Buyan Kelumbi, SK 12/2025"))
            #expect(checked.text.contains("Tahun lahir: ") && checked.text.contains("Jabatan: Pilih salah satu."))
            #expect(checked.text.contains("Kolom yang tidak disimpan: Golongan darah."))
            // Nothing of it is stored yet.
            #expect(!(try await visit.get("/b/t-19.05.05.2004/").text.contains("Sri Wahyuni")))

            let stored = try await send(visit, PeopleFileTests.file, isSure: true)
            #expect(stored.text.contains("Sudah disimpan: 2 baris."))
            let team = try await visit.get("/b/t-19.05.05.2004/").text
            #expect(team.contains("Sri Wahyuni") && team.contains("Yanti Purnama") && !team.contains("Wahyuningsih"))
            let again = try await send(visit, PeopleFileTests.file, isSure: true)
            #expect(again.text.contains("Sudah disimpan: 0 baris.") && again.text.contains("Sudah ada: 2."))
            let asker = try #require(try house.desk.accounts.find("village-operator.satu")?.person)
            #expect(try house.desk.held.page(0, for: asker).total == 0)

            // What is told to the ministry, and brings its rows in again.
            let national = try await visit.get("/wilayah/19.05.05.2004/kader/unduh?sebagai=csv").text
            #expect(national.contains("Yanti Purnama;Flamboyan;;Tempilang;"))
            #expect(!national.contains("1905054507850002"))
            #expect(try await send(visit, national).text.contains("Sudah ada: 1."))
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await send(visit, PeopleFileTests.file).status == .notFound)
            #expect(try await visit.get(PeopleFileTests.path).status == .notFound)
            #expect(try await visit.get("/wilayah/19.05.01/kader/unduh").status == .notFound)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await send(visit, PeopleFileTests.file, isSure: true).status == .notFound)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `what is no list is said`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            for text in ["", "<html><table></table>", "Nama;Alamat\nSri;Buyan", "Nama;Tahun lahir\n"] {
                let answer = try await send(visit, text)
                #expect(answer.status == .unprocessableContent, "\(text)")
                #expect(answer.text.contains("Berkas belum terbaca"), "\(text)")
            }
            let rows = try await send(visit, "Nama;Tahun lahir;Posyandu;Mulai\nSri;1985;\"Flamboyan;01-02-2025\nA;b")
            #expect(rows.status == .ok && rows.text.contains("Perlu diperbaiki"))
        }
    }
}
