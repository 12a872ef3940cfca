import Crypto

/// HMAC-SHA256 (RFC 2104) of many texts by one key, which is taken in once: every entry is sealed when it is written.
struct RowCode: Sendable {
    private let keyed: HMAC<SHA256>

    init(key: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: key)) }

    func callAsFunction(_ text: [UInt8]) -> [UInt8] {
        var code = keyed
        code.update(data: text)
        return Array(code.finalize())
    }
}
