import Records
import Rules

/// What a kader reads of a measuring: two words, the reason, the sentence for the mother, what to do.
public struct Verdict {
    enum Tone: String { case good, watch, act, urgent }

    let tone: Tone
    /// The mark: N, T, 2T, B, O.
    let mark: String
    let title: String
    let reason: String
    let sentence: String
    /// The counselling message that fits.
    let message: Counsel
    /// Codes of the rules that ask for a referral.
    let referral: [String]

    /// What was found of somebody on a day, be she a child or a pregnant woman.
    static func of(_ resident: Resident, on day: Day, _ say: Words) -> Verdict? {
        Judgement.mother(resident, on: day).map { Verdict($0, name: resident.name, say: say) }
            ?? Judgement.child(resident, on: day).map { Verdict($0, name: resident.name, say: say) }
    }

    /// What stands unanswered of somebody, see `Judgement.unanswered`.
    static func unanswered(_ resident: Resident, by today: Day, _ say: Words) -> (day: Day, verdict: Verdict)? {
        Judgement.unanswered(resident, by: today).flatMap { open in
            of(resident, on: open.day, say).map { (open.day, $0) }
        }
    }

    init(_ found: AntenatalFinding, name: String, say: Words) {
        referral = found.reasons
        mark = found.urgency == .none ? "✓" : "!"
        let reasons = Verdict.list(found.reasons, say)
        switch found.urgency {
        case .today:
            tone = .urgent
            title = say("Rujuk sekarang", "Refer now")
            sentence = say(
                "Bu, ini perlu diperiksa sekarang. Kita ke Puskesmas bersama. Ibu tidak sendiri, saya temani.",
                "This must be examined now. Let us go to the health centre together.")
            message = .motherInDanger
        case .week:
            tone = .act
            title = say("Perlu diperiksa bidan", "See the midwife")
            sentence = say(
                "Bu, lengan Ibu masih kecil. Yuk, temui Bu Bidan minggu ini.",
                "Your arm is still thin. Let us see the midwife this week.")
            message = .mother
        case .none:
            tone = .good
            title = say("Tidak ada tanda bahaya", "No danger sign")
            sentence = say(
                "Bagus, Bu sudah periksa. Teruskan sampai bayi lahir, ya.",
                "Well done for coming. Go on until the baby is born.")
            message = .mother
        }
        reason = reasons.isEmpty ? say("Pemeriksaan hari ini tercatat.", "Today's check is recorded.") : reasons + "."
    }

    init(_ judged: ChildJudgement, name: String, say: Words) {
        let child = name.words.first ?? name
        referral = judged.reasons
        mark = judged.isTwiceNotRising ? "2T" : judged.gain?.letter ?? "–"
        let said =
            Verdict.alarm(judged, child, say)
            ?? Verdict.ordinary(judged, child, isStunted: referral.contains("stunted"), say)
        (tone, title, reason, sentence, message) = said
    }

    private typealias Said = (tone: Tone, title: String, reason: String, sentence: String, message: Counsel)

    /// What cannot wait for the next month.
    private static func alarm(_ judged: ChildJudgement, _ child: String, _ say: Words) -> Said? {
        if judged.urgency == .today {
            return (
                .urgent, say("Rujuk hari ini", "Refer today"), urgentReason(judged, say),
                say(
                    "Bu, \(child) perlu diperiksa hari ini. Kita ke Puskesmas bersama. Ibu tidak sendiri, saya temani.",
                    "\(child) should be examined today. Let us go to the health centre together."), .danger
            )
        }
        guard judged.urgency == .week else { return nil }
        return (
            .act,
            judged.isTwiceNotRising
                ? say("Dua bulan tidak naik", "No gain for two months")
                : say("Perlu diperiksa bidan", "See the midwife"),
            change(judged.verdict, say),
            (judged.gain == .rising
                ? say("Bu, berat \(child) naik, tetapi belum cukup. ", "\(child)'s weight rises, but is still low. ")
                : say("Bu, berat \(child) belum naik cukup. ", "\(child)'s weight has not grown enough. "))
                + say("Yuk, temui Bu Bidan supaya ia cepat pulih.", "Let us see the midwife."),
            judged.ageMonths < 6 ? .breastfeeding : .richerFood
        )
    }

    private static func ordinary(_ judged: ChildJudgement, _ child: String, isStunted: Bool, _ say: Words) -> Said {
        let isYoung = judged.ageMonths < 6
        if judged.gain == .notRising {
            return (
                .watch, say("Berat tidak naik", "Weight did not rise"), change(judged.verdict, say),
                say("Bu, berat \(child) belum naik bulan ini. ", "\(child)'s weight did not rise this month. ")
                    + (isYoung
                        ? say("Susui lebih sering, siang dan malam, ya.", "Breastfeed more often, day and night.")
                        : say("Tambah satu telur atau ikan setiap hari, ya.", "Add an egg or fish every day.")),
                isYoung ? .breastfeeding : .richerFood
            )
        }
        if isStunted {
            return (
                .act, say("Tinggi perlu diperiksa", "Height needs a check"),
                say("Tinggi di bawah anak seusianya.", "Height is below children of that age."),
                say(
                    "Bu, tinggi \(child) di bawah anak seusianya. Bu Bidan akan memeriksa, ya.",
                    "\(child) is shorter than children of that age. The midwife will check."), .richerFood
            )
        }
        if judged.isAboveOrangeLine {
            return (
                .watch, say("Berat di atas garis", "Weight above the line"),
                say("Di atas garis oranye. Bidan akan memeriksa.", "Above the orange line. The midwife will check."),
                say("Bu, berat \(child) agak lebih. ", "\(child)'s weight is a little high. ")
                    + (isYoung
                        ? say("Cukup beri ASI saja, ya.", "Breast milk alone is enough.")
                        : say("Kurangi yang manis, perbanyak bermain, ya.", "Less sugar, more play.")),
                isYoung ? .breastfeeding : .lessSugar
            )
        }
        return (
            .good, praise(judged, say), change(judged.verdict, say), goodSentence(child, isYoung, say),
            isYoung ? .breastfeeding : .variedFood
        )
    }

    private static func praise(_ judged: ChildJudgement, _ say: Words) -> String {
        if judged.gain == .rising { return say("Berat naik", "Weight is rising") }
        return judged.verdict == nil ? say("Sudah diukur", "Measured") : say("Sudah ditimbang", "Weighed")
    }

    private static func goodSentence(_ child: String, _ isYoung: Bool, _ say: Words) -> String {
        say("Bagus, Bu! \(child) tumbuh baik. ", "Well done! \(child) grows well. ")
            + (isYoung
                ? say(
                    "Teruskan ASI saja dan datang lagi bulan depan.", "Keep on breastfeeding and come again next month."
                )
                : say(
                    "Teruskan makan beragam dan datang lagi bulan depan.",
                    "Keep on with varied food and come again next month."))
    }

    private static func change(_ verdict: GainVerdict?, _ say: Words) -> String {
        guard let verdict else { return say("Berat belum ditimbang.", "Not weighed.") }
        switch verdict.gain {
        case .first: return say("Timbangan pertama di sini.", "The first weighing here.")
        case .notAssessed: return say("Bulan lalu tidak ditimbang.", "Not weighed last month.")
        case .rising, .notRising:
            let change = verdict.change ?? 0
            let minimum = verdict.minimum ?? 0
            let words =
                change > 0
                ? say("Naik \(change) g", "Up \(change) g")
                : change < 0 ? say("Turun \(-change) g", "Down \(-change) g") : say("Tetap", "No change")
            return words + say(", minimal \(minimum)\u{A0}g.", "; at least \(minimum) g is expected.")
        }
    }

    private static func urgentReason(_ judged: ChildJudgement, _ say: Words) -> String {
        var parts: [String] = []
        if judged.isTwiceNotRising { parts.append(say("dua bulan tidak naik", "no gain for two months")) }
        if judged.isBelowRedLine { parts.append(say("di bawah garis merah", "below the red line")) }
        if judged.growth.hasOedema { parts.append(say("kedua kaki bengkak", "both feet swollen")) }
        if judged.growth.armColour == .red { parts.append(say("pita lengan merah", "red on the arm tape")) }
        if parts.isEmpty { parts.append(say("sangat kurus untuk tingginya", "very thin for the height")) }
        return parts.joined(separator: ", ").capitalised() + "."
    }

    /// A referral's reasons as one text; only the first begins with a capital.
    public static func list(_ codes: [String], _ say: Words) -> String {
        var text = ""
        for code in codes {
            let words = words(code, say)
            text += text.isEmpty ? words : ", " + words.begunSmall()
        }
        return text
    }

    /// Words of a referral's reason.
    static func words(_ code: String, _ say: Words) -> String {
        switch code {
        case "2t": say("Dua bulan tidak naik", "No gain for two months")
        case "t": say("Berat tidak naik", "Weight did not rise")
        case "bgm": say("Di bawah garis merah", "Below the red line")
        case "orange": say("Di atas garis oranye", "Above the orange line")
        case "severely-wasted": say("Sangat kurus", "Severely wasted")
        case "wasted": say("Kurus", "Wasted")
        case "stunted": say("Pendek", "Stunted")
        case "arm-red": say("Pita lengan merah", "Red on the arm tape")
        case "oedema": say("Kedua kaki bengkak", "Both feet swollen")
        case "high-pressure": say("Tensi 140/90 atau lebih", "Pressure of 140/90 or more")
        case "thin-arm": say("Lengan di bawah 23,5 cm", "Arm below 23.5 cm")
        default: sign(code, say)
        }
    }

    /// A danger sign in the words of the form that asks for it.
    private static func sign(_ code: String, _ say: Words) -> String {
        guard case .choices(let signs)? = Form.antenatalVisit.field("danger")?.kind else { return code }
        for sign in signs where sign.code == code { return say.either(sign.label.indonesian, sign.label.english) }
        return code
    }
}

/// One counselling message: two sentences and a question. Source: Buku KIA 2023, feeding by age.
enum Counsel: String, CaseIterable {
    case breastfeeding = "breastfeeding"
    case richerFood = "richer-food"
    case variedFood = "varied-food"
    case lessSugar = "less-sugar"
    case danger = "danger"
    case mother = "mother"
    case motherInDanger = "mother-in-danger"

    func text(_ say: Words) -> String {
        switch self {
        case .breastfeeding:
            say(
                "ASI saja sampai 6 bulan. Susui setiap bayi mau, siang dan malam.",
                "Breast milk only until 6 months. Feed whenever the baby wants.")
        case .richerFood:
            say(
                "Tambah telur, ikan atau tempe di setiap makan. Beri selingan dua kali sehari.",
                "Add egg, fish or tempeh to every meal. Give a snack twice a day.")
        case .variedFood:
            say(
                "Isi piring dengan nasi, lauk, sayur dan buah. Makan bersama keluarga.",
                "Fill the plate with rice, protein, vegetables and fruit. Eat together.")
        case .lessSugar:
            say(
                "Ganti minuman manis dengan air putih. Ajak anak bermain di luar.",
                "Water instead of sweet drinks. Let the child play outside.")
        case .danger:
            say(
                "Bawa anak ke Puskesmas hari ini. Bawa juga buku KIA dan minum yang cukup.",
                "Take the child to the health centre today, with the KIA book.")
        case .mother:
            say(
                "Minum tablet tambah darah setiap malam. Makan lebih banyak lauk dan sayur.",
                "Take an iron tablet every night. Eat more protein and vegetables.")
        case .motherInDanger:
            say(
                "Ibu ke Puskesmas sekarang, jangan menunggu. Bawa buku KIA dan ajak keluarga.",
                "Go to the health centre now. Take the KIA book and somebody of the family.")
        }
    }

    func question(_ say: Words) -> String {
        switch self {
        case .breastfeeding: say("Berapa kali bayi menyusu kemarin?", "How often did the baby feed yesterday?")
        case .richerFood: say("Apa yang dimakan anak kemarin?", "What did the child eat yesterday?")
        case .variedFood: say("Sayur apa yang paling disukai anak?", "Which vegetable does the child like best?")
        case .lessSugar: say("Minum apa anak setiap hari?", "What does the child drink every day?")
        case .danger, .motherInDanger: say("Siapa yang bisa menemani Ibu ke sana?", "Who can go there with you?")
        case .mother: say("Apakah bayi bergerak seperti biasa?", "Does the baby move as usual?")
        }
    }
}
