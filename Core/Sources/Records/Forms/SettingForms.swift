import Rules

/// Settings of a region: they lie in the region's book and come through the same door.
extension Form {
    public static let posyandu = Form(
        code: "posyandu", title: Phrase("Posyandu", "Posyandu"), card: .posyandu, opensCard: true,
        fields: [
            Field("name", Phrase("Nama", "Name"), .text(maximumCharacters: 80), required: true),
            Field("book", Phrase("Kode buku", "Book"), .text(maximumCharacters: 20), required: true),
            Field("number", Phrase("Nomor", "Number"), .text(maximumCharacters: 17)).staying,
            Field("region", Phrase("Desa", "Village"), .text(maximumCharacters: 13), required: true),
        ],
        meeting: .guarded, writers: .administrator, audience: .administrator)

    public static let account = Form(
        code: "account", title: Phrase("Akun", "Account"), card: .account, opensCard: true,
        fields: [
            Field("account", Phrase("Nama pengguna", "User name"), .text(maximumCharacters: 40), required: true),
            Field("name", Phrase("Nama", "Name"), .text(maximumCharacters: 80), required: true),
            Field("role", Phrase("Peran", "Role"), .text(maximumCharacters: 30), required: true),
            Field("region", Phrase("Wilayah", "Region"), .text(maximumCharacters: 13)),
            Field("book", Phrase("Buku", "Book"), .text(maximumCharacters: 20)),
            Field("disabled", Phrase("Dinonaktifkan", "Disabled"), .flag),
        ],
        meeting: .guarded, writers: .administrator, audience: .administrator)

    /// Who answers for what. Routing follows.
    public static let office = Form(
        code: "office", title: Phrase("Dinas", "Office"), card: .office, opensCard: true,
        fields: [
            Field("name", Phrase("Nama", "Name"), .text(maximumCharacters: 80), required: true),
            Field("book", Phrase("Kode buku", "Book"), .text(maximumCharacters: 20), required: true),
            Field("region", Phrase("Kabupaten", "Regency"), .text(maximumCharacters: 13), required: true),
            Field("roles", Phrase("Menjawab untuk", "Answers for"), .text(maximumCharacters: 200)),
            Field("head", Phrase("Sebutan kepalanya", "Title of its head"), .text(maximumCharacters: 60)).staying,
            Field("key", Phrase("Kunci laporan tertutup", "Key of closed reports"), .text(maximumCharacters: 100))
                .staying,
            Field("disabled", Phrase("Tidak dipakai lagi", "No longer used"), .flag),
        ],
        meeting: .guarded, writers: .administrator, audience: .administrator)

    public static let holiday = Form(
        code: "holiday", title: Phrase("Hari libur daerah", "Local holiday"), card: .holiday, opensCard: true,
        fields: [
            Field("day", Phrase("Tanggal", "Day"), .anyDay, required: true),
            Field("name", Phrase("Nama", "Name"), .text(maximumCharacters: 80), required: true),
            Field("working", Phrase("Kantor tetap buka", "Offices work"), .flag),
        ],
        meeting: .guarded, writers: .administrator, audience: .administrator)
}
