import HTTPTypes
import Hummingbird
import Pages

/// Says again the word that a phone's question carries, so that it can tell this server from whatever else answers 200.
struct SaidAgain: RouterMiddleware {
    typealias Context = Visitor
    private static let asks = HTTPField.Name("Pandu-Asks")
    private static let says = HTTPField.Name("Pandu-Says")

    func handle(
        _ request: Hummingbird.Request, context: Visitor,
        next: (Hummingbird.Request, Visitor) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        var answer = try await next(request, context)
        if let asks = SaidAgain.asks, let says = SaidAgain.says, let word = request.headers[asks],
            word.utf8.count <= 64
        {
            answer.headers[says] = word
        }
        return answer
    }
}
