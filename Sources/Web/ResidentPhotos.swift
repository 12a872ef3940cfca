import Desk
import Exchange
import HTTPTypes
import Hummingbird
import Pages
import Records
import Rules

/// Photographs of residents without an account. A stranger must not fill the disk: so many an hour from one address, so
/// many a day from all of them, and none where the disk has little room.
struct ResidentPhotos: Sendable {
    private let address: Allowance
    private let everybody: Allowance

    init(clock: @escaping @Sendable () -> Int64) {
        address = Allowance(perHour: 60, clock: clock)
        everybody = Allowance(perHour: 2_000, hours: 24, clock: clock)
    }

    /// Whether one more is taken.
    func take(from caller: String) -> Bool {
        address.isOpen(caller) && everybody.isOpen("") && address.take(caller) && everybody.take("")
    }
}

extension Server {
    /// What a resident posted. Photographs that came with it are made small and kept, where the rest of it is taken.
    /// - Parameter isTaken: whether what was typed is worth looking at the photographs
    func residentForm(
        _ request: Hummingbird.Request, from caller: String, _ allowance: ResidentPhotos,
        isTaken: @escaping @Sendable ([(String, String)]) throws -> Bool
    ) async throws -> [(String, String)] {
        try await formWithPhotos(
            // All of them together are one guest: they never take the last place from those who work.
            request, by: "warga",
            refusal: { typed in
                guard try isTaken(typed) else { return .unreadable }
                return desk.photos.hasRoom() && allowance.take(from: caller) ? nil : .tooMany
            },
            keep: { try desk.photos.keepOfResident($0) })
    }

    /// One photograph of a complaint, for whoever knows the code.
    func residentPhoto(_ code: String, _ name: String) throws -> Hummingbird.Response {
        guard let bytes = try desk.publicDesk.photo(name, of: code) else { throw Refusal.notFound }
        return Reply.photo(bytes)
    }
}
