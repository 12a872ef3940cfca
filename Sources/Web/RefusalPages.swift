import Desk
import Hummingbird
import Logging
import NIOHTTP1
import Pages
import Records

/// Turns refusals into pages (or problems, on the API's paths), and an unexpected error into a kind one.
struct RefusalPages: RouterMiddleware {
    typealias Context = Visitor
    let server: Server

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        var request = request
        var kept: KeptForm?
        do {
            kept = try await server.keptForm(&request)
            return try await next(request, context)
        } catch let detour as Detour {
            if request.isAPI { return Reply.problem(.unauthorized, "signed-out", "Masuk dulu.") }
            return detour.isSignedOut && request.method == .post
                ? server.signedOut(request, kept) : Reply.redirect(detour.path)
        } catch let problem as APIProblem {
            return request.isAPI ? problem.response : server.page(problem, request)
        } catch let refusal as Refusal {
            return request.isAPI ? refusal.response : server.page(refusal, request)
        } catch let trouble as StorageTrouble {
            context.logger.error("the disk takes nothing", metadata: ["why": "\(trouble.sentence)"])
            return request.isAPI ? trouble.response : server.unstored(request)
        } catch is Crowded {
            return server.crowded(request)
        } catch is HTTPParserError {
            // Whoever went away in the middle, or sends no HTTP: nothing is wrong here.
            return Reply.problem(.badRequest, "http", "Permintaan ini terputus atau tidak terbaca.")
        } catch let error as any HTTPResponseError {
            if error.status == .contentTooLarge {
                return request.isAPI
                    ? Reply.problem(error.status, "too-large", "Kiriman terlalu besar.") : server.tooLarge(request)
            }
            if request.isAPI { return Reply.problem(error.status, "http", error.status.reasonPhrase) }
            return error.status == .notFound
                ? server.notFound(request)
                : server.page(
                    APIProblem(status: error.status, code: "http", title: "Permintaan ini tidak terbaca."), request)
        } catch {
            context.logger.error("unexpected", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            if request.isAPI {
                return Reply.problem(.internalServerError, "unexpected", "Ada gangguan di pusat. Coba lagi sebentar.")
            }
            return server.page(
                APIProblem(
                    status: .internalServerError, code: "unexpected",
                    title: "Ada gangguan di pusat. Coba lagi sebentar."), request)
        }
    }
}
