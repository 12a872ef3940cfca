import Desk
import Plain
import Records
import Rules

/// The coaching teams of a village, its district and its regency: who holds which office, one that nobody holds, a term
/// that ends, somebody with two duties, and two meetings.
struct DemoTeams {
    let desk: Desk

    func write() async throws {
        try await village()
        try await district()
        try await regency()
    }

    private func village() async throws {
        try await team("desa.buyankelumbi", "19.05.05.2004") { pen, writer in
            let team: [(OfficePosition, String, String, String)] = [
                (.chair, "Yuliana Permata", "1979", "TP PKK desa"),
                (.secretary, "Iwan Saputra", "1984", "Sekretaris desa"),
                (.treasurer, "Murni Rahayu", "1988", "Kaur keuangan"),
            ]
            for (position, name, year, office) in team {
                hold(name, year, .team, position, office: office, decree: "12/2026", from: 2026, &pen, writer)
            }
            for (field, name, year) in [
                (ServiceField.health, "Endang Lestari", "1990"), (.education, "Tono Wijaya", "1981"),
            ] {
                hold(name, year, .team, .fieldHead, field, decree: "12/2026", from: 2026, &pen, writer)
            }
            let kader: [(OfficePosition, ServiceField?, String, String, Int)] = [
                (.chair, nil, "Suryani Kencana", "1976", 2024), (.kader, .health, "Yanti Purnama", "1983", 2022),
                (.kader, .education, "Rosita Melati", "1986", 2024), (.kader, .social, "Wati Nirmala", "1991", 2024),
            ]
            for (position, field, name, year, from) in kader {
                hold(
                    name, year, .posyandu, position, field, at: "Flamboyan", decree: "7/\(from)", from: from, &pen,
                    writer)
            }
            hold(
                "Halimah Cempaka", "1980", .pkk, .kader, at: "Buyan Kelumbi", decree: "3/2025", from: 2025, &pen, writer
            )
            hold("Wati Nirmala", "1991", .programme, .member, at: "TPK", decree: "", from: 2025, &pen, writer)
        }
    }

    private func district() async throws {
        try await team("pembina.tempilang", "19.05.05") { pen, writer in
            hold(
                "Nurhayati Utama", "1974", .team, .chair, office: "TP PKK kecamatan", decree: "4/2026", from: 2026,
                &pen, writer)
            hold(
                "Rudi Mahardika", "1978", .team, .secretary, office: "Kasi PMD", decree: "4/2026", from: 2026, &pen,
                writer)
            hold(
                "Indah Kirana", "1985", .team, .fieldHead, .health, office: "Puskesmas", decree: "4/2026", from: 2026,
                &pen, writer)
        }
    }

    private func regency() async throws {
        try await team("pembina.bangkabarat", "19.05") { pen, writer in
            hold(
                "Kartini Wijaya", "1970", .team, .chair, office: "TP PKK", decree: "188/2026", from: 2026, &pen, writer)
            hold(
                "Bambang Utama", "1971", .team, .secretary, office: "Dinsos PMD", decree: "188/2026", from: 2026, &pen,
                writer)
            let heads: [(ServiceField, String, String)] = [
                (.education, "Mulyadi Pratama", "Disdik"), (.health, "Dewi Samudra", "Dinkes"),
                (.publicWorks, "Hasan Saputra", "PUPR"), (.housing, "Rahman Ramadhan", "Perkim"),
                (.social, "Tuti Ananda", "Dinsos PMD"),
            ]
            for (field, name, office) in heads {
                hold(
                    name, "1977", .team, .fieldHead, field, office: office, decree: "188/2026", from: 2026, &pen, writer
                )
            }
        }
    }

    private func team(_ account: String, _ region: String, _ fill: (inout DemoPen, Person) -> Void) async throws {
        guard let writer = try desk.accounts.find(account)?.person else { return }
        let book = BookKind.team.book(of: region)
        try await desk.openRegionBook(book, for: writer)
        var pen = DemoPen(book: book, desk: desk)
        fill(&pen, writer)
        try await pen.handIn([writer])
    }

    private func hold(
        _ name: String, _ year: String, _ institution: Institution, _ position: OfficePosition,
        _ field: ServiceField? = nil, at place: String = "", office: String = "", decree: String, from: Int,
        _ pen: inout DemoPen, _ writer: Person
    ) {
        let first = Month(year: from, month: 1).day(2)
        pen.write(
            .appointment, by: writer, day: desk.today,
            [
                Answer("name", name), Answer("birth-year", year), Answer("institution", institution.rawValue),
                Answer("place", place), Answer("position", position.rawValue), Answer("field", field?.code ?? ""),
                Answer("office", office), Answer("decree", decree), Answer("from", first.iso),
            ].filter { !$0.text.isEmpty })
    }
}
