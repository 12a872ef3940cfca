import Archive

/// The numbers of devices that write here: each writer's own, without gaps, given in the transaction that stores the
/// entry.
struct DeviceNumbers {
    private var used: [String: Int] = [:]

    mutating func next(of device: String, _ reading: ArchiveReading) throws -> Int {
        let number =
            try used[device].map { $0 + 1 } ?? reading.setting(DeviceNumbers.name(device)).flatMap { Int($0) } ?? 1
        used[device] = number
        return number
    }

    /// Keeps which number comes next.
    func store(_ writing: ArchiveWriting) throws {
        for (device, number) in used { try writing.setSetting(DeviceNumbers.name(device), "\(number + 1)") }
    }

    private static func name(_ device: String) -> String { "number " + device }
}
