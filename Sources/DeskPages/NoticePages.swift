package import Pages
package import Plain
package import Records
import Rules

/// Pages that say one thing, instead of the one that was asked for.
package struct NoticePages {
    private let say: Words

    package init(_ say: Words) { self.say = say }

    package var notFound: Page {
        notice(
            say("Halaman ini tidak ada", "There is no such page"),
            "<p><a class=\"more\" href=\"/\">\(say("Kembali ke beranda", "Back to home"))</a></p>")
    }

    /// More was sent than is taken.
    package var tooLarge: Page {
        notice(
            say("Kiriman terlalu besar", "Too much was sent"),
            "<p class=\"lead\">\(say("Tekan tombol kembali, lalu kirim lebih sedikit.", "Go back and send less."))</p>")
    }

    package var changed: Page {
        notice(
            say("Belum tersimpan", "Not saved"),
            "<p class=\"lead\">\(say("Ini sudah berubah sejak dibuka. Lihat lagi, lalu coba sekali lagi.", "This has changed since you opened it. Look again, then try once more."))</p>"
        )
    }

    package func toMend(_ problems: [Problem]) -> Page {
        let sentences = problems.html { "<li>\(say.either($0.sentence.indonesian, $0.sentence.english))</li>" }
        return notice(say("Belum tersimpan", "Not saved"), "<ul>\(sentences)</ul>")
    }

    /// What a person reads whose form could not be stored; her words are one step back.
    package var unstored: Page {
        notice(
            say("Belum tersimpan", "Not saved yet"),
            """
            <p class="lead">\(say("Pusat belum bisa menyimpan. Tekan tombol kembali, isian Ibu masih ada.", "Nothing can be stored now. Go back: what you typed is still there."))</p>\
            <p>\(say("Coba lagi sebentar lagi. Kalau masih begini, beri tahu admin kabupaten.", "Try again in a while. If it stays so, tell the administrator."))</p>
            """)
    }

    /// Too many change or are given passwords at once.
    package var crowded: Page {
        notice(
            say("Sedang ramai", "Busy"),
            "<p class=\"lead\">\(say("Tunggu satu menit, lalu coba lagi.", "Wait a minute, then try again."))</p>")
    }

    /// A problem that has a sentence of its own.
    package func problem(_ title: String) -> Page {
        notice(title, "<p><a class=\"button\" href=\"/\">\(say("Ke beranda", "Home"))</a></p>")
    }

    /// Nothing typed is lost: the entry lies with those who decide, and its writer is told why.
    package func held(because reason: Phrase?, home: String) -> Page {
        Page(
            title: say("Ditahan", "Held"),
            body: """
                <h1>\(say("Catatan disimpan, belum dihitung", "Kept, not counted yet"))</h1>
                <p class="notice is-watch">\(Icon.clock.svg)<span>\(reason.map { say.either($0.indonesian, $0.english) } ?? "")</span></p>
                <p><a class="button button--full" href="\(home)">\(say("Kembali ke beranda", "Back to home"))</a></p>
                """)
    }

    private func notice(_ title: String, _ words: HTML) -> Page {
        var page = Page(title: title, body: "<h1>\(title)</h1>\(words)")
        page.isDesk = true
        return page
    }
}
