package import Pages

/// What kind of device and browser asks, kept short: enough to tell one's own phone from a stranger's.
package enum DeviceWords {
    private static let systems: [(mark: String, code: String)] = [
        ("Android", "android"), ("iPhone", "iphone"), ("iPad", "ipad"), ("CrOS", "chromebook"),
        ("Windows", "windows"), ("Macintosh", "mac"), ("Linux", "linux"),
    ]
    private static let browsers: [(mark: String, code: String)] = [
        ("Edg", "edge"), ("OPR/", "opera"), ("SamsungBrowser", "samsung"), ("UCBrowser", "uc"),
        ("Firefox/", "firefox"), ("Chrome/", "chrome"), ("Safari/", "safari"),
    ]

    /// - Parameter agent: the `User-Agent` of a request
    package static func code(_ agent: String) -> String {
        let agent = String(agent.prefix(400))
        func first(_ marks: [(mark: String, code: String)]) -> String {
            marks.first { agent.contains($0.mark) }?.code ?? ""
        }
        let (system, browser) = (first(systems), first(browsers))
        return system.isEmpty && browser.isEmpty ? "" : system + "/" + browser
    }

    package static func words(_ code: String, _ say: Words) -> String {
        let parts = code.split(separator: "/", omittingEmptySubsequences: false)
        let system =
            switch parts.first ?? "" {
            case "android": say("HP Android", "Android phone")
            case "iphone": "iPhone"
            case "ipad": "iPad"
            case "chromebook": "Chromebook"
            case "windows": say("Komputer Windows", "Windows computer")
            case "mac": say("Komputer Mac", "Mac")
            case "linux": say("Komputer Linux", "Linux computer")
            default: say("Perangkat lain", "Another device")
            }
        let browser = parts.count > 1 ? parts[1] : ""
        return browser.isEmpty ? system : system + ", " + browser.prefix(1).uppercased() + browser.dropFirst()
    }
}
