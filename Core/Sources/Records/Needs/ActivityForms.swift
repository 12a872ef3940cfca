import Rules

extension Form {
    public static let readingCorner = kept(
        "reading-corner", Phrase("Pojok baca", "Reading corner"), on: .activity,
        fields: [
            Field("place", Phrase("Tempat", "Place"), .text(maximumCharacters: 80), required: true),
            Field("hours", Phrase("Jam buka", "Opening hours"), .text(maximumCharacters: 60)),
            Field("visitors", Phrase("Pengunjung", "Visitors"), .count(0...2000, unit: "orang"), required: true),
            Field("loans", Phrase("Buku dipinjam", "Books lent"), .count(0...5000, unit: "buku")),
            Field("child-books", Phrase("Buku anak", "Books for children"), .count(0...20_000, unit: "buku")),
            Field("other-books", Phrase("Buku lain", "Other books"), .count(0...20_000, unit: "buku")),
            Field("donor", Phrase("Penyumbang buku", "Donor"), .text(maximumCharacters: 80)),
            Field("note", Phrase("Kegiatan membaca", "Reading activity"), .text(maximumCharacters: 300)),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 2)),
        ])

    public static let schoolCounselling = kept(
        "school-counselling", Phrase("Penyuluhan sekolah", "Lesson at a school"), on: .activity,
        fields: [
            Field("school", Phrase("Nama sekolah", "Name of the school"), .text(maximumCharacters: 80), required: true),
            Field(
                "topic", Phrase("Tentang apa?", "What about?"),
                .choice([
                    Choice("food", Phrase("Gizi dan sarapan", "Food and breakfast")),
                    Choice("hygiene", Phrase("Cuci tangan dan gigi", "Hands and teeth")),
                    Choice("iron", Phrase("Tablet tambah darah", "Iron tablets")),
                    Choice("growing-up", Phrase("Tumbuh remaja", "Growing up")),
                    Choice("tobacco-drugs", Phrase("Rokok dan narkoba", "Tobacco and drugs")),
                    Choice("safety", Phrase("Siaga bencana", "Disaster drill")),
                    Choice("other", Phrase("Lainnya", "Something else")),
                ]), required: true),
            Field("speaker", Phrase("Pembicara", "Speaker"), .text(maximumCharacters: 80)),
            Field("grade", Phrase("Kelas", "Class"), .text(maximumCharacters: 40)),
            Field("boys", Phrase("Murid laki-laki", "Boys"), .count(0...2000, unit: "orang"), required: true),
            Field("girls", Phrase("Murid perempuan", "Girls"), .count(0...2000, unit: "orang"), required: true),
            Field("follow-up", Phrase("Tindak lanjut", "Follow-up"), .text(maximumCharacters: 300)),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 2)),
        ])

    /// What the village keeps of order and danger: events and places, never a person's name.
    public static let safetyLog = kept(
        "safety-log", Phrase("Catatan keamanan", "Safety log"), on: .activity,
        fields: [
            Field("kind", Phrase("Tentang apa?", "What about?"), .choice(SafetyKind.choices), required: true),
            Field("place", Phrase("Tempat", "Place"), .text(maximumCharacters: 80), required: true),
            Field("rt", Phrase("RT", "RT"), .text(maximumCharacters: 7)),
            Field(
                "note", Phrase("Cerita singkat, tanpa nama orang", "In a few words, without names"),
                .text(maximumCharacters: 300), required: true),
            Field("action", Phrase("Yang sudah dilakukan", "What was done"), .text(maximumCharacters: 200)),
            Field("photos", Phrase("Foto", "Photographs"), .photos(most: 2)), .keptPosition,
        ])
}

/// What a line of the safety log is about.
enum SafetyKind {
    static let choices = [
        Choice("fire", Phrase("Kebakaran", "Fire")), Choice("drugs", Phrase("Pencegahan narkoba", "Against drugs")),
        Choice("disaster-risk", Phrase("Rawan bencana", "Risk of disaster")),
        Choice("drill", Phrase("Latihan siaga", "Drill")), Choice("patrol", Phrase("Ronda", "Night watch")),
        Choice("order", Phrase("Ketertiban", "Order")),
    ]
}
