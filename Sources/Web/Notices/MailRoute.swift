/// How e-mail leaves this machine.
public struct MailRoute: Sendable {
    public enum Way: Sendable {
        /// A program that takes a message as `sendmail -t` does.
        case command([String])
        /// A relay, such as `smtp://mail.example:587`, asked through `curl`.
        case relay(String, user: String, password: String)
    }

    public let way: Way
    public let sender: String
    /// The hour of the region's day from which on the numbers are sent.
    public let hour: Int

    public init(way: Way, sender: String, hour: Int) {
        self.way = way
        self.sender = sender
        self.hour = hour
    }
}
