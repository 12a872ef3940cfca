import Dispatch
import Glibc

/// Where a name leads, and whether that lies outside: a webhook must not ask machines that only we can reach.
enum Reach {
    /// The numeric addresses of a host.
    static func addresses(of host: String) async -> [String] {
        await withCheckedContinuation { done in
            // Asking blocks, for seconds if it must.
            DispatchQueue.global().async { done.resume(returning: ask(host)) }
        }
    }

    private static func ask(_ host: String) -> [String] {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &wanted, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var addresses: [String] = []
        var next = found
        while let one = next {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(
                one.pointee.ai_addr, one.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
            {
                addresses.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = one.pointee.ai_next
        }
        return addresses
    }

    /// Whether an address is one of the public network. What is not known to be is not.
    static func isPublic(_ address: String) -> Bool {
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 {
            let number = UInt32(bigEndian: four.s_addr)
            return !inside.contains { number >> (32 - $0.bits) == $0.first >> (32 - $0.bits) }
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return false }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        // 2000::/3, without tunnels that lead to an address of the old kind, and without examples.
        let isTunnel = bytes[0] == 0x20 && bytes[1] == 0x02
        let isSpecial =
            bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] < 0x02 || (bytes[2] == 0x0D && bytes[3] == 0xB8))
        return bytes[0] & 0xE0 == 0x20 && !isTunnel && !isSpecial
    }

    /// Whose requests are counted together. Whoever has one address of the new kind has a whole network of them: its
    /// first half stands for all.
    static func network(of address: String) -> String {
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return address }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        let isOld = bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return (isOld ? bytes[12..<16] : bytes[0..<8]).map { "\($0)" }.joined(separator: isOld ? "." : ":")
    }

    /// Networks that are not public (RFC 6890).
    private static let inside: [(first: UInt32, bits: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
        (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
        (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
    ]
}
