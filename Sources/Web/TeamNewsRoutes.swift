import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain

/// What teams tell everybody, and whether a certificate is true: without an account.
extension Server {
    func addTeamNews(to router: Router<Visitor>) {
        router.get("\(PublicNewsPage.path)") { request, _ in
            let say = Words(language(request))
            let known = try desk.publicDesk.regencies()
            let region = request.asked("wilayah").isEmpty && known.count == 1 ? known[0].code : request.asked("wilayah")
            guard let regency = known.first(where: { $0.code == region }) else {
                return plainPage(PublicNewsPage.choose(say, known.map { ($0.code, $0.name) }), request)
            }
            return plainPage(
                PublicNewsPage(try desk.signposts.published(below: region), of: regency.name, say).page, request)
        }
        router.get("\(PublicNewsPage.path)/foto/{digest}") { _, context in
            Reply.photo(try desk.signposts.publishedPhoto(try context.part("digest")))
        }
        let looks = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 600, clock: desk.clock)
        router.get("\(CertificatePaper.checkPath)") { request, context in
            let code = request.asked("kode")
            guard !code.isEmpty else {
                return plainPage(CertificatePaper.check(Words(language(request)), code: "", found: nil), request)
            }
            return try check(code, request, looks.take(context.caller))
        }
        router.get("\(CertificatePaper.checkPath)/{code}") { request, context in
            try check(try context.part("code"), request, looks.take(context.caller))
        }
    }

    private func check(
        _ code: String, _ request: Hummingbird.Request, _ isAllowed: Bool
    ) throws -> Hummingbird.Response {
        guard isAllowed else {
            return plainPage(PublicAnswerPages(Words(language(request))).tooMany, request, status: .tooManyRequests)
        }
        let typed = String(code.prefix(40))
        let found = try desk.signposts.certificate(typed)
        return plainPage(
            CertificatePaper.check(Words(language(request)), code: typed, found: found), request,
            status: found.isEmpty ? .notFound : .ok)
    }
}
