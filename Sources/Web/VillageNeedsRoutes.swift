import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Usulan musrenbang*: the verified needs of a village as a page for paper and as a file.
extension Server {
    func addVillageNeeds(to router: Router<Visitor>) {
        router.get("/laporan-warga/kebutuhan") { request, _ in try needsPage(request) }
        router.get("/laporan-warga/kebutuhan/unduh") { request, _ in
            let (village, needs, fields) = try needs(request)
            let say = Words(language(request))
            let list = VillageNeedsList(say: say, needs: needs, fields: fields)
            return Reply.file("kebutuhan-\(village).csv", "text/csv; charset=utf-8", "\u{FEFF}" + list.sheet)
        }
    }

    private func needs(
        _ request: Hummingbird.Request
    ) throws -> (village: String, needs: [VillageNeed], fields: FieldPresentation) {
        let mandate = try person(request)
        let own = try desk.complaintOverview.area(of: mandate.person)
        let asked = request.asked("wilayah")
        let village = asked.isEmpty ? own.region : asked
        return (
            village, try desk.villageNeeds.all(of: village, for: mandate.person),
            try desk.complaintOverview.fields(of: ComplaintArea(region: village))
        )
    }

    private func needsPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let (village, needs, fields) = try needs(request)
        let say = Words(language(request))
        let name = desk.regions.names(upwardsFrom: village).prefix(2).joined(separator: ", ")
        let list = VillageNeedsList(say: say, needs: needs, fields: fields)
        return complaintsPage(
            request, mandate, title: say("Usulan musrenbang", "For the planning meeting"), name: name,
            """
            <div><h1>\(say("Usulan musrenbang", "For the planning meeting"))</h1><p class="lead">\(name), \(DayWords.long(desk.today, say.language)). \
            \(say("Sudah dilihat desa dan belum selesai: \(needs.count).", "Seen by the village and not solved: \(needs.count)."))</p></div>
            \(needs.isEmpty ? "<p>\(say("Belum ada kebutuhan yang sudah dilihat.", "No need was seen yet."))</p>" : list.table)
            <p class="meta">\(say("Nama pelapor dan laporan rahasia tidak ada di daftar ini.", "Reporters' names and secret reports are not in this list."))</p>
            <p class="cluster"><a class="button" href="/laporan-warga/kebutuhan/unduh?wilayah=\(village)">\(Icon.download.svg) \(say("Simpan sebagai berkas", "Save as a file"))</a>\
            <a class="more" href="\(ComplaintSpan.path)?wilayah=\(village)">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
            """)
    }
}

extension VillageNeedsList {
    /// A CSV file that no spreadsheet runs; days as ISO.
    fileprivate var sheet: String {
        CSV.line(heads)
            + needs.enumerated().map { place, need in
                var cells = cells(place, need)
                cells[5] = need.seen.iso
                return CSV.line(cells)
            }.joined()
    }
}
