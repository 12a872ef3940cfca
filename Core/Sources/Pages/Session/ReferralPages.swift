import Plain
import Records
import Rules

/// The referral slip: why, where to, when; to be shown at the health centre from the phone or printed.
enum ReferralPages {
    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        if turn.request.isPost { return save(table, resident) }
        if turn.request.asked("baru") != "1",
            let referral = resident.referrals.last(where: { $0.day == table.day })
        {
            return slip(referral, table, resident)
        }
        guard table.writes("rujuk") else { return turn.notFound() }
        return form(table, resident, problems: [], values: nil)
    }

    private static func reasons(_ table: SessionTable, _ resident: Resident) -> [String] {
        resident.conclusions(on: table.day).reasons
    }

    private static func form(
        _ table: SessionTable, _ resident: Resident, problems: [Problem], values: [(String, String)]?
    ) -> Response {
        let turn = table.turn
        let say = table.say
        let codes = reasons(table, resident)
        let isUrgent = resident.conclusions(on: table.day).urgency == .today
        let district = turn.book.place.regionNames.dropFirst().first ?? ""
        let set = FieldSet(
            say: say, problems: problems,
            values: values ?? [("to", "Puskesmas \(district)")] + (isUrgent ? [("urgent", "y")] : []))
        let fields = Form.referral.fields
        func field(_ code: String) -> HTML { fields.first { $0.code == code }.map { set.field($0) } ?? "" }
        let words = Verdict.list(codes, say)
        var page = table.page(
            say("Rujukan", "Referral"), step: nil, back: table.path("hasil/\(resident.id.text)"),
            body: """
                \(turn.head(resident, note: turn.note(resident, on: table.day)))
                \(set.summary())
                \(words.isEmpty ? "" : "<p class=\"lead\">\(say("Alasan", "Reason")): \(words)</p>" as HTML)
                <form class="stack" method="post" action="\(table.path("rujuk/\(resident.id.text)"))" id="rujuk" novalidate>\
                \(turn.hidden(after: table.local("rujuk/\(resident.id.text)")))
                \(field("to"))\(field("urgent"))\(field("note"))</form>\(declined(turn, resident))
                """)
        page.action =
            "<button class=\"button button--main button--full\" form=\"rujuk\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// The way out for whoever was seen already, or will not go.
    private static func declined(_ turn: Turn, _ resident: Resident) -> HTML {
        guard turn.may(.notReferred), Form.notReferred.isOffered(Card(resident), turn.today) else { return "" }
        let path = turn.path("warga/\(resident.id.text)/tulis/\(Form.notReferred.code)")
        return "<p><a class=\"more\" href=\"\(path)\">\(turn.phrase(Form.notReferred.title))</a></p>"
    }

    private static func save(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        // The rules say why, whatever was sent.
        let asked = turn.request.form.filter { $0.0 != "reasons" }
        let codes = Screenings.kept(reasons(table, resident)).joined(separator: " ")
        let (entry, problems) = turn.typed(
            .referral, card: resident.id, day: table.day, asked,
            beside: codes.isEmpty ? [] : [Answer("reasons", codes)])
        guard problems.isEmpty else { return form(table, resident, problems: problems, values: turn.request.form) }
        return .redirect(to: table.path("rujuk/\(resident.id.text)"), entries: [entry])
    }

    /// Why, for those who may read it: what is private stands with the finding alone.
    private static func told(_ referral: Referral, _ resident: Resident) -> [String] {
        guard referral.reasons.contains(Screenings.personal) else { return referral.reasons }
        let found = resident.conclusions(on: referral.day).reasons
        return found.isEmpty ? referral.reasons : found
    }

    private static func slip(_ referral: Referral, _ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        let say = table.say
        let language = turn.context.language
        let reading = resident.reading(on: referral.day)
        var facts: [(String, String)] = [
            (say("Nama", "Name"), resident.name),
            (say("Lahir", "Born"), resident.birth.map { DayWords.plain($0, language) } ?? "–"),
        ]
        let checks = resident.pregnancy.map { resident.checks(of: $0).filter { $0.day == referral.day } } ?? []
        if !checks.isEmpty {
            if let check = checks.last(where: { $0[AntenatalVisit.systolic] != nil }),
                let upper = check[AntenatalVisit.systolic], let lower = check[AntenatalVisit.diastolic]
            {
                facts.append((say("Tensi", "Pressure"), "\(upper)/\(lower) mmHg"))
            }
            if let arm = checks.compactMap({ $0[AntenatalVisit.arm] }).min() {
                facts.append((say("Lingkar lengan", "Arm"), "\(NumberWords.centimetres(arm)) cm"))
            }
        } else if resident.isWeighed(on: referral.day) {
            facts.append((say("Anak dari", "Child of"), resident.mother.isEmpty ? "–" : resident.mother))
        } else {
            for conclusion in resident.conclusions(on: referral.day) {
                guard let topic = conclusion.kind.topic, let value = conclusion.value else { continue }
                facts.append((say(topic), say(value.words)))
            }
        }
        if let weight = reading?.weight {
            facts.append((say("Berat", "Weight"), "\(NumberWords.kilograms(weight)) kg"))
        }
        if let length = reading?.length {
            facts.append((say("Tinggi", "Height"), "\(NumberWords.centimetres(length)) cm"))
        }
        facts.append((say("Alasan", "Reason"), Verdict.list(told(referral, resident), say)))
        facts.append((say("Dirujuk ke", "Referred to"), referral.destination))
        facts.append(
            (
                say("Kapan", "When"),
                referral.isUrgent ? say("Hari ini juga", "Today") : say("Minggu ini", "This week")
            ))
        if !referral.note.isEmpty { facts.append((say("Catatan", "Note"), referral.note)) }
        let writer = turn.book.entry(referral.entry).map { turn.context.name(of: $0.writer) } ?? ""
        var page = table.page(
            say("Surat rujukan", "Referral slip"), step: nil, back: table.path("hasil/\(resident.id.text)"),
            body: """
                <section class="ticket stack stack--tight" aria-labelledby="surat"><h1 id="surat">\(say("Surat rujukan", "Referral slip"))</h1>
                <p class="meta">\(turn.book.place.name), \(DayWords.plain(referral.day, language))</p>
                <dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1.isEmpty ? "–" : $0.1)</dd></div>" })</dl>
                <p>\(say("Ditulis", "Written by")) \(writer) \(turn.tick(referral.entry))</p></section>
                <p class="meta">\(say("Tunjukkan layar ini di Puskesmas, bersama buku KIA.", "Show this screen at the health centre with the KIA book."))</p>
                """)
        if table.writes("edukasi") {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(table.path("edukasi/\(resident.id.text)"))\">\(say("Lanjut ke edukasi", "On to advice"))</a>"
        }
        return turn.respond(page)
    }
}
