import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Entries that wait for a person: let in, or put aside with a reason.
extension Server {
    func addHeld(to router: Router<Visitor>) {
        router.get("/tahan") { request, _ in try await heldPage(request, problems: []) }
        router.post("/tahan/tak-terbaca") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            guard let day = Day(iso: value("hari", form)) else { throw Refusal.notFound }
            do {
                try await desk.discardHomeless(
                    of: value("akun", form), on: day, note: value("alasan", form).tidied(), by: mandate.person)
            } catch Refusal.invalid(let problems) {
                return try await heldPage(request, problems: problems)
            }
            return Reply.redirect("/tahan")
        }
        router.post("/tahan/hilang") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            try await desk.settleLost(value("akun", form), device: value("perangkat", form), by: mandate.person)
            return Reply.redirect("/tahan")
        }
        router.post("/tahan/{number}") { request, context in
            let mandate = try person(request)
            let number = Int64(try context.parameters.require("number")) ?? 0
            let form = try await request.form()
            do {
                if value("aksi", form) == "terima" {
                    try await desk.release(number, by: mandate.person)
                } else {
                    try await desk.discard(number, note: value("alasan", form).tidied(), by: mandate.person)
                }
            } catch Refusal.invalid(let problems) {
                return try await heldPage(request, problems: problems)
            } catch Refusal.conflict {
                return try await heldPage(
                    request,
                    problems: [
                        Problem(
                            "", "Catatan ini belum bisa diterima. Alasannya ada di bawah.",
                            "This cannot be let in yet. Below it says why.")
                    ])
            }
            return Reply.redirect("/tahan?halaman=\(Int(value("halaman", form)) ?? 0)")
        }
    }

    private func heldPage(_ request: Hummingbird.Request, problems: [Problem]) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let pages = HeldPages(Words(language(request)), try desk.regencies.fields(for: mandate.person))
        let page: Page
        if Permission.allows(mandate.person.role, .resolveHomeless) {
            page = pages.homeless(try desk.held.homeless(for: mandate.person), problems)
        } else {
            let held = try desk.held.page(Int(request.asked("halaman")) ?? 0, for: mandate.person)
            page = pages.waiting(
                held, in: try await books(of: held, for: mandate.person), for: mandate.person,
                lost: try desk.held.lost(for: mandate.person),
                shared: try desk.held.sharedNumbers(for: mandate.person), problems)
        }
        return deskPage(page, request, mandate, current: HeldPages.path, status: .of(problems))
    }

    /// The books in which the entries of a page wait.
    private func books(of held: HeldPage, for person: Person) async throws -> [String: Book] {
        var books: [String: Book] = [:]
        for id in Set(held.entries.map(\.place.book)) { books[id] = try await desk.book(id, for: person) }
        return books
    }
}
