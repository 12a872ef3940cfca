import Plain
import Records
import Rules

/// The growth card (KMS) as a drawing, with the numbers as a table beside it. The lines come from the
/// standard's tables; which of them is red and which orange, from `GrowthCardLines`.
struct GrowthChart {
    let resident: Resident
    let sex: Sex
    let birth: Day
    let until: Day
    let say: Words
    let language: Language
    private let span: ClosedRange<Int>
    private let top: Double
    private let bottom: Double

    init?(_ resident: Resident, until: Day, say: Words) {
        guard let sex = resident.sex, let birth = resident.birth, birth <= until else { return nil }
        self.resident = resident
        self.sex = sex
        self.birth = birth
        self.until = until
        self.say = say
        language = say.language
        // Two sheets, as the printed card: to 24 months, and from there to five years.
        let isYoung = until.months(since: birth) <= 24
        span = isYoung ? 0...24 : 24...60
        bottom = isYoung ? 2 : 7
        top = isYoung ? 17 : 30
    }

    // MARK: Drawing

    /// The chart with its table.
    var figure: HTML {
        let verdicts = shown
        return """
            <figure class="chart chart--kms card" id="kms"><figcaption class="hidden">\(say("Kartu Menuju Sehat", "Growth card"))</figcaption>
            \(drawing(verdicts))\(table(verdicts))</figure>
            """
    }

    private var shown: [GainVerdict] {
        Judgement.verdicts(resident).filter { $0.day <= until && span.contains($0.day.months(since: birth)) }
    }

    private func x(_ month: Double) -> Double {
        30 + (month - Double(span.lowerBound)) / Double(span.upperBound - span.lowerBound) * 251
    }
    private func y(_ kilograms: Double) -> Double {
        272 - (kilograms - bottom) / (top - bottom) * 228
    }

    /// The weight at a z-score in a month of age.
    private func weight(_ z: Double, _ month: Int) -> Double {
        let day = (Double(month) * GrowthStandard.daysPerMonth).rounded()
        guard let row = GrowthTables.of(sex).weightForAge.row(at: Int(day)) else { return bottom }
        return GrowthStandard.value(row, at: z)
    }

    private func line(_ z: Double) -> [(Double, Double)] {
        span.map { (x(Double($0)), y(weight(z, $0))) }
    }

    private func drawing(_ verdicts: [GainVerdict]) -> HTML {
        let isGirl = sex == .female
        let frame: StaticString = isGirl ? "var(--girl)" : "var(--boy)"
        let title =
            isGirl ? say("KMS anak perempuan", "Growth card, girl") : say("KMS anak laki-laki", "Growth card, boy")
        var bands: HTML = ""
        let fills: [(Double, Double, StaticString)] = [
            (-3, -2, "var(--kms-outer)"), (-2, -1, "var(--kms-middle)"), (-1, 1, "var(--kms-inner)"),
            (1, 2, "var(--kms-outer)"),
        ]
        for (low, high, fill) in fills {
            let path = points(line(low)) + " " + points(Array(line(high).reversed()))
            bands += "<polygon points=\"\(path)\" fill=\"\(fill)\"/>"
        }
        return """
            <svg viewBox="0 0 340 330" role="img" aria-labelledby="kms-t kms-d">\
            <title id="kms-t">\(title), \(say("\(span.lowerBound) sampai \(span.upperBound) bulan", "\(span.lowerBound) to \(span.upperBound) months")): \(resident.name)</title>\
            <desc id="kms-d">\(description(verdicts))</desc>\
            <rect width="340" height="330" rx="6" fill="\(frame)"/>\
            <text x="12" y="23" class="kms__title">\(title)</text><text x="328" y="23" text-anchor="end">\(say("berat (kg)", "weight (kg)"))</text>\
            <rect x="30" y="36" width="251" height="236" class="kms__paper"/>\(bands)\(grid)\
            <polyline points="\(points(line(-3)))" class="kms__red"/><polyline points="\(points(line(0)))" class="kms__median"/>\
            <polyline points="\(points(line(1)))" class="kms__orange"/>\(labels)\(child(verdicts))</svg>
            """
    }

    private var grid: HTML {
        var marks: HTML = ""
        let step = span.upperBound == 24 ? 3 : 6
        for month in stride(from: span.lowerBound, through: span.upperBound, by: step) {
            let place = text(x(Double(month)))
            marks +=
                "<path d=\"M\(place) 36V272\" class=\"kms__grid\"/><text x=\"\(place)\" y=\"288\" text-anchor=\"middle\">\(month)</text>"
        }
        let weights = span.upperBound == 24 ? stride(from: 2, through: 16, by: 2) : stride(from: 8, through: 28, by: 4)
        for kilograms in weights {
            let place = y(Double(kilograms))
            marks +=
                "<path d=\"M30 \(text(place))H281\" class=\"kms__grid\"/><text x=\"26\" y=\"\(text(place + 4))\" text-anchor=\"end\">\(kilograms)</text>"
        }
        return marks + "<text x=\"328\" y=\"308\" text-anchor=\"end\">\(say("bulan", "months"))</text>"
    }

    /// The red and the orange line named at their right ends.
    private var labels: HTML {
        let end = span.upperBound
        let red = y(weight(-3, end)) + 4
        let orange = y(weight(1, end)) + 4
        return """
            <text x="285" y="\(text(red))" class="kms__word">\(say("merah", "red"))</text>\
            <text x="285" y="\(text(orange))" class="kms__word">\(say("oranye", "orange"))</text>
            """
    }

    private func age(_ day: Day) -> Double { Double(day.days(since: birth)) / GrowthStandard.daysPerMonth }

    private func child(_ verdicts: [GainVerdict]) -> HTML {
        guard let last = verdicts.last else { return "" }
        var drawing: HTML = ""
        for (before, after) in zip(verdicts, verdicts.dropFirst()) {
            let follows = before.month.adding(1) == after.month
            drawing += """
                <path d="M\(text(x(age(before.day)))) \(text(y(before.weight.kilograms)))L\(text(x(age(after.day)))) \(text(y(after.weight.kilograms)))" \
                class="\(follows ? "kms__child" : "kms__child kms__child--gap")"/>
                """
        }
        for item in verdicts {
            let place = text(x(age(item.day)))
            drawing +=
                "<circle cx=\"\(place)\" cy=\"\(text(y(item.weight.kilograms)))\" r=\"2.5\"/><text x=\"\(place)\" y=\"308\" text-anchor=\"middle\" class=\"kms__mark\">\(GrowthChart.mark(item.gain))</text>"
        }
        let (endX, endY) = (x(age(last.day)), y(last.weight.kilograms))
        let isRight = endX > 220
        return drawing + """
            <circle cx="\(text(endX))" cy="\(text(endY))" r="8" class="kms__ring"/><circle cx="\(text(endX))" cy="\(text(endY))" r="4.5"/>\
            <text x="\(text(isRight ? endX : endX + 12))" y="\(text(isRight ? endY + 25 : endY + 18))" text-anchor="\(isRight ? "middle" : "start")" class="kms__title">\(NumberWords.kilograms(last.weight))</text>
            """
    }

    static func mark(_ gain: Gain) -> String {
        switch gain {
        case .rising: "▲"
        case .notRising: "▼"
        case .notAssessed, .first: "○"
        }
    }

    // MARK: Words

    private func description(_ verdicts: [GainVerdict]) -> String {
        guard let last = verdicts.last else { return say("Belum ada timbangan.", "No weighing yet.") }
        let months = last.day.months(since: birth)
        let z = ChildGrowth(
            sex: sex, birth: birth, on: last.day, weight: last.weight, length: nil, measure: nil, head: nil,
            arm: nil, hasOedema: false
        ).weightForAge
        let place =
            GrowthCardLines.isBelowRed(z)
            ? say("di bawah garis merah", "below the red line")
            : GrowthCardLines.isAboveOrange(z)
                ? say("di atas garis oranye", "above the orange line")
                : say("di antara kedua garis", "between the lines")
        return say(
            "Berat \(NumberWords.kilograms(last.weight)) kilogram pada \(months) bulan, \(place).",
            "Weight \(NumberWords.kilograms(last.weight)) kilograms at \(months) months, \(place).")
    }

    private func table(_ verdicts: [GainVerdict]) -> HTML {
        let title = say("Enam timbangan terakhir", "The last six weighings")
        let rows = verdicts.suffix(6).reversed().map { item -> HTML in
            let year = item.month.year == until.year ? "" : " \(item.month.year)"
            return """
                <tr><th scope="row">\(DayWords.shortMonth(item.month, language))\(year)</th>\
                <td class="num">\(item.day.months(since: birth))</td><td class="num">\(NumberWords.kilograms(item.weight))</td>\
                <td class="num">\(item.change.map { NumberWords.change($0) } ?? "–")</td><td>\(GrowthChart.mark(item.gain))\u{A0}\(item.gain.letter)</td></tr>
                """
        }.joined()
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table class="table"><caption class="hidden">\(title)</caption>\
            <thead><tr><th scope="col">\(say("Bulan", "Month"))</th><th scope="col" class="num">\(say("Umur", "Age"))</th>\
            <th scope="col" class="num">kg</th><th scope="col" class="num">\(say("Beda g", "Change g"))</th><th scope="col">\(say("Hasil", "Result"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            <p class="meta">\(say("▲ N naik. ▼ T tidak naik. ○ O dan B belum bisa dinilai.", "▲ N rising. ▼ T not rising. ○ O and B cannot be judged yet."))</p>
            """
    }
}

private func points(_ places: [(Double, Double)]) -> String {
    places.map { "\(text($0.0)),\(text($0.1))" }.joined(separator: " ")
}

/// A place in a drawing, to a tenth.
func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
