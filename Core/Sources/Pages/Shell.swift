public import Plain
import Rules

/// What stands around every page.
public struct Shell {
    public var language: Language
    public var bookName: String
    /// `/b/BOOK/`, or `/` outside a book.
    public var home: String
    public var today: Day
    public var pill: Pill
    public var isDemo: Bool
    /// Changes with every new version of the styles and scripts.
    public var edition: String
    /// Notices of the phone's health, above the page.
    public var alerts: [String] = []

    public init(
        language: Language, bookName: String, home: String, today: Day, pill: Pill, isDemo: Bool,
        edition: String
    ) {
        self.language = language
        self.bookName = bookName
        self.home = home
        self.today = today
        self.pill = pill
        self.isDemo = isDemo
        self.edition = edition
    }

    /// The whole document.
    public func render(_ page: Page) -> String {
        let say = Words(language)
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.code)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="theme-color" content="#3b0d47">
            <title>\(page.title) · Pandu</title>
            <link rel="stylesheet" href="/pandu.css">\(deskStyle(page))
            <link rel="manifest" href="/manifest.webmanifest">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <script type="module" src="/pandu.js"></script>
            </head>
            <body>
            <a class="skip" href="#isi">\(say("Langsung ke isi", "Skip to content"))</a>
            \(page.isDesk ? deskBar(page, say) : bar(page, say))
            \(page.strip)
            <main class="page \(page.isDesk || page.isWide ? "page--wide " : "" as HTML)stack" id="isi">
            \(alerts.html { "<p class=\"notice is-watch\" role=\"status\">\(Icon.warning.svg)<span>\($0)</span></p>" })
            \(wayBack(page))\(page.body)\(deskAction(page))
            \(isDemo ? "<p class=\"meta demo\">\(say("Data contoh. Nama dan angka rekaan.", "Sample data. Names and figures are invented."))</p>" : "" as HTML)
            </main>
            \(page.isDesk ? "" as HTML : dock(page, say))
            </body>
            </html>

            """
        return document.text
    }

    /// No phone carries the styles of desks.
    private func deskStyle(_ page: Page) -> HTML {
        #if hasFeature(Embedded)
        return ""
        #else
        return page.isDesk ? "\n<link rel=\"stylesheet\" href=\"/desk.css\">" : ""
        #endif
    }

    private func bar(_ page: Page, _ say: Words) -> HTML {
        let left: HTML =
            page.back.map {
                "<a class=\"bar__menu\" href=\"\($0)\" aria-label=\"\(say("Kembali", "Back"))\">\(Icon.back.svg)</a>"
            }
            ?? (home == "/"
                ? ""
                : "<a class=\"bar__menu\" href=\"\(home)saya\" aria-label=\"\(say("Menu", "Menu"))\">\(Icon.menu.svg)</a>")
        return """
            <header class="bar">
            \(left)
            <p class="bar__title">\(page.barTitle.isEmpty ? bookName : page.barTitle)\
            \(page.barNote.isEmpty ? "" : "<small>\(page.barNote)</small>" as HTML)</p>
            \(pillLink(say))
            </header>
            """
    }

    private func deskBar(_ page: Page, _ say: Words) -> HTML {
        #if hasFeature(Embedded)
        return bar(page, say)
        #else
        return """
            <header class="bar bar--desk">
            \(Flower.svg("flower--m", centre: "var(--sun)"))
            <p class="bar__title">\(page.barTitle.isEmpty ? bookName : page.barTitle)\
            \(page.barNote.isEmpty ? "" : "<small>\(page.barNote)</small>" as HTML)</p>
            <nav class="bar__nav" aria-label="\(say("Menu utama", "Main menu"))">\
            \(page.deskLinks.html { "<a class=\"bar__link\" href=\"\($0.path)\"\($0.isCurrent ? " aria-current=\"page\"" : "" as HTML)>\($0.title)</a>" })\
            </nav>
            <form method="post" action="/keluar"><button class="bar__link bar__leave">\(say("Keluar", "Sign out"))</button></form>
            </header>
            """
        #endif
    }

    /// The bar of a desk has no arrow: it stands above the page.
    private func wayBack(_ page: Page) -> HTML {
        #if hasFeature(Embedded)
        return ""
        #else
        guard page.isDesk, let back = page.back, let words = page.backWords else { return "" }
        return
            "<p class=\"back\"><a class=\"more\" href=\"\(back)\">\(Icon.back.svg) \(words)</a></p>"
        #endif
    }

    /// A desk has no dock: its main action stands below the page.
    private func deskAction(_ page: Page) -> HTML {
        #if hasFeature(Embedded)
        return ""
        #else
        guard page.isDesk, let action = page.action else { return "" }
        return "<div class=\"desk-action\">\(action)</div>"
        #endif
    }

    private func pillLink(_ say: Words) -> HTML {
        let hidden: HTML = "<span class=\"hidden\">\(say("Belum terkirim", "Not sent yet")): </span>"
        switch pill {
        case .hidden: return ""
        case .allSent:
            return
                "<a class=\"pill pill--idle\" data-pill href=\"\(home)belum-terkirim\">\(Icon.ticks.svg)<span>\(say("Semua terkirim", "All sent"))</span></a>"
        case .waiting(let count):
            return
                "<a class=\"pill pill--waiting\" data-pill href=\"\(home)belum-terkirim\">\(Icon.clock.svg)<span>\(hidden)\(count) \(say("belum", "waiting"))</span></a>"
        case .sending(let count):
            return
                "<a class=\"pill pill--sending\" data-pill href=\"\(home)belum-terkirim\">\(Icon.send.svg)<span>\(hidden)\(say("Mengirim", "Sending")) \(count)</span></a>"
        case .attention(let count):
            return
                "<a class=\"pill pill--attention\" data-pill href=\"\(home)belum-terkirim\">\(Icon.warning.svg)<span>\(hidden)\(count) \(say("perbaiki", "to mend"))</span></a>"
        case .lost(let count):
            return
                "<a class=\"pill pill--attention\" data-pill href=\"\(home)belum-terkirim\">\(Icon.warning.svg)<span>\(hidden)\(count) \(say("hilang", "lost"))</span></a>"
        }
    }

    private func dock(_ page: Page, _ say: Words) -> HTML {
        func tab(_ tab: Tab, _ path: String, _ icon: HTML, _ word: String) -> HTML {
            "<a class=\"tabs__link\" href=\"\(home)\(path)\"\(page.tab == tab ? " aria-current=\"page\"" : "" as HTML)>\(icon)\(word)</a>"
        }
        if page.action == nil, page.tab == nil { return "" }
        let action: HTML? = page.action.map { "<div class=\"dock__action\">\($0)</div>" }
        let tabs: HTML =
            page.tab == nil
            ? ""
            : """
            <nav class="tabs" aria-label="\(say("Menu utama", "Main menu"))">\
            \(tab(.home, "", Flower.svg(), say("Beranda", "Home")))\
            \(tab(.session, "hari/\(today.iso)/", Icon.scale.svg, say("Hari buka", "Session")))\
            \(tab(.residents, "warga", Icon.people.svg, say("Warga", "Residents")))\
            \(tab(.tasks, "tugas", Icon.tasks.svg, say("Tugas", "Tasks")))</nav>
            """
        return "<footer class=\"dock\">\(action)\(tabs)</footer>"
    }
}
