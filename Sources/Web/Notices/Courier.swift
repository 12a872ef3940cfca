public import Desk
import Foundation
import Logging
import Plain
import Records
import Rules

/// Carries what waits in the outbox to those who subscribed. At least once: after a crash between the other side's
/// answer and our note of it, it is sent again under the same id.
public struct Courier: Sendable {
    private static let pauseSeconds = 2
    private static let roundsBetweenDigests = 15
    /// Seconds that a receiver may take.
    private static let patienceSeconds = 10

    let desk: Desk
    let mail: MailRoute?
    /// Where people find this server.
    let origin: String
    /// Webhooks may go to machines of the inner network.
    let isInsideOpen: Bool

    public init(desk: Desk, mail: MailRoute?, origin: String, isInsideOpen: Bool) {
        self.desk = desk
        self.mail = mail
        self.origin = origin
        self.isInsideOpen = isInsideOpen
    }

    /// Whether the programs are there that carry things.
    public static var isEquipped: Bool { ChildProgram.find("curl") != nil }

    /// Goes round until the task is cancelled.
    public func run() async {
        var logger = Logger(label: "pandu.courier")
        logger.logLevel = .warning
        var (round, lastDay) = (0, Day(number: 0))
        while !Task.isCancelled {
            do {
                if let mail, round % Courier.roundsBetweenDigests == 0 { try desk.outbox.queueDigests(from: mail.hour) }
                if desk.today != lastDay {
                    try desk.outbox.forgetOld()
                    lastDay = desk.today
                }
                round += 1
                try await goRound()
                try await Task.sleep(for: .seconds(Courier.pauseSeconds))
            } catch is CancellationError {
                return
            } catch {
                logger.error("the outbox cannot be carried", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    /// Tries all that is due, several at once.
    func goRound() async throws {
        let taken = try desk.outbox.take()
        guard !taken.isEmpty else { return }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for delivery in taken {
                group.addTask { try desk.outbox.settle(delivery, trouble: await carry(delivery)) }
            }
            try await group.waitForAll()
        }
    }

    /// - Returns: what went wrong
    private func carry(_ delivery: Delivery) async -> String? {
        do {
            if let notice = delivery.notice, delivery.subscription.channel != .lateMail {
                return try await call(delivery, notice)
            }
            return try await write(delivery)
        } catch {
            return "\(error)"
        }
    }

    // MARK: Webhooks

    private func call(_ delivery: Delivery, _ notice: SentNotice) async throws -> String? {
        let target = delivery.subscription.address
        guard let address = HookAddress(target) else { return "the address is not understood" }
        let found = await Reach.addresses(of: address.host)
        guard let first = found.first else { return "\(address.host) is not known" }
        guard isInsideOpen || found.allSatisfy({ Reach.isPublic($0) }) else {
            return "\(address.host) lies in the inner network (PANDU_HOOKS_INSIDE)"
        }
        let now = desk.clock() / 1000
        let letter = HookLetter(delivery: delivery, notice: notice)
        let body = letter.body
        var lines = letter.headers(at: now).map { Courier.line("header", "\($0.0): \($0.1)") }
        // The address that was looked at is the one that is called, whatever the name leads to by then.
        let numeric = first.contains(":") ? "[\(first)]" : first
        lines += [
            Courier.line("url", target), Courier.line("data-raw", body),
            Courier.line("resolve", "\(address.host):\(address.port):\(numeric)"),
            Courier.line("proto", address.isSecure ? "=https" : "=http"),
            Courier.line("output", "/dev/null"), Courier.line("write-out", "%{http_code}"),
        ]
        let ended = try await curl(lines)
        guard ended.status == 0 else { return Courier.oneLine(ended.trouble) }
        return ended.output.hasPrefix("2") && ended.output.utf8.count == 3 ? nil : "answered \(ended.output)"
    }

    /// One line of curl's own list of options, which goes in where nobody else can read it.
    private static func line(_ name: String, _ value: String) -> String {
        "\(name) = \"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private func curl(_ lines: [String]) async throws -> ChildProgram.Ended {
        let options =
            lines + [
                "silent", "show-error", Courier.line("noproxy", "*"), "connect-timeout = 5",
                "max-time = \(Courier.patienceSeconds)",
            ]
        return try await ChildProgram.run(
            "curl", ["--disable", "--globoff", "--config", "-"], input: options.joined(separator: "\n"),
            seconds: Courier.patienceSeconds + 5)
    }

    private static func oneLine(_ text: String) -> String {
        String(text.split(separator: "\n").first ?? "it ended without a word")
    }

    // MARK: E-mail

    private func write(_ delivery: Delivery) async throws -> String? {
        guard let mail else { return "no way for e-mail is set (PANDU_MAIL_COMMAND, PANDU_MAIL_RELAY)" }
        let offset = try desk.regencies.utcOffsetMinutes(in: delivery.subscription.region)
        let letter = DigestLetter(
            delivery: delivery,
            counts: delivery.notice == nil ? try desk.outbox.digest(for: delivery.subscription) : [:],
            sender: mail.sender,
            origin: origin, utcOffsetMinutes: offset, minuteOfDay: desk.regencies.localTime(desk.clock(), offset).minute
        )
        if letter.isEmpty { return nil }
        switch mail.way {
        case .command(let words):
            guard let program = words.first else { return "PANDU_MAIL_COMMAND is empty" }
            let ended = try await ChildProgram.run(program, Array(words.dropFirst()), input: letter.message)
            return ended.status == 0 ? nil : Courier.oneLine(ended.trouble)
        case .relay(let relay, let user, let password):
            return try await send(letter, to: delivery.subscription.address, by: relay, user, password, mail.sender)
        }
    }

    private func send(
        _ letter: DigestLetter, to recipient: String, by relay: String, _ user: String, _ password: String,
        _ sender: String
    ) async throws -> String? {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("pandu-mail-" + UUID().uuidString)
        let message = Data(letter.message.replacing("\n", with: "\r\n").utf8)
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: message, attributes: [.posixPermissions: 0o600])
        else { return "there is no room for the message" }
        defer { try? FileManager.default.removeItem(at: file) }
        var lines = [
            Courier.line("url", relay), Courier.line("mail-from", sender), Courier.line("mail-rcpt", recipient),
            Courier.line("upload-file", file.path), Courier.line("proto", "=smtp,smtps"),
        ]
        if !user.isEmpty { lines += [Courier.line("user", "\(user):\(password)"), "ssl-reqd"] }
        let ended = try await curl(lines)
        return ended.status == 0 ? nil : Courier.oneLine(ended.trouble)
    }
}
