import Desk
import DeskPages
import Hummingbird
import Pages

/// *Warga RT*: the start page of whoever heads an RT or a Dusun.
extension Server {
    func addToFetch(to router: Router<Visitor>) {
        router.get("/rt") { request, _ in
            let mandate = try person(request)
            let page = ToFetchPage(try await desk.toFetch(for: mandate), Words(language(request))).page
            return deskPage(page, request, mandate, current: ToFetchPage.path)
        }
    }
}
