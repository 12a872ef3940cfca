import Foundation
import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// Somebody of each role who may open the book follows every link and sends every form that she is shown.
@Suite struct ReaderTests {
    private static let readers = Role.allCases.filter { Permission.opens(Village.person($0), Village.place) }

    @Test(arguments: readers, [Stage.session, .closed])
    func `every link leads to a page, and every form writes, asks or says why not`(role: Role, stage: Stage) throws {
        var queue = ["/b/melati/", "/b/melati/hari/\(Village.today.iso)/tutup"]
        var seen = Set(queue)
        var sent: [String: Int] = [:]
        while let path = queue.popLast() {
            let page = ask(path, role, stage)
            #expect(page.status == 200 || page.status == 303, "\(role) \(path): \(page.status)")
            let onwards = page.headers.filter { $0.0 == "Location" }.map { $0.1 }.filter { $0.hasPrefix("/b/melati/") }
            for link in PageReading.links(page.body) + onwards
            where sent["link " + kind(link), default: 0] < 12 && seen.insert(link).inserted {
                sent["link " + kind(link), default: 0] += 1
                queue.append(link)
            }
            for (target, inside) in PageReading.forms(page.body) where sent[kind(target), default: 0] < 2 {
                sent[kind(target), default: 0] += 1
                let pairs = PageReading.fill(inside, of: target, isWhole: true)
                let answer = ask(target, role, stage, pairs)
                #expect(answer.status != 404, "\(role) may not send \(target)")
            }
        }
    }

    @Test(arguments: ["", "ukur/", "layanan/", "edukasi/", "rujuk/", "tutup"])
    func `what a village operator may not write on a session day is refused, not passed over`(step: String) {
        let card = Village.card("Joko Susilo").text
        let path = "/b/melati/hari/\(Village.today.iso)/\(step)\(step.hasSuffix("/") ? card : "")"
        let typed = [
            ("entri", Village.card("entri").text), ("hadir", card), ("tidak", ""), ("weight", "8,7"),
            ("given", "local-food"), ("to", "Puskesmas"),
        ]
        #expect(ask(path, .villageOperator, .session, typed).status == 404)
        #expect(ask(path, .kader, .session, typed).status == 303)
        if step.hasSuffix("/") { #expect(ask(path, .villageOperator, .session).status == 404) }
    }

    @Test func `a day that there is not is never today unsaid, and what was typed goes on with another`() throws {
        let card = Village.card("Joko Susilo").text
        let path = "/b/melati/warga/\(card)/tulis/home-visit"
        for wrong in ["2026-02-30", "besok", "2126-10-13", Village.today.adding(days: 2).iso] {
            let page = ask(path + "?hari=" + wrong, .kader, .session)
            #expect(page.status == 422 && page.body.contains("Hari itu tidak ada"), "\(wrong)")
            #expect(page.body.contains("href=\"\(path)\""))
            let typed = [("entri", Village.card("entri").text), ("hari", wrong), ("found", "away"), ("note", "Pasar")]
            let answer = ask(path, .kader, .session, typed)
            #expect(answer.status == 409 && answer.entries.isEmpty, "\(wrong)")
            #expect(answer.body.contains("name=\"note\" value=\"Pasar\""))
            #expect(answer.body.contains("name=\"hari\" value=\"\(Village.today.iso)\""))
        }
        #expect(ask(path + "?hari=" + Village.today.adding(days: 1).iso, .kader, .session).status == 200)
    }

    @Test func `who was not born on a day neither stands on its list nor comes`() throws {
        let resident = try #require(
            Village.book(at: .session).residents.first {
                $0.birth.map { $0 > Village.today.adding(days: -800) } ?? false
            })
        let day = try #require(resident.birth).adding(days: -1).iso
        let path = "/b/melati/hari/\(day)/"
        #expect(!ask(path, .kader, .session).body.contains(resident.id.text))
        let typed = [("entri", Village.card("entri").text), ("hadir", resident.id.text)]
        #expect(ask(path, .kader, .session, typed).status == 404)
        #expect(ask(path + "ukur/" + resident.id.text, .kader, .session).status == 404)
    }

    private func kind(_ path: String) -> String { PageReading.kind(path) }

    private func ask(_ path: String, _ role: Role, _ stage: Stage, _ typed: [(String, String)]? = nil) -> Response {
        let below = String(path.dropFirst("/b/melati/".count))
        return Screen("reader", "", below, stage: stage, typed: typed, role: role).answer()
    }
}
