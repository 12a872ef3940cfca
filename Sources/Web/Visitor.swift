import Foundation
import Hummingbird
import Records

/// What each request carries along.
struct Visitor: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection, without its port.
    let address: String
    /// For whom it is, see `Proxies`: an address, or the network of one.
    var caller = ""

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// A part of the path by its name in the route, without percent escapes.
    func part(_ name: String) throws -> String {
        guard let text = try parameters.require(name).removingPercentEncoding else { throw Refusal.notFound }
        return text
    }
}
