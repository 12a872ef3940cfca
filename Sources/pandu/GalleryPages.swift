import Foundation
import Gallery
import Pages
import Plain
import Rules

/// The gallery as files that a browser opens from a folder: links between screens lead from file to file.
enum GalleryPages {
    /// File names with their contents.
    static func all(
        with desks: [(screen: DeskGallery.Screen, html: String)]
    ) -> [(name: String, html: String)] {
        let screens = Gallery.screens
        var targets: [String: [String: String]] = [:]
        for screen in screens where screen.typed == nil {
            let language = screen.language.code
            let known = targets[language]?[screen.address]
            if known == nil || screen.state == .usual {
                targets[language, default: [:]][screen.address] = "\(screen.id).html"
            }
        }
        let pages = screens.map { screen in
            (name: "\(screen.id).html", html: alone(screen.answer().body, targets[screen.language.code] ?? [:]))
        }
        let here = Dictionary(
            desks.filter { $0.screen.typed == nil }.map { ($0.screen.path, "\($0.screen.name).html") },
            uniquingKeysWith: { $1 })
        let wide = desks.map { (name: "\($0.screen.name).html", html: alone($0.html, here)) }
        return [(name: "index.html", html: index(desks.map(\.screen)))] + pages + wide
    }

    /// A page as the server gives it, without what only a server has.
    private static func alone(_ page: String, _ targets: [String: String]) -> String {
        page.replacing("href=\"/pandu.css\"", with: "href=\"pandu.css\"")
            .replacing("href=\"/icon.svg\"", with: "href=\"icon.svg\"")
            .replacing("<link rel=\"manifest\" href=\"/manifest.webmanifest\">\n", with: "")
            .replacing("<script type=\"module\" src=\"/pandu.js\"></script>\n", with: "")
            .replacing(#/<a ([^>]*)href="([^"]*)"/#) { link in
                "<a \(link.1)href=\"\(targets[String(link.2)] ?? String(link.2))\""
            }
    }

    private static func index(_ desks: [DeskGallery.Screen]) -> String {
        let wide = desks.html { screen -> HTML in
            """
            <tr><th scope="row"><a class="more" href="\(screen.name).html">\(screen.title)</a></th>\
            <td>\(screen.account.isEmpty ? "a resident" : screen.account)</td><td><code>\(screen.path)</code></td></tr>
            """
        }
        let parts = Gallery.parts.html { title, screens -> HTML in
            let rows = screens.html { screen -> HTML in
                """
                <tr><th scope="row"><a class="more" href="\(screen.id).html">\(screen.title)</a></th>\
                <td>\(screen.state.words)</td><td>\(screen.language.code)</td></tr>
                """
            }
            return """
                <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
                <caption>\(title), \(screens.count) screens</caption>\
                <thead><tr><th scope="col">Screen</th><th scope="col">State</th><th scope="col">Language</th></tr></thead>\
                <tbody>\(rows)</tbody></table></div>
                """
        }
        let document: HTML = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Gallery · Pandu</title>
            <link rel="stylesheet" href="pandu.css">
            <link rel="icon" href="icon.svg" type="image/svg+xml">
            </head>
            <body>
            <header class="bar bar--desk"><p class="bar__title">Pandu<small>Gallery</small></p></header>
            <main class="page page--wide stack">
            <h1>Every screen</h1>
            <p class="lead">Posyandu Melati on 13 October 2026. Names and figures are invented. \
            Best seen in a window of 360 by 640.</p>
            \(parts)
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="Desks and residents"><table class="table">\
            <caption>Desks and residents, \(desks.count) screens of the demo district</caption>\
            <thead><tr><th scope="col">Screen</th><th scope="col">Who</th><th scope="col">Address</th></tr></thead>\
            <tbody>\(wide)</tbody></table></div>
            </main>
            </body>
            </html>

            """
        return document.text
    }
}

extension Screen.State {
    /// `with-problems` as words.
    var words: String { rawValue.replacing("-", with: " ") }
}
