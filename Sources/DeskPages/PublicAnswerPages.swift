package import Pages
import Plain
package import Records
package import Rules

/// What residents without an account read after they sent something that was no report, or none that was taken.
package struct PublicAnswerPages {
    private let say: Words

    package init(_ say: Words) { self.say = say }

    package var tooMany: Page {
        Page(
            title: say("Tunggu sebentar", "Please wait"),
            body: """
                <h1>\(say("Tunggu sebentar", "Please wait"))</h1>
                <p class="lead">\(say("Sudah banyak laporan dari tempat ini. Coba lagi satu jam lagi.", "Many reports came from this place. Try again in an hour."))</p>
                <p>\(say("Tidak bisa menunggu? Datang ke Posyandu atau kantor desa.", "It cannot wait? Go to the Posyandu or the village office."))</p>
                <p><a class="button button--main button--full" href="/bantuan">\(say("Ada bahaya? Nomor bantuan", "In danger? Numbers that help"))</a></p>
                """)
    }

    package func unsupported(_ kind: ComplaintKind, in village: String) -> Page {
        Page(
            title: say("Belum tersimpan", "Not saved"),
            body: """
                <h1>\(say("Dukungan belum tersimpan", "Your support is not saved"))</h1>
                <p class="lead">\(say("Buka daftarnya lagi, lalu coba sekali lagi.", "Open the list again, then try once more."))</p>
                <p><a class="button button--main button--full" href="/lapor?desa=\(village)&jenis=\(kind.code)">\(say("Buka lagi", "Open again"))</a></p>
                """)
    }

    package var supported: Page {
        Page(
            title: say("Terima kasih", "Thank you"),
            body: """
                <h1>\(say("Terima kasih, dukungan sudah dicatat", "Thank you, your support is recorded"))</h1>
                <p class="lead">\(say("Desa dan dinas melihat berapa orang mendukung.", "The village and the office see how many support it."))</p>
                <p><a class="button button--full" href="/lapor">\(say("Lapor masalah lain", "Tell another problem"))</a></p>
                """)
    }

    /// What came first stands, and more can be added to it.
    package func alreadyTold(_ code: TicketCode) -> Page {
        Page(
            title: say("Sudah diterima", "Received already"),
            body: """
                <h1>\(say("Laporan ini sudah diterima", "This complaint was received already"))</h1>
                <p class="lead">\(say("Ada yang berubah? Tulis di Tambah keterangan.", "Has something changed? Write it under Add facts."))</p>
                <p><a class="button button--main button--full" href="/lacak/\(code.text)">\(say("Lihat laporannya", "See the complaint"))</a></p>
                """)
    }

    /// Asks for the code of a complaint.
    /// - Parameter wrong: what was typed and is no code of a public complaint
    package func ask(wrong: String? = nil) -> Page {
        Page(
            title: say("Lacak laporan", "Follow a complaint"),
            body: """
                <h1>\(say("Lacak laporan", "Follow a complaint"))</h1>
                \(TrackingPage.askForm(say, wrong: wrong))
                <p class="meta">\(say("Laporan rahasia tidak tampil di sini.", "Secret reports are not shown here."))</p>
                <p class="cluster"><a class="more" href="/lapor">\(say("Buat laporan baru", "Make a new report"))</a>\
                <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a></p>
                """)
    }
}
