extension Password {
    /// What is tried first. Compared in small letters without what stands between, so that `Posyandu 123` is found too.
    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "87654321", "11223344", "12341234", "password", "passw0rd", "password1",
        "qwertyui", "qwerty123", "asdfghjk", "abcd1234", "abc12345", "iloveyou", "indonesia", "bismillah", "sayangku",
        "sayang123", "cintaku", "merdeka45", "garuda45", "jakarta1", "katasandi", "rahasia", "rahasia1", "rahasiaku",
        "posyandu", "puskesmas", "bidandesa", "kaderposyandu", "kader123", "admin123", "administrator", "pandu123",
        "pandupandu", "kesehatan", "pemerintah", "kepaladesa", "balita123", "ibuhamil",
    ]

    /// Whether somebody who knows the account would guess it soon: a common one, one with only a number behind it, the
    /// user name or a part of it, or the same few signs over and over.
    static func isWeak(_ password: String, of account: String) -> Bool {
        func core(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let plain = core(password)
        guard Set(plain).count >= 4 else { return true }
        let word = plain.reversed().drop { $0.isNumber }.reversed()
        let parts = account.split { $0 == "." || $0 == "-" }.map(core).filter { $0.count >= 4 }
        let known = common.map { String($0.reversed().drop { $0.isNumber }.reversed()) }.filter { $0.count >= 5 }
        return common.contains(plain) || known.contains(String(word)) || core(account) == plain
            || parts.contains(String(word))
    }
}
