import Archive
public import Records
import Rules

extension Regencies {
    /// Every post that can be told something, of a regency: its villages with a Posyandu, their districts, its offices,
    /// and the regency's secretary.
    public func posts(of region: String) throws -> [HeldPost] {
        let settings = try settings(of: region)
        let villages = try store.archive.read { try $0.books(in: region, kind: BookKind.posyandu.code) }.map(\.region)
        let districts = villages.map { $0.split(separator: ".").prefix(3).joined(separator: ".") }
        func post(_ post: Post, _ area: String) -> HeldPost {
            HeldPost(
                post: post, area: area, areaName: store.regions.name(area) ?? area,
                holder: settings.holders.first { $0.post == post && $0.area == area })
        }
        let offices = settings.offices.map { office in
            HeldPost(
                post: .officeHead, area: office.book, areaName: office.name,
                holder: settings.holder(of: .officeHead, in: region, office: office.book))
        }
        return [post(.regencySecretary, region)] + offices + Set(districts).sorted().map { post(.districtHead, $0) }
            + Set(villages).sorted().map { post(.villageHead, $0) }
    }
}

extension Desk {
    /// Says who holds a post; whoever held it before does no more.
    /// - Parameter key: as `HeldPost.key`
    /// - Returns: the secret that signs a webhook, to be shown once
    public func putHolder(
        of key: String, name: String, _ channel: Subscription.Channel?, address: String, in region: String,
        by writer: Person
    ) throws -> String {
        try Regencies(store: store).checkManages(region, writer)
        let words = key.split(separator: " ").map(String.init)
        guard words.count == 2, let post = Post(code: words[0]) else {
            throw Refusal.invalid([Problem("post", "Pilih jabatannya.", "Choose the post.")])
        }
        let (area, office) = post == .officeHead ? ("", words[1]) : (words[1], "")
        let old = try settings(of: region).lazy.compactMap { $0.subscription }
            .first { $0.post == post && $0.area == area && $0.office == office }
        let id = newID()
        let secret = channel == .lateWebhook ? Digest.hex(Digest.random(32)) : ""
        let card = old?.id ?? id
        let locked = try keyring.lock(secret, of: card)
        try writeSetting(
            .subscription, on: old?.id, in: region,
            [
                ("name", name), ("region", region), ("book", office), ("channel", channel?.code ?? ""),
                ("address", address.filter { $0 != " " }), ("post", post.code), ("area", area),
            ], by: writer, id: id
        ) { try $0.setSecret(of: card, locked) }
        return secret
    }

    /// A post is somewhere, and its ways are its own.
    nonisolated func postProblems(
        _ entry: Entry, _ channel: Subscription.Channel?, _ reading: ArchiveReading
    ) throws -> [Problem] {
        let isLate = channel.map(Subscription.Channel.late.contains) ?? false
        guard let post = entry["post"].flatMap(Post.init(code:)) else {
            return isLate || entry["post"] != nil ? [Problem("post", "Pilih jabatannya.", "Choose the post.")] : []
        }
        let (region, area, office) = (entry["region"] ?? "", entry["area"] ?? "", entry["book"] ?? "")
        let parts: Int
        switch post {
        case .officeHead: parts = 0
        case .regencySecretary: parts = 2
        case .districtHead: parts = 3
        case .villageHead: parts = 4
        }
        let isThere =
            parts == 0
            ? !office.isEmpty && area.isEmpty
            : office.isEmpty && regions.name(area) != nil && area.split(separator: ".").count == parts
                && Scope.path(area, liesUnder: region)
        guard isThere else {
            return [Problem("post", "Jabatan ini tidak ada di sini.", "There is no such post here.")]
        }
        guard isLate else { return [Problem("channel", "Pilih caranya.", "Choose the way.")] }
        guard channel == .account else { return [] }
        // An account that would never hear of it is nobody who was told.
        let hears = try reading.account(entry["address"] ?? "").map { row in
            let role = Role(code: row.role)
            let isRight = role.map { NoticeEvent.heard(by: $0).contains(.escalated) } ?? false
            return isRight && !row.isDisabled
                && (office.isEmpty
                    ? !row.region.isEmpty && Scope.path(area, liesUnder: row.region) : row.book == office)
        }
        return hears == true
            ? []
            : [
                Problem(
                    "address", "Akun ini tidak melihat laporan di sana.",
                    "This account does not see the complaints there.")
            ]
    }
}
