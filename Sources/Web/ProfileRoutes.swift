import Desk
import DeskPages
import Hummingbird
import Pages
import Records

/// What Posyandu are and who serves there: by area, and each for those who coach it.
extension Server {
    func addProfiles(to router: Router<Visitor>) {
        router.get("/wilayah/{area}/profil") { request, context in
            let mandate = try person(request)
            let area = try context.parameters.require("area")
            let name = desk.regions.name(area) ?? area
            let all = try desk.profiles.all(in: area, for: mandate.person)
            let page = ProfilesPage(all, of: area, name: name, Words(language(request))).page
            return deskPage(page, request, mandate, current: "", bar: name)
        }
        router.get("/wilayah/{area}/kader") { request, context in
            try await kader(try context.parameters.require("area"), request)
        }
        router.get("/posyandu/{book}/kader") { request, context in
            try await kader("b:" + (try context.parameters.require("book")), request)
        }
        router.get("/posyandu/{book}/profil") { request, context in
            let mandate = try person(request)
            let book = try context.parameters.require("book")
            let listed = try desk.profiles.one(ofBook: book, for: mandate.person)
            // Whoever opens the book reads it there, where it is written.
            guard !Permission.opens(mandate.person, listed.place) else {
                return Reply.redirect("/b/\(book)/\(CardKind.profile.path)")
            }
            let page = ProfilePage.page(listed, Words(language(request)))
            return deskPage(page, request, mandate, current: "", bar: listed.place.name)
        }
    }

    private func kader(_ area: String, _ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let isBook = area.hasPrefix("b:")
        let below = isBook || desk.places.isVillage(area) ? [] : desk.regions.children(of: area)
        let isCoach = Roles.coaches.contains(mandate.person.role) && !isBook
        let roles = isCoach ? try await desk.rolesSeen(in: area, for: mandate.person) : []
        // Above regencies nobody is honoured, and only those who coach them look.
        let isAbove = isCoach && desk.regions.name(area) != nil && area.split(separator: ".").count < 2
        let candidates =
            isBook || isAbove ? [] : try desk.appointments.awardCandidates(in: area, for: mandate.person)
        let seen = below.isEmpty ? try await desk.kaderSeen(in: area, for: mandate.person) : []
        let name = seen.first.flatMap { isBook ? $0.place.name : nil } ?? desk.regions.name(area) ?? "Posyandu"
        let page = KaderPage(
            seen, candidates: candidates, roles: roles, below: below, of: area, name: name, Words(language(request))
        ).page
        return deskPage(page, request, mandate, current: "", bar: name)
    }
}
