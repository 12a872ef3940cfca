/// How the server is set up.
public struct ServerOptions: Sendable {
    public var host: String
    public var port: Int
    /// Requests a minute from one address; 0 for no limit.
    public var requestsPerMinute: Int
    public var isDemo: Bool
    /// Who is believed when it says for whom it asks.
    public var proxies: Proxies

    public init(
        host: String = "127.0.0.1", port: Int = 8080, requestsPerMinute: Int = 3000, isDemo: Bool = false,
        proxies: Proxies? = nil
    ) {
        self.host = host
        self.port = port
        self.requestsPerMinute = requestsPerMinute
        self.isDemo = isDemo
        self.proxies = proxies ?? Proxies(Proxies.own) ?? Proxies.none
    }
}
