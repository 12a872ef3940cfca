public import Plain

extension Rule {
    /// All signs of the box of her age; not all are looked at again after two weeks. The guide refers at once, the two
    /// weeks are those of KPSP.
    static let milestones = Rule(
        "milestones", "Perkembangan menurut buku KIA", "Development by the KIA book", unit: "ya atau tidak",
        since: .printOfMay2023, .motherAndChildBook("perkembangan anak"), .unverified)
    /// Read by health staff: doubtful is read again after two weeks.
    static let developmentScreen = Rule(
        "development-screen", "Hasil KPSP", "Result of KPSP", unit: "S, M atau P", since: .first(ofYear: 2025),
        Source("KMK HK.01.07/MENKES/33/2025", "tindak lanjut KPSP"), .verified)
}

extension Screening {
    /// Whether a child does what the KIA book shows for her age. How often is ours: boxes of small children last that long.
    public static let development = Screening(
        form: "child-development", title: Phrase("Perkembangan anak", "Development"), every: .months(3),
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 72 } ?? false }, asked: .beside,
        conclusions: ChildDevelopment.all, judge: { found, known in ChildDevelopment.judge(found, known) })
}

/// `Rule.milestones`, `.developmentScreen`
enum ChildDevelopment {
    private static let box = Question<YesOrNo>("child-development", "box")
    private static let screen = Question<String>("child-development", "kpsp")
    private static let again = Span.days(14)

    static let all = [deviating, stillDoubtful, stillOpen, doubtful, open, fitting, complete]

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        /// Whether the last answer before, two weeks ago at least, was the same.
        func isStill<Value: Equatable>(_ question: Question<Value>, _ answer: Value) -> Bool {
            let earlier = known.earlier.filter { $0[question] != nil && again.hasPassed(since: $0.day, on: found.day) }
            return earlier.max { $0.day < $1.day }?[question] == answer
        }
        var all: [Conclusion] = []
        switch found[screen] {
        case "p": all.append(deviating.of())
        case "m": all.append((isStill(screen, "m") ? stillDoubtful : doubtful).of())
        case "s": all.append(fitting.of())
        default: break
        }
        switch found[box] {
        case .no: all.append((isStill(box, .no) ? stillOpen : open).of())
        case .yes: all.append(complete.of())
        case nil: break
        }
        return all
    }

    // MARK: What is said

    private static let topic = Phrase("Perkembangan", "Development")
    private static let play = Advice(
        "child-play",
        Phrase(
            "Ajak anak bicara, bernyanyi dan bermain setiap hari. Lihat contohnya di buku KIA.",
            "Talk, sing and play with the child each day, as the KIA book shows."),
        asking: Phrase("Permainan apa yang disukai anak?", "Which game does the child like?"))
    private static let seen = Message(
        Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
        Phrase(
            "Bu, yuk, perkembangan % diperiksa di Puskesmas minggu ini. Saya temani.",
            "Let %'s development be seen at the health centre this week. I will come along."), play)
    private static let practise = Message(
        Phrase("Latih dua minggu", "Practise for two weeks"),
        Phrase(
            "Bu, ajak % berlatih dan bermain. Dua minggu lagi kita lihat bersama, ya.",
            "Practise and play with %. In two weeks we look together."), play)

    private static let deviating = kind(
        "development-deviates", Phrase("Hasil KPSP penyimpangan", "KPSP: deviating"), .act, .week, seen,
        counts: "development-deviates", rule: .developmentScreen)
    private static let stillDoubtful = kind(
        "development-still-doubtful", Phrase("Hasil KPSP masih meragukan", "KPSP: still doubtful"), .act, .week, seen,
        counts: "development-doubtful", rule: .developmentScreen)
    private static let doubtful = kind(
        "development-doubtful", Phrase("Hasil KPSP meragukan", "KPSP: doubtful"), .watch, .none, practise,
        counts: "development-doubtful", isSoon: true, rule: .developmentScreen)
    private static let stillOpen = kind(
        "development-still-open", Phrase("Tanda di buku KIA masih belum bisa", "Signs of the KIA book still missing"),
        .act, .week, seen, counts: "development-open", rule: .milestones)
    private static let open = kind(
        "development-open", Phrase("Tanda di buku KIA belum semua bisa", "Not all signs of the KIA book"), .watch,
        .none, practise, counts: "development-open", isSoon: true, rule: .milestones)
    private static let fitting = kind(
        "development-fits", Phrase("Hasil KPSP sesuai umur", "KPSP: as expected"), .calm, .none, nil,
        counts: "development-fits", rule: .developmentScreen)
    private static let complete = kind(
        "development-complete", Phrase("Sesuai buku KIA", "As the KIA book shows"), .calm, .none,
        Message(
            Phrase("Perkembangan sesuai umur", "Development fits the age"),
            Phrase(
                "Bagus, Bu! % sudah bisa semuanya. Teruskan bermain bersama, ya.",
                "Well done! % can do it all. Go on playing together."), play),
        counts: "development-complete", rule: .milestones)

    private static func kind(
        _ code: String, _ words: Phrase, _ tone: Tone, _ urgency: Urgency, _ message: Message?, counts: String,
        isSoon: Bool = false, rule: Rule
    ) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, tone, urgency, topic: topic, message: message, counts: [counts],
            again: isSoon ? again : nil, rule: rule)
    }
}
