import Desk
import DeskPages
import Hummingbird
import Pages
import Records

/// What Posyandu are: by area, and each for those who coach it.
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
}
