import Rules

/// Numbers that help at once, also without a signal for data. What must stay secret is told there, not written here.
enum HelpPages {
    /// Unverified (domain paper 2.2): the numbers are those commonly told for the whole country.
    private static let numbers: [(number: String, indonesian: StaticString, english: StaticString)] = [
        ("112", "Darurat apa saja", "Any emergency"), ("110", "Polisi", "Police"),
        ("113", "Pemadam kebakaran", "Fire brigade"), ("119", "Ambulans", "Ambulance"),
        ("129", "SAPA: kekerasan pada perempuan dan anak", "SAPA: violence against women and children"),
    ]

    static func answer(_ visit: Visit) -> Response {
        let say = visit.say
        let rows = numbers.html { item -> HTML in
            """
            <li><a class="row" href="tel:\(item.number)"><span class="row__body"><span class="row__title">\(item.number)</span>\
            <span class="row__note">\(say(item.indonesian, item.english))</span></span><span class="row__side">\(Icon.phone.svg)</span></a></li>
            """
        }
        var page = Page(
            title: say("Nomor bantuan", "Numbers that help"),
            body: """
                <h1>\(say("Nomor bantuan", "Numbers that help"))</h1>
                <p class="lead">\(say("Kekerasan, narkoba atau bunuh diri jangan ditulis sebagai laporan biasa.", "Violence, drugs or suicide are not for an ordinary report."))</p>
                <ul class="rows" role="list">\(rows)</ul>
                <p class="meta">\(say("Ibu tidak perlu menyelidiki. Cukup hubungkan dengan petugas.", "You need not find out. Connect her with those who help."))</p>
                """)
        page.back = visit.path("lapor")
        return visit.respond(page)
    }
}
