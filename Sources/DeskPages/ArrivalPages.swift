package import Desk
package import Pages
import Plain
package import Records
import Rules

/// *Daftar hadir di pintu*: whoever comes to a meeting writes herself down, on her own phone and without an account.
package enum ArrivalPages {
    package static let path = "/hadir"

    package static func path(of code: String) -> String { "\(path)/\(code)" }

    /// - Parameter isUnknown: there is no meeting of that code today
    package static func door(_ say: Words, code: String, isUnknown: Bool) -> Page {
        let title = say("Daftar hadir", "Attendance")
        let wrong: HTML =
            isUnknown
            ? """
            <p class="notice is-watch" role="alert">\(Icon.warning.svg)<span>\(unknown(say))</span></p>
            """ : ""
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(unsent(say))<p class="lead">\(say("Tulis kode di papan depan pintu.", "Type the code on the board at the door."))</p>\(wrong)
                <form class="stack" action="\(path)"><div class="field"><label class="field__label" for="kode">\(say("Kode", "Code"))</label>\
                <input class="input" id="kode" name="kode" autocomplete="off" autocapitalize="characters" value="\(code)"></div><button class="button button--main button--full">\(say("Lanjut", "Go on"))</button></form>
                """)
    }

    package static func form(
        _ meeting: Signposts.Found, code: String, problems: [Problem], typed: [(String, String)], _ say: Words
    ) -> Page {
        let set = FieldSet(say: say, problems: problems, values: typed)
        let fields = Form.meetingArrival.fields.html { set.field($0) }
        return Page(
            title: say("Daftar hadir", "Attendance"),
            body: """
                <div><h1>\(meeting.text("title"))</h1><p class="lead">\(about(meeting, say))</p></div>\(set.summary())\(unsent(say))
                <form class="stack" data-hadir-isian method="post" action="\(path(of: code))">\(fields)<button class="button button--main button--full">\(say("Saya hadir", "I am here"))</button></form>
                """)
    }

    /// What a guest hears, on a page or as the script of the door shows it.
    package static func words(name: String, isKnown: Bool, _ say: Words) -> String {
        isKnown
            ? say("\(name) sudah tercatat hadir.", "\(name) was written down already.")
            : say("\(name) tercatat hadir. Terima kasih.", "\(name) is written down. Thank you.")
    }

    package static func unknown(_ say: Words) -> String {
        say("Tidak ada rapat hari ini dengan kode itu.", "There is no meeting with that code today.")
    }

    package static func thanks(
        _ meeting: Signposts.Found, code: String, name: String, isKnown: Bool, _ say: Words
    ) -> Page {
        Page(
            title: say("Daftar hadir", "Attendance"),
            body: """
                <h1>\(meeting.text("title"))</h1><p class="notice is-good" role="status">\(Icon.tick.svg)<span>\(words(name: name, isKnown: isKnown, say))</span></p>
                <p class="lead">\(say("Silakan masuk dan duduk.", "Please come in and sit down."))</p>\(unsent(say))
                <p><a class="more" href="\(path(of: code))">\(say("Tulis orang lain", "Write somebody else down"))</a></p>
                """)
    }

    /// What this device keeps and the server has not; hadir.js shows what of it there is.
    private static func unsent(_ say: Words) -> HTML {
        func notice(_ name: String, _ tone: String, _ icon: Icon, _ words: String) -> HTML {
            """
            <p class="notice \(tone)" role="\(name == "salah" ? "alert" : "status")" data-hadir-\(name) hidden>\(icon.svg)<span>\(words)</span></p>
            """
        }
        return """
            <div class="stack" data-hadir data-perbaiki="\(say("Perbaiki", "Mend"))" data-hapus="\(say("Hapus", "Remove"))" \
            data-wajib="\(Form.meetingArrival.fields.filter(\.isRequired).map(\.code).joined(separator: " "))" \
            data-kurang="\(say("Isi nama dan asalnya dulu.", "Write the name and where from first."))" \
            data-terkirim="\(say("Yang tersimpan di HP ini sudah terkirim.", "What was kept on this device has been sent."))" \
            data-penuh="\(say("HP ini tidak bisa menyimpan. Tulis di kertas.", "This device cannot keep it. Write it on paper."))">\
            \(notice("masuk", "is-good", .tick, ""))\
            \(notice("simpan", "is-watch", .clock, say("Tersimpan di HP ini. Dikirim saat ada sinyal hari ini.", "Kept on this device. It is sent when there is a signal today.")))\
            \(notice("salah", "is-urgent", .warning, ""))\
            <p class="meta" data-hadir-tunggu hidden>\(say("Menunggu sinyal:", "Waiting for a signal:")) <b></b></p>\
            <section class="stack stack--tight" data-hadir-tolak hidden><h2>\(say("Belum masuk daftar", "Not on the list yet"))</h2><ul class="rows" role="list"></ul></section></div>
            """
    }

    private static func about(_ meeting: Signposts.Found, _ say: Words) -> String {
        [DayWords.long(meeting.from, say.language), meeting.text("time"), meeting.text("place"), meeting.bookName]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
