import ArgumentParser
import Web

/// How what leaves the machine leaves it. Without a way for e-mail no numbers are sent.
struct CourierSettings: ParsableArguments {
    @Option(help: ArgumentHelp("Where people find this server (PANDU_ORIGIN).", valueName: "address"))
    var origin: String = Settings.environment("PANDU_ORIGIN", "")

    @Option(
        help: ArgumentHelp("Takes messages as sendmail -t does (PANDU_MAIL_COMMAND).", valueName: "command"))
    var mailCommand: String = Settings.environment("PANDU_MAIL_COMMAND", "")

    @Option(
        help: ArgumentHelp("Or a relay, such as smtp://mail.example:587 (PANDU_MAIL_RELAY).", valueName: "address"))
    var mailRelay: String = Settings.environment("PANDU_MAIL_RELAY", "")

    @Option(help: ArgumentHelp("Sender of e-mail (PANDU_MAIL_FROM).", valueName: "address"))
    var mailFrom: String = Settings.environment("PANDU_MAIL_FROM", "")

    @Option(
        help: ArgumentHelp("The hour from which on the day's numbers are sent (PANDU_MAIL_HOUR).", valueName: "hour"))
    var mailHour: Int = Int(Settings.environment("PANDU_MAIL_HOUR", "6")) ?? 6

    @Option(help: "Whether webhooks may go to machines of the inner network, yes or no (PANDU_HOOKS_INSIDE).")
    var hooksInside = Settings.environment("PANDU_HOOKS_INSIDE", "no")

    /// User and password of the relay come from the environment alone: everybody sees a command line.
    var route: MailRoute? {
        let sender = mailFrom.isEmpty ? "pandu@localhost" : mailFrom
        if !mailCommand.isEmpty {
            let words = mailCommand.split(separator: " ").map { String($0) }
            return MailRoute(way: .command(words), sender: sender, hour: mailHour)
        }
        guard !mailRelay.isEmpty else { return nil }
        return MailRoute(
            way: .relay(
                mailRelay, user: Settings.environment("PANDU_MAIL_USER", ""),
                password: Settings.environment("PANDU_MAIL_PASSWORD", "")),
            sender: sender, hour: mailHour)
    }
}
