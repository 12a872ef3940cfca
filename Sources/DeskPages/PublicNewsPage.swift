package import Desk
package import Pages
import Plain
import Records

/// *Kabar tim pembina*: what meetings decided, as the teams of a regency tell everybody.
package struct PublicNewsPage {
    package static let path = "/kabar"

    private let say: Words
    private let name: String
    private let found: [Signposts.Found]

    package init(_ found: [Signposts.Found], of name: String, _ say: Words) {
        self.found = found
        self.name = name
        self.say = say
    }

    /// Where there are several regencies.
    package static func choose(_ say: Words, _ regencies: [(code: String, name: String)]) -> Page {
        let rows = regencies.html { regency -> HTML in
            """
            <li><a class="row" href="\(path)?wilayah=\(regency.code)"><span class="row__body"><span class="row__title">\(regency.name)</span></span>\
            <span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        let title = say("Kabar tim pembina", "News of coaching teams")
        return Page(title: title, body: "<h1>\(title)</h1><ul class=\"rows\" role=\"list\">\(rows)</ul>")
    }

    package var page: Page {
        let title = say("Kabar tim pembina", "News of coaching teams")
        let articles = found.prefix(30).html { one -> HTML in
            let photos = one.text("photos").split(separator: " ").map { String($0) }
            let pictures: HTML =
                photos.isEmpty
                ? ""
                : """
                <ul class="photos" role="list">\(photos.indices.html { place -> HTML in
                    """
                    <li><img class="photo" src="\(PublicNewsPage.path)/foto/\(photos[place])" loading="lazy" alt="\(say("Foto", "Photograph")) \(place + 1)"></li>
                    """
                })</ul>
                """
            return """
                <article class="card stack stack--tight"><h2>\(one.text("title"))</h2>\
                <p class="meta">\(one.bookName), \(DayWords.plain(one.from, say.language))</p><p>\(one.text("summary"))</p>\(pictures)</article>
                """
        }
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(name)</p>
                \(articles.isEmpty ? "<p>\(say("Belum ada kabar.", "No news yet."))</p>" as HTML : articles)
                """)
    }
}
