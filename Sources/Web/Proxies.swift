import Glibc
import HTTPTypes
import Hummingbird

/// The machines that are believed when they say for whom they ask: `PANDU_TRUSTED_PROXIES`, addresses or networks
/// such as `10.0.0.0/8`. Without any only this machine itself.
public struct Proxies: Sendable {
    private struct Network: Sendable {
        let bytes: [UInt8]
        let bits: Int
    }

    /// This machine.
    public static let own = "127.0.0.0/8 ::1"
    private let networks: [Network]

    /// - Parameter text: addresses and networks, parted by blanks or commas
    /// - Returns: nil when one of them is none
    public init?(_ text: String) {
        var networks: [Network] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
            let parts = word.split(separator: "/")
            guard parts.count <= 2, let first = parts.first, let bytes = Proxies.bytes(String(first)) else {
                return nil
            }
            let most = bytes.count * 8
            guard let bits = parts.count == 1 ? most : Int(parts[1]), (0...most).contains(bits) else { return nil }
            networks.append(Network(bytes: bytes, bits: bits))
        }
        self.networks = networks
    }

    static let none = Proxies(networks: [])

    private init(networks: [Network]) { self.networks = networks }

    func contains(_ address: String) -> Bool {
        guard let bytes = Proxies.bytes(address) else { return false }
        return networks.contains { network in
            network.bytes.count == bytes.count
                && (0..<network.bits).allSatisfy { (bit: Int) -> Bool in
                    let mask: UInt8 = 0x80 >> UInt8(bit % 8)
                    return bytes[bit / 8] & mask == network.bytes[bit / 8] & mask
                }
        }
    }

    /// For whom a request is: the last one in the chain of proxies that is none of ours. What somebody writes before the
    /// first proxy's own word is not believed.
    func client(of peer: String, forwarded: [String]) -> String {
        var address = peer
        var chain = forwarded.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }
        // A request that came through no socket is a test's.
        while address.isEmpty || contains(address), let next = chain.popLast(), Proxies.bytes(next) != nil {
            address = next
        }
        return address
    }

    /// Four bytes or sixteen; an old address in new clothes (`::ffff:127.0.0.1`) is an old one.
    private static func bytes(_ address: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        let isOld = bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isOld ? Array(bytes[12...]) : bytes
    }
}
