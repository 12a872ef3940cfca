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
            <p class="notice is-watch" role="alert">\(Icon.warning.svg)<span>\(say("Tidak ada rapat hari ini dengan kode itu.", "There is no meeting with that code today."))</span></p>
            """ : ""
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(say("Tulis kode di papan depan pintu.", "Type the code on the board at the door."))</p>\(wrong)
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
                <div><h1>\(meeting.text("title"))</h1><p class="lead">\(about(meeting, say))</p></div>\(set.summary())
                <form class="stack" method="post" action="\(path(of: code))">\(fields)<button class="button button--main button--full">\(say("Saya hadir", "I am here"))</button></form>
                """)
    }

    package static func thanks(_ meeting: Signposts.Found, name: String, isKnown: Bool, _ say: Words) -> Page {
        let words =
            isKnown
            ? say("\(name) sudah tercatat hadir.", "\(name) was written down already.")
            : say("\(name) tercatat hadir. Terima kasih.", "\(name) is written down. Thank you.")
        return Page(
            title: say("Daftar hadir", "Attendance"),
            body: """
                <h1>\(meeting.text("title"))</h1><p class="notice is-good" role="status">\(Icon.tick.svg)<span>\(words)</span></p>
                <p class="lead">\(say("Silakan masuk dan duduk.", "Please come in and sit down."))</p>
                """)
    }

    private static func about(_ meeting: Signposts.Found, _ say: Words) -> String {
        [DayWords.long(meeting.from, say.language), meeting.text("time"), meeting.text("place"), meeting.bookName]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
