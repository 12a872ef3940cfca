import HTTPTypes
import Hummingbird
import Pages

/// A problem thrown where it is found.
struct APIProblem: Error {
    let status: HTTPResponse.Status
    let code: String
    let title: String
    var headers: [(String, String)] = []

    var response: Hummingbird.Response { Reply.problem(status, code, title, headers: headers) }
}
