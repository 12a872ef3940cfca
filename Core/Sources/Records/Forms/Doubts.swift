import Plain
import Rules

/// Values that are possible but hardly true. They are asked back before they are stored; who has looked again says so.
enum Doubts {
    static func growth(_ entry: Entry, _ context: CheckContext) -> [Problem] {
        guard let resident = context.card?.resident, let sex = resident.sex, let birth = resident.birth,
            birth <= entry.day
        else { return [] }
        let weight = entry.integer("weight").map { Grams($0) }
        let length = entry.integer("length").map { Millimetres($0) }
        let growth = ChildGrowth(
            sex: sex, birth: birth, on: entry.day, weight: weight, length: length,
            measure: entry["measure"].flatMap(Measure.init(code:)),
            head: entry.integer("head").map { Millimetres($0) }, arm: entry.integer("arm").map { Millimetres($0) },
            hasOedema: entry.flag("oedema"))
        let before = resident.reading(before: entry.day)
        var found: [Problem] = []
        if let weight { found += self.weight(weight, growth, before, birth, entry.day) }
        if let length { found += self.length(length, growth, before, birth, entry.day) }
        if growth.hasImplausibleHead {
            found.append(
                Problem(
                    "head", "Lingkar kepala jauh dari biasanya. Ukur sekali lagi.",
                    "The head is far from usual. Measure once more."))
        }
        return found
    }

    /// A weight that does not go with height and age.
    static func school(_ entry: Entry, _ context: CheckContext) -> [Problem] {
        guard let resident = context.card?.resident, let sex = resident.sex, let birth = resident.birth,
            birth <= entry.day, let weight = entry.answers[SchoolCheck.weight],
            let height = entry.answers[SchoolCheck.height],
            let z = SchoolCheck.bmiForAge(sex: sex, birth: birth, on: entry.day, weight: weight, height: height),
            !GrowthFlags.others.contains(z)
        else { return [] }
        return [
            farFromUsual(
                "weight", "\(NumberWords.kilograms(weight)) kg, \(NumberWords.centimetres(height)) cm", birth,
                entry.day, isWeight: true)
        ]
    }

    private static func length(
        _ length: Millimetres, _ growth: ChildGrowth, _ before: Measurement?, _ birth: Day, _ day: Day
    ) -> [Problem] {
        let now = NumberWords.centimetres(length)
        if growth.hasImplausibleLength { return [farFromUsual("length", "\(now) cm", birth, day, isWeight: false)] }
        guard let old = before?.length, Plausibility.isShrunk(old, to: length) else { return [] }
        return [changed("length", "\(NumberWords.centimetres(old)) cm", "\(now) cm", isWeight: false)]
    }

    private static func weight(
        _ weight: Grams, _ growth: ChildGrowth, _ before: Measurement?, _ birth: Day, _ day: Day
    ) -> [Problem] {
        let now = NumberWords.kilograms(weight)
        if growth.hasImplausibleWeight { return [farFromUsual("weight", "\(now) kg", birth, day, isWeight: true)] }
        guard let old = before?.weight, let then = before?.day,
            Plausibility.isLeap(old, to: weight, days: day.days(since: then))
        else { return [] }
        return [changed("weight", "\(NumberWords.kilograms(old)) kg", "\(now) kg", isWeight: true)]
    }

    private static func farFromUsual(
        _ field: String, _ value: String, _ birth: Day, _ day: Day, isWeight: Bool
    ) -> Problem {
        Problem(
            field,
            "\(value) jauh dari biasanya untuk \(DayWords.age(birth: birth, on: day, .indonesian)). \(again(isWeight, .indonesian))",
            "\(value) is far from usual at \(DayWords.age(birth: birth, on: day, .english)). \(again(isWeight, .english))"
        )
    }

    private static func changed(_ field: String, _ old: String, _ now: String, isWeight: Bool) -> Problem {
        Problem(
            field, "Dulu \(old), sekarang \(now). \(again(isWeight, .indonesian))",
            "Then \(old), now \(now). \(again(isWeight, .english))")
    }

    private static func again(_ isWeight: Bool, _ language: Language) -> String {
        language == .indonesian
            ? isWeight ? "Timbang sekali lagi." : "Ukur sekali lagi."
            : isWeight ? "Weigh once more." : "Measure once more."
    }

    static func nationalID(_ entry: Entry, _ context: CheckContext) -> [Problem] {
        let resident = context.card?.resident
        guard let number = entry["nik"] else { return [] }
        return NationalID.doubts(number, sex: resident?.sex, birth: resident?.birth).map { doubt in
            switch doubt {
            case .province:
                Problem("nik", "Dua angka depan NIK bukan kode provinsi.", "The first two digits are no province.")
            case .noDate:
                Problem("nik", "Angka ke-7 sampai ke-12 bukan tanggal lahir.", "Digits 7 to 12 are no date.")
            case .otherBirth:
                Problem(
                    "nik", "Tanggal lahir di NIK beda dengan kartu ini.", "The date in the NIK differs from the card.")
            case .otherSex:
                Problem("nik", "NIK ini untuk jenis kelamin yang lain.", "This NIK is of the other sex.")
            case .serial:
                Problem(
                    "nik", "Empat angka belakang tidak boleh nol semua.", "The last four digits cannot all be zero.")
            }
        }
    }
}
