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

    private func kind(_ path: String) -> String { PageReading.kind(path) }

    private func ask(_ path: String, _ role: Role, _ stage: Stage, _ typed: [(String, String)]? = nil) -> Response {
        let below = String(path.dropFirst("/b/melati/".count))
        return Screen("reader", "", below, stage: stage, typed: typed, role: role).answer()
    }
}
