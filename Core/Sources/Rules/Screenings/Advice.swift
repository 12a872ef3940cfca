public import Plain

/// One counselling message: two sentences, and a question that shows whether they came across.
/// Source: Buku KIA 2023, feeding by age.
public final class Advice: Sendable {
    /// Stored where it was given.
    public let code: String
    public let text: Phrase
    public let question: Phrase

    @inline(never)
    init(_ code: String, _ text: Phrase, asking question: Phrase) {
        self.code = code
        self.text = text
        self.question = question
    }

    public static let breastfeeding = Advice(
        "breastfeeding",
        Phrase(
            "ASI saja sampai 6 bulan. Susui setiap bayi mau, siang dan malam.",
            "Breast milk only until 6 months. Feed whenever the baby wants."),
        asking: Phrase("Berapa kali bayi menyusu kemarin?", "How often did the baby feed yesterday?"))
    public static let richerFood = Advice(
        "richer-food",
        Phrase(
            "Tambah telur, ikan atau tempe di setiap makan. Beri selingan dua kali sehari.",
            "Add egg, fish or tempeh to every meal. Give a snack twice a day."),
        asking: Phrase("Apa yang dimakan anak kemarin?", "What did the child eat yesterday?"))
    public static let variedFood = Advice(
        "varied-food",
        Phrase(
            "Isi piring dengan nasi, lauk, sayur dan buah. Makan bersama keluarga.",
            "Fill the plate with rice, protein, vegetables and fruit. Eat together."),
        asking: Phrase("Sayur apa yang paling disukai anak?", "Which vegetable does the child like best?"))
    public static let lessSugar = Advice(
        "less-sugar",
        Phrase(
            "Ganti minuman manis dengan air putih. Ajak anak bermain di luar.",
            "Water instead of sweet drinks. Let the child play outside."),
        asking: Phrase("Minum apa anak setiap hari?", "What does the child drink every day?"))
    public static let danger = Advice(
        "danger",
        Phrase(
            "Bawa anak ke Puskesmas hari ini. Bawa juga buku KIA dan minum yang cukup.",
            "Take the child to the health centre today, with the KIA book."),
        asking: whoComes)
    public static let mother = Advice(
        "mother",
        Phrase(
            "Minum tablet tambah darah setiap malam. Makan lebih banyak lauk dan sayur.",
            "Take an iron tablet every night. Eat more protein and vegetables."),
        asking: Phrase("Apakah bayi bergerak seperti biasa?", "Does the baby move as usual?"))
    public static let motherInDanger = Advice(
        "mother-in-danger",
        Phrase(
            "Ibu ke Puskesmas sekarang, jangan menunggu. Bawa buku KIA dan ajak keluarga.",
            "Go to the health centre now. Take the KIA book and somebody of the family."),
        asking: whoComes)

    static let whoComes = Phrase("Siapa yang bisa menemani Ibu ke sana?", "Who can go there with you?")
}
