public import Desk
import DeskPages
import Exchange
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import Pages
import Plain
import Records
import Rules

/// The HTTP side of Pandu: sign-in, the pages of books and regions, synchronisation, files.
public struct Server: Sendable {
    let desk: Desk
    let assets: Assets
    let options: ServerOptions
    let darkroom = Darkroom()
    /// Entries of one account in a day: no honest day, and no week without a signal, comes near it.
    let pushes: Allowance
    static let mostPushed = 20_000

    public init(desk: Desk, assets: Assets, options: ServerOptions) {
        self.desk = desk
        self.assets = assets
        self.options = options
        pushes = Allowance(
            perHour: options.requestsPerMinute == 0 ? 0 : Server.mostPushed, hours: 24, clock: desk.clock)
    }

    /// Serves until the process is told to stop.
    /// - Parameters:
    ///   - isQuiet: says nothing of what it stumbles over, for a server that is ended in the middle
    ///   - started: called with the port once connections are taken
    public func run(isQuiet: Bool = false, started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        var logger = Logger(label: "pandu")
        logger.logLevel = isQuiet ? .critical : .warning
        Patience.openFiles()
        let (crowd, proxies) = (Patience.Crowd(), options.proxies)
        let application = Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [Patience(.init(), crowd: crowd, proxies: proxies)])),
            configuration: .init(address: .hostname(options.host, port: options.port)),
            onServerRunning: { channel in started(channel.localAddress?.port ?? options.port) },
            logger: logger)
        try await application.runService()
    }

    /// - Parameter refusingOthers: also answer the methods that a path does not know
    func router(refusingOthers: Bool = true) -> Router<Visitor> {
        let router = Router(context: Visitor.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Callers(proxies: options.proxies))
        router.add(middleware: SaidAgain())
        router.add(middleware: RefusalPages(server: self))
        router.add(middleware: RateLimit(perMinute: options.requestsPerMinute, clock: desk.clock))
        router.add(middleware: SameSiteOnly())
        addSignIn(to: router)
        addBooks(to: router)
        addSync(to: router)
        addPhotos(to: router)
        addOverview(to: router)
        addIndicators(to: router)
        addStart(to: router)
        addTeams(to: router)
        addCascades(to: router)
        addPeopleFiles(to: router)
        addTeamNews(to: router)
        addArrivals(to: router)
        addSchedules(to: router)
        addDisasters(to: router)
        addWeighingMonths(to: router)
        addProfiles(to: router)
        addAttentions(to: router)
        addComplaints(to: router)
        addComplaintOverview(to: router)
        addVillageNeeds(to: router)
        addOfficeLists(to: router)
        addToFetch(to: router)
        addPublicCounts(to: router)
        addPublic(to: router)
        addSecretDoor(to: router)
        addSecretReports(to: router)
        addNotices(to: router)
        addHeld(to: router)
        addAccounts(to: router)
        addAccountMandates(to: router)
        addDevices(to: router)
        addPosyandu(to: router)
        addRegency(to: router)
        addCampaigns(to: router)
        addExchange(to: router)
        addAPI(to: router)
        router.get("/sehat") { _, _ in Reply.health(desk.trouble()) }
        if refusingOthers { refuseOtherMethods(on: router) }
        router.get("/**") { request, _ in
            guard let file = assets.answer(request) else { throw Refusal.notFound }
            return file
        }
        return router
    }

    /// A known path asked in another way says which ways it knows.
    private func refuseOtherMethods(on router: Router<Visitor>) {
        let all = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
            .compactMap { HTTPRequest.Method($0) }
        for routes in Dictionary(grouping: router.routes, by: { $0.path.description }).values {
            guard let path = routes.first?.path else { continue }
            let known = routes.flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
            let allowed = all.filter { known.contains($0) }.map(\.rawValue).joined(separator: ", ")
            for method in all where !known.contains(method) {
                router.on(path, method: method) { _, _ -> Hummingbird.Response in
                    throw APIProblem(
                        status: .methodNotAllowed, code: "method", title: "Alamat ini tidak menerima cara itu.",
                        headers: [("Allow", allowed)])
                }
            }
        }
    }

    // MARK: Who asks

    /// The mandate behind the session cookie.
    func mandate(_ request: Hummingbird.Request) throws -> Mandate? {
        guard let secret = request.cookie(request.sessionCookieName) else { return nil }
        return try desk.sessions.session(secret, acting: request.task)
    }

    /// The signed-in person, or a detour: to the sign-in page, or to the first change of password.
    func person(_ request: Hummingbird.Request) throws -> Mandate {
        guard let mandate = try mandate(request) else {
            let question = request.uri.query.map { "?" + $0 } ?? ""
            throw Detour(path: "/masuk?sesudah=" + FormText.encode(request.uri.path + question), isSignedOut: true)
        }
        if mandate.mustChangePassword { throw Detour(path: "/sandi") }
        return mandate
    }

    func language(_ request: Hummingbird.Request) -> Language {
        request.cookie("bahasa").flatMap { Language(code: $0) } ?? .indonesian
    }

    func home(of mandate: Mandate) -> String {
        switch mandate.person.role {
        case .kader, .chair: "/b/\(mandate.book)/"
        case .administrator: "/akun/"
        case .officer, .villageOperator, .districtCoach, .regencyCoach: StartPage.path
        case .caseWorker: SecretReportPages.path
        case .midwife: AttentionPage.path
        case .neighbourhoodHead: ToFetchPage.path
        default: "/wilayah/\(mandate.region)/"
        }
    }

    // MARK: Pages without a book

    func shell(_ request: Hummingbird.Request, title: String, home: String = "/") -> Shell {
        Shell(
            language: language(request), bookName: title, home: home, today: desk.today, pill: .hidden,
            isDemo: options.isDemo, edition: assets.version)
    }

    private func notices(_ request: Hummingbird.Request) -> NoticePages { NoticePages(Words(language(request))) }

    func notFound(_ request: Hummingbird.Request) -> Hummingbird.Response {
        plainPage(notices(request).notFound, request, status: .notFound)
    }

    /// More was sent than is taken.
    func tooLarge(_ request: Hummingbird.Request) -> Hummingbird.Response {
        plainPage(notices(request).tooLarge, request, status: .contentTooLarge)
    }

    /// A refusal as people read it. What is forbidden and what is not there are told apart by nobody.
    func page(_ refusal: Refusal, _ request: Hummingbird.Request) -> Hummingbird.Response {
        switch refusal {
        case .notFound, .forbidden: notFound(request)
        case .conflict: plainPage(notices(request).changed, request, status: refusal.status)
        case .invalid(let problems): plainPage(notices(request).toMend(problems), request, status: refusal.status)
        }
    }

    /// A problem as people read it, with its headers.
    func page(_ problem: APIProblem, _ request: Hummingbird.Request) -> Hummingbird.Response {
        var answer = plainPage(notices(request).problem(problem.title), request, status: problem.status)
        for (name, value) in problem.headers { if let name = HTTPField.Name(name) { answer.headers[name] = value } }
        return answer
    }

    /// Its entry was kept and is not counted yet.
    func held(_ request: Hummingbird.Request, _ receipt: Receipt, home: String) -> Hummingbird.Response {
        plainPage(
            notices(request).held(because: receipt.reason?.sentence, home: home), request, home: home,
            status: .accepted)
    }

    /// A form could not be stored.
    func unstored(_ request: Hummingbird.Request) -> Hummingbird.Response {
        later(plainPage(notices(request).unstored, request, status: .serviceUnavailable))
    }

    /// Too many change or are given passwords at once.
    func crowded(_ request: Hummingbird.Request) -> Hummingbird.Response {
        later(plainPage(notices(request).crowded, request, status: .serviceUnavailable))
    }

    private func later(_ reply: Hummingbird.Response) -> Hummingbird.Response {
        var reply = reply
        reply.headers[.retryAfter] = StorageTrouble.pause
        return reply
    }
}

extension Hummingbird.Request {
    /// Asked by a program, answered with problems instead of pages.
    var isAPI: Bool {
        let parts = uri.path.split(separator: "/")
        switch parts.first {
        case "sync", "hp", "openapi.json": return parts.count == 1
        case "api": return true
        case "bantuan": return parts.count == 2 && (parts[1] == "kirim" || (parts[1] == "tambah" && method == .post))
        case "foto": return parts.count == 2
        case "b": return parts.count == 3 && parts[2] == "umpan"
        default: return false
        }
    }
}
