import Synchronization

/// Pages that many ask for and that are the same for all: made once a minute.
final class KeptPages: Sendable {
    static let seconds = 60
    private static let most = 200
    private struct Kept {
        var minute: Int64 = 0
        var pages: [String: String] = [:]
    }
    private let clock: @Sendable () -> Int64
    private let kept = Mutex(Kept())

    init(clock: @escaping @Sendable () -> Int64) { self.clock = clock }

    func page(_ name: String, _ make: () throws -> String) throws -> String {
        let minute = clock() / Int64(KeptPages.seconds * 1000)
        let found = kept.withLock { kept -> String? in
            if kept.minute != minute { kept = Kept(minute: minute) }
            return kept.pages[name]
        }
        if let found { return found }
        let page = try make()
        kept.withLock { kept in
            if kept.minute == minute, kept.pages.count < KeptPages.most { kept.pages[name] = page }
        }
        return page
    }
}
