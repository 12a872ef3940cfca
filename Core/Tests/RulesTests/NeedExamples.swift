import Plain

@testable import Rules

private let today = day("2026-01-13")

private func house(_ change: (inout HousingCondition) -> Void = { _ in }) -> HousingFitness {
    var condition = HousingCondition(
        structure: .sound, floor: .tiles, wall: .brick, roof: .good, floorArea: 36, occupants: 4, isAiry: true,
        hasToilet: true, hasWater: true)
    change(&condition)
    return HousingFitness(condition, on: today)
}

private func words(_ fitness: HousingFitness) -> String {
    ([fitness.fitness.rawValue] + fitness.lacks.map { $0.rawValue }).joined(separator: " ")
}

extension Example {
    static let needs: [Example] = [
        Example("drinking-water", "a well with a lid in the yard", "basic") {
            WaterStep(.protectedWell, isFar: false).rawValue
        },
        Example("drinking-water", "a protected spring 40 minutes away and back", "limited") {
            WaterStep(.spring, isFar: true).rawValue
        },
        Example("drinking-water", "an open well in the yard", "unimproved") {
            WaterStep(.openWell, isFar: false).rawValue
        },
        Example("drinking-water", "the river", "surface") { WaterStep(.surface, isFar: false).rawValue },
        Example("toilet", "a toilet of its own with a septic tank", "basic") {
            ToiletStep(.own, drain: .septic).rawValue
        },
        Example("toilet", "a toilet of its own that empties into the river", "unimproved") {
            ToiletStep(.own, drain: .open).rawValue
        },
        Example("toilet", "the public toilet", "limited") { ToiletStep(.shared, drain: .septic).rawValue },
        Example("toilet", "none", "open") { ToiletStep(.absent, drain: nil).rawValue },
        Example("larva-free", "19 of 20 houses", "95") { larvaFree(19, of: 20) },
        Example("larva-free", "189 of 200 houses do not reach 95 percent", "94") { larvaFree(189, of: 200) },
        Example("larva-free", "nobody looked", "nothing") { larvaFree(0, of: 0) },
        Example("larva-free", "the target", "95") { Larvae.targets.inForce(on: today) },
        Example("housing-criteria", "36 m² for four people is enough", "fit") { words(house()) },
        Example("housing-criteria", "36 m² for five people is not", "lacking space") {
            words(house { $0.occupants = 5 })
        },
        Example("housing-criteria", "earth, bamboo, leaves", "lacking floor wall roof") {
            words(
                house {
                    $0.floor = .earth
                    $0.wall = .bamboo
                    $0.roof = .leaves
                })
        },
        Example("housing-class", "weak walls alone", "lacking wall") { words(house { $0.wall = .bamboo }) },
        Example("housing-class", "weak walls and no toilet", "unfit wall toilet") {
            words(
                house {
                    $0.wall = .bamboo
                    $0.hasToilet = false
                })
        },
        Example("housing-class", "a house that may fall", "unfit structure") {
            words(house { $0.structure = .heavyDamage })
        },
        Example("school-ages", "on the day before the seventh birthday", "true false") {
            let months = today.months(since: day("2019-01-14"))
            return "\(SchoolAges.earlyChildhood.contains(months)) \(SchoolAges.basic.contains(months))"
        },
        Example("school-ages", "on the seventh birthday", "false true") {
            let months = today.months(since: day("2019-01-13"))
            return "\(SchoolAges.earlyChildhood.contains(months)) \(SchoolAges.basic.contains(months))"
        },
        Example("out-of-school", "who left school at 18 years and 11 months", true) {
            SchoolAges.isOut(.droppedOut, birth: day("2007-02-13"), on: today)
        },
        Example("out-of-school", "who left school and is 19", false) {
            SchoolAges.isOut(.droppedOut, birth: day("2007-01-13"), on: today)
        },
        Example("out-of-school", "in an equivalency course at 15", false) {
            SchoolAges.isOut(.equivalency, birth: day("2011-01-13"), on: today)
        },
        Example("social-ages", "an elder of 60 years", true) {
            SocialCondition.neglectedElder.fits(birth: day("1966-01-13"), on: today)
        },
        Example("social-ages", "one day younger", false) {
            SocialCondition.neglectedElder.fits(birth: day("1966-01-14"), on: today)
        },
        Example("social-ages", "a child on the eighteenth birthday", false) {
            SocialCondition.neglectedChild.fits(birth: day("2008-01-13"), on: today)
        },
    ]
}

private func larvaFree(_ free: Int, of inspected: Int) -> Int? {
    Larvae.freeRate.percent { $0 == "larva-free" ? free : inspected }
}
