import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records

/// The door of a meeting: without an account, on the day alone.
extension Server {
    func addArrivals(to router: Router<Visitor>) {
        // A hall full of people stands behind one address.
        let looks = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 1_200, clock: desk.clock)
        let arrivals = Allowance(perHour: options.requestsPerMinute == 0 ? 0 : 150, clock: desk.clock)
        router.get("\(ArrivalPages.path)") { request, context in
            let code = request.asked("kode")
            let say = Words(language(request))
            guard !code.isEmpty else {
                return plainPage(ArrivalPages.door(say, code: "", isUnknown: false), request)
            }
            return try door(String(code.prefix(20)), request, looks.take(context.caller))
        }
        router.get("\(ArrivalPages.path)/{code}") { request, context in
            try door(try context.part("code"), request, looks.take(context.caller))
        }
        router.post("\(ArrivalPages.path)/{code}") { request, context in
            let code = try context.part("code")
            guard arrivals.take("\(context.caller) \(code.prefix(20))") else { return tooMany(request) }
            return try await arrive(code, request)
        }
    }

    private func tooMany(_ request: Hummingbird.Request) -> Hummingbird.Response {
        plainPage(PublicAnswerPages(Words(language(request))).tooMany, request, status: .tooManyRequests)
    }

    private func door(_ code: String, _ request: Hummingbird.Request, _ isAllowed: Bool) throws -> Hummingbird.Response
    {
        guard isAllowed else { return tooMany(request) }
        let say = Words(language(request))
        guard let meeting = try desk.signposts.meeting(atDoor: code) else {
            return plainPage(ArrivalPages.door(say, code: code, isUnknown: true), request, status: .notFound)
        }
        return plainPage(ArrivalPages.form(meeting, code: code, problems: [], typed: [], say), request)
    }

    private func arrive(_ code: String, _ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let form = try await request.form()
        let say = Words(language(request))
        // The script of the page asks for words alone.
        let isScript = request.headers[.accept] == "text/plain"
        guard let meeting = try desk.signposts.meeting(atDoor: code) else {
            if isScript { return Reply.text(ArrivalPages.unknown(say), status: .notFound) }
            return plainPage(ArrivalPages.door(say, code: code, isUnknown: true), request, status: .notFound)
        }
        do {
            let isKnown = try await desk.arrive(atDoor: code, form)
            let name = value("name", form).tidied()
            if isScript { return Reply.text(ArrivalPages.words(name: name, isKnown: isKnown, say)) }
            return plainPage(
                ArrivalPages.thanks(meeting, code: code, name: name, isKnown: isKnown, say), request)
        } catch Refusal.invalid(let problems) {
            if isScript {
                return Reply.text(problems.map { say($0.sentence) }.joined(separator: " "), status: .of(problems))
            }
            return plainPage(
                ArrivalPages.form(meeting, code: code, problems: problems, typed: form, say), request,
                status: .of(problems))
        }
    }
}
