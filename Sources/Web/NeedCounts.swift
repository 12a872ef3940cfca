import Desk
import Pages
import Records
import Rules

/// What the six fields know of an area, each number opening its list.
struct NeedCounts {
    let pages: OverviewPages
    let say: Words

    private static let groups: [(field: ServiceField?, indicators: [String])] = [
        (nil, ["households", "visited", "visited-problem", "meetings"]),
        (.health, ["immunisation-age", "fully-immunised"]),
        (
            .education,
            [
                "school-age", "out-of-school", "early-childhood-age", "in-early-childhood", "reading-corner",
                "school-counselling",
            ]
        ),
        (.publicWorks, ["no-toilet", "unsafe-water"]),
        (.housing, ["unfit-houses", "larvae-inspected", "larva-free"]),
        (
            .order,
            ["safety-fire", "safety-drugs", "safety-disaster-risk", "safety-drill", "safety-patrol", "safety-order"]
        ),
        (
            .social,
            SocialCondition.allCases.map { $0.rawValue }
                + ["social-assessed", "social-referred", "aid-received", "aid-proposal"]
        ),
    ]

    var section: HTML {
        let groups = NeedCounts.groups.html { group -> HTML in
            let title =
                group.field.map { say.either($0.title.indonesian, $0.title.english) }
                ?? say("Kunjungan dan rapat", "Visits and meetings")
            let badge = group.field.map { FieldBadge.html($0, small: true) }
            let rows = group.indicators.html { code -> HTML in
                "<div><dt>\(NeedWords.title(code, say) ?? code)</dt><dd>\(pages.link(code, "\(pages.area.count(code, pages.month))"))</dd></div>"
            }
            return """
                <div class="stack stack--tight"><h3 class="cluster">\(badge)\(title)</h3>\
                <dl class="facts facts--plain facts--numbers">\(rows)\(rate(group.field))</dl></div>
                """
        }
        return """
            <section class="card stack" aria-labelledby="enam"><h2 id="enam">\(say("Enam bidang", "Six fields"))</h2>\
            <div class="grid">\(groups)</div></section>
            """
    }

    private func rate(_ field: ServiceField?) -> HTML {
        switch field {
        case .health: immunisedRate
        case .housing: larvaFreeRate
        default: ""
        }
    }

    /// The share of children with complete basic immunisation among those who reached the age.
    private var immunisedRate: HTML {
        let (full, all) = (
            pages.area.count("fully-immunised", pages.month), pages.area.count("immunisation-age", pages.month)
        )
        guard let rate = percent(full, all) else { return "" }
        return """
            <div><dt>\(say("Bagian yang lengkap", "Share that is complete"))</dt><dd>\(rate)%</dd></div>
            """
    }

    /// ABJ, with its target.
    private var larvaFreeRate: HTML {
        let (free, all) = (
            pages.area.count("larva-free", pages.month), pages.area.count("larvae-inspected", pages.month)
        )
        guard let rate = Larvae.freeRate(free: free, inspected: all) else { return "" }
        let isReached = Larvae.isReached(free: free, inspected: all, on: pages.month.last)
        let words = isReached ? say("tercapai", "reached") : say("belum tercapai", "not reached")
        return """
            <div><dt>\(say("Angka bebas jentik", "Houses free of larvae"))</dt>\
            <dd>\(rate)% <span class="tag is-\(isReached ? "good" : "watch")">\(words)</span></dd></div>
            """
    }
}

/// Names of what the six fields count.
enum NeedWords {
    static func title(_ code: String, _ say: Words) -> String? {
        if let condition = SocialCondition(rawValue: code) {
            return say.either(condition.title.indonesian, condition.title.english)
        }
        return switch code {
        case "households": say("Keluarga tercatat", "Households")
        case "visited": say("Keluarga dikunjungi", "Households visited")
        case "visited-problem": say("Kunjungan dengan masalah", "Visits that found a problem")
        case "meetings": say("Rapat tim pembina", "Meetings of coaching teams")
        case "immunisation-age": say("Anak 12–23 bulan", "Children of 12–23 months")
        case "fully-immunised": say("Imunisasi dasar lengkap", "Complete basic immunisation")
        case "school-age": say("Usia sekolah (7–15 tahun)", "School age (7–15)")
        case "out-of-school": say("Anak tidak sekolah", "Children out of school")
        case "early-childhood-age": say("Usia PAUD (5–6 tahun)", "Early childhood age (5–6)")
        case "in-early-childhood": say("Sudah PAUD", "In early childhood school")
        case "reading-corner": say("Hari pojok baca", "Days of the reading corner")
        case "school-counselling": say("Penyuluhan sekolah", "Lessons at schools")
        case "no-toilet": say("Rumah tanpa jamban", "Houses without a toilet")
        case "unsafe-water": say("Air minum belum layak", "Unsafe drinking water")
        case "unfit-houses": say("Rumah tidak layak huni", "Unfit houses")
        case "larvae-inspected": say("Rumah diperiksa jentik", "Houses checked for larvae")
        case "larva-free": say("Rumah bebas jentik", "Houses without larvae")
        case "safety-fire": say("Kebakaran", "Fires")
        case "safety-drugs": say("Pencegahan narkoba", "Work against drugs")
        case "safety-disaster-risk": say("Rawan bencana", "Risks of disaster")
        case "safety-drill": say("Latihan siaga", "Drills")
        case "safety-patrol": say("Ronda", "Night watches")
        case "safety-order": say("Catatan ketertiban", "Notes on order")
        case "social-assessed": say("Asesmen sosial", "Social assessments")
        case "social-referred": say("Dirujuk ke dinas sosial", "Referred to the social office")
        case "aid-received": say("Keluarga menerima bantuan", "Households that received aid")
        case "aid-proposal": say("Usul dan sanggah bantuan", "Proposals and objections on aid")
        default: nil
        }
    }
}
