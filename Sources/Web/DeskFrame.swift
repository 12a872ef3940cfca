import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// What stands around a page that the server alone draws.
extension Server {
    /// A page of somebody at a desk, with her menu.
    /// - Parameters:
    ///   - current: where in the menu she is
    ///   - bar: what the bar says, where neither the page does nor whose desk it is
    func deskPage(
        _ page: Page, _ request: Hummingbird.Request, _ mandate: Mandate, current: String, bar: String? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Hummingbird.Response {
        let shell = shell(request, title: bar ?? (try? areaTitle(mandate)) ?? "Pandu")
        var page = page
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, Words(shell.language), current: current)
        return Reply.html(shell.render(page), status: status)
    }

    /// A page for whoever asks, without a menu.
    func plainPage(
        _ page: Page, _ request: Hummingbird.Request, home: String = "/", status: HTTPResponse.Status = .ok
    ) -> Hummingbird.Response {
        Reply.html(shell(request, title: "Pandu", home: home).render(page), status: status)
    }

    func deskLinks(
        _ mandate: Mandate, _ say: Words, current: String
    ) -> [(title: String, path: String, isCurrent: Bool)] {
        let role = mandate.person.role
        var links: [(String, String)] = Server.hasInbox(role) ? [(say("Beranda", "Start"), StartPage.path)] : []
        switch role {
        case .kader, .chair: links.append((say("Buku", "Book"), "/b/\(mandate.book)/"))
        case .administrator:
            links += [
                (say("Akun", "Accounts"), AccountsPage.path), ("Posyandu", PosyanduPage.path),
                (say("Pengaturan", "Settings"), Server.regencyPath),
                (withNews(say("Langganan", "Subscriptions"), mandate.person), SubscriptionPage.path),
            ]
        default: break
        }
        // What a region has for this role by being one: the book of its team.
        for kind in BookKind.all where kind.isOfRegionAlone && kind.readers.contains(role) && mandate.book.isEmpty {
            links.append(
                (say.either(kind.title.indonesian, kind.title.english), "/b/\(kind.book(of: mandate.region))/"))
        }
        if let link = attentionLink(mandate.person, say) { links.append(link) }
        if role == .neighbourhoodHead { links.append((say("Warga RT", "People of the RT"), ToFetchPage.path)) }
        if role == .caseWorker { links.append((say("Kasus", "Cases"), SecretReportPages.path)) }
        if Server.hasInbox(role) { links.append((say("Kotak masuk", "Inbox"), InboxPage.path)) }
        if role == .officer, (try? desk.disasters.mayRead(mandate.person)) == true {
            links.append((say("Bencana", "Disasters"), DisastersPage.path))
        }
        if (try? desk.officeLists.hasAny(for: mandate.person)) == true {
            links.append((say("Daftar bidang", "Field lists"), OfficeListPage.path))
        }
        if Notices.hasNews(role), role != .administrator {
            links.append((withNews(say("Pemberitahuan", "News"), mandate.person), NewsPage.path))
        }
        if Permission.allows(role, .readTallies) {
            let area = mandate.book.isEmpty ? mandate.region : "b:" + mandate.book
            links.append((say("Ringkasan", "Overview"), OverviewPages.path(of: area)))
        }
        if Permission.allows(role, .readComplaintCounts), role != .kader {
            links.append((say("Laporan warga", "Complaints"), ComplaintSpan.path))
        }
        if Permission.allows(role, .readTallies) { links.append((say("Pendataan", "Campaigns"), CampaignPage.path)) }
        if Permission.allows(role, .importResidents) {
            links.append((say("Berkas", "Files"), ExchangePage.path))
        }
        if Permission.allows(role, .resolveHeld) || Permission.allows(role, .resolveHomeless) {
            links.append((say("Ditahan", "Held"), HeldPages.path))
        }
        if Permission.allows(role, .resetKader) {
            links.append((say("Sandi kader", "Kader's passwords"), AccountsPage.path))
        }
        // Short, so that the bar of those with much to do stays one line.
        links.append((say("Saya", "Me"), DevicesPage.path))
        return links.map { ($0.0, $0.1, $0.1 == current) }
    }
}

extension HTTPResponse.Status {
    /// Of a form's page: whether something in it must be mended.
    static func of(_ problems: [Problem]) -> HTTPResponse.Status {
        problems.isEmpty ? .ok : .unprocessableContent
    }
}
