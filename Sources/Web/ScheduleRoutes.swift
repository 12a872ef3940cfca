import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records

/// Where talks were given, and when Posyandu open: for those at a desk by area, for everybody by village, and for calendars.
extension Server {
    func addSchedules(to router: Router<Visitor>) {
        router.get("/wilayah/{area}/jadwal") { request, context in
            let mandate = try person(request)
            let area = try context.parameters.require("area")
            let page = SchedulesPage(
                try desk.schedules.all(in: area, for: mandate.person), of: area, name: desk.regions.name(area) ?? area,
                opensBook: BookKind.posyandu.readers.contains(mandate.person.role), Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "", bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("/wilayah/{area}/penyuluhan") { request, context in
            let mandate = try person(request)
            let area = try context.parameters.require("area")
            let name = desk.regions.name(area) ?? area
            let lines = try desk.talks.lines(in: area, for: mandate.person)
            let topics = Talks.topics.map(\.code)
            let topic = topics.first { $0 == request.asked("materi") } ?? topics.first ?? ""
            let asked = Indicator.find(request.asked("angka")).flatMap { $0.share == nil ? nil : $0 }
            let effects = try (asked ?? Talks.indicator(of: topic)).map { indicator in
                TalkEffectList(
                    try desk.talks.effects(of: topic, on: indicator, in: area, for: mandate.person), of: topic,
                    on: indicator, in: area)
            }
            let dusun = desk.places.isVillage(area) ? try desk.talks.dusun(of: area, for: mandate.person) : ([], 0)
            let page = TalksPage(
                lines, dusun: dusun, effects: effects, of: area, name: name, Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "", bar: name)
        }
        router.get("\(PublicSchedulePages.path)") { request, _ in
            let say = Words(language(request))
            let village = request.asked("desa")
            guard desk.places.isVillage(village), let name = desk.regions.name(village) else {
                return plainPage(PublicSchedulePages.villages(say, try desk.publicDesk.villages()), request)
            }
            let all = try desk.schedules.all(ofVillage: village)
            return plainPage(PublicSchedulePages.village(say, name, all), request)
        }
        router.get("\(PublicSchedulePages.path)/{file}") { request, context in
            let file = try context.parameters.require("file")
            guard file.hasSuffix(".ics"), let one = try desk.schedules.one(ofBook: String(file.dropLast(4))) else {
                throw Refusal.notFound
            }
            let days = one.coming(14)
            guard !days.isEmpty else { throw Refusal.notFound }
            let title = Words(language(request))("Hari buka \(one.place.name)", "Session day of \(one.place.name)")
            let calendar = CalendarFile(
                days, of: one.place, title: title, utcOffsetMinutes: one.utcOffsetMinutes, now: desk.clock())
            return Reply.file(file, "text/calendar; charset=utf-8", calendar.text)
        }
    }
}
