package import Pages
package import Plain
import Records
import Rules

/// *Usulan musrenbang*: what a village takes to its planning meeting, for paper.
package struct VillageNeedsPage {
    private let list: VillageNeedsList
    private let village: String
    private let name: String
    private let today: Day

    /// - Parameters:
    ///   - village: its code
    ///   - name: with the district that it lies in
    package init(list: VillageNeedsList, village: String, name: String, today: Day) {
        self.list = list
        self.village = village
        self.name = name
        self.today = today
    }

    package var page: Page {
        let (say, needs) = (list.say, list.needs)
        return Page(
            title: say("Usulan musrenbang", "For the planning meeting"),
            body: """
                <div><h1>\(say("Usulan musrenbang", "For the planning meeting"))</h1><p class="lead">\(name), \(DayWords.long(today, say.language)). \
                \(say("Sudah dilihat desa dan belum selesai: \(needs.count).", "Seen by the village and not solved: \(needs.count)."))</p></div>
                \(needs.isEmpty ? "<p>\(say("Belum ada kebutuhan yang sudah dilihat.", "No need was seen yet."))</p>" : list.table)
                <p class="meta">\(say("Nama pelapor dan laporan rahasia tidak ada di daftar ini.", "Reporters' names and secret reports are not in this list."))</p>
                <p class="cluster"><a class="button" href="/laporan-warga/kebutuhan/unduh?wilayah=\(village)">\(Icon.download.svg) \(say("Simpan sebagai berkas", "Save as a file"))</a>\
                <a class="more" href="\(ComplaintSpan.path)?wilayah=\(village)">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }
}
