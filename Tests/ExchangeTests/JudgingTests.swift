import Foundation
import Plain
import Records
import Rules
import Testing

@testable import Exchange

@Suite struct JudgingTests {
    private func judged(_ line: String) throws -> JSON {
        Judging.answer(try #require(JSON(reading: Array(line.utf8))))
    }

    private func codes(_ answer: JSON) -> [String] {
        (answer["conclusions"]?.items ?? []).compactMap { $0["code"]?.string }
    }

    @Test func `docs/screenings.md says what the values say`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/screenings.md")
        #expect(
            try String(contentsOf: file, encoding: .utf8) == Judging.document,
            "run: pandu judge --list > docs/screenings.md")
    }

    @Test func `a stranger asks what a pressure means, and is told the rule and how sure it is`() throws {
        let answer = try judged(
            #"{"form":"antenatal-visit","day":"2026-11-29","answers":{"systolic":150,"diastolic":80,"danger":["fever"]}}"#
        )
        #expect(codes(answer) == ["fever", "high-pressure"])
        let last = try #require(answer["conclusions"]?.items?.last)
        #expect(last["value"]?["id"]?.string == "150/80 mmHg, batas 140/90")
        #expect(last["urgency"]?.string == "today")
        #expect(last["rule"]?["code"]?.string == "high-pressure")
        #expect(last["rule"]?["confidence"]?.string == "unverified")
    }

    @Test func `what was found before decides whether a weight rises`() throws {
        let line = #"""
            {"form":"growth-visit","day":"2026-01-13","person":{"sex":"m","birth":"2025-01-13"},"answers":{"weight":9000},
            "earlier":[{"day":"2025-12-10","answers":{"weight":9000}},{"day":"2025-11-10","answers":{"weight":9000}}]}
            """#
        #expect(codes(try judged(line.replacing("\n", with: ""))).first == "2t")
    }

    @Test func `what is wrong with a question is said at its place, all at once`() throws {
        let answer = try judged(
            #"{"form":"growth-visit","day":"soon","person":{"sex":"x"},"answers":{"weight":7,"colour":"red"},"more":1}"#
        )
        let places = (answer["problems"]?.items ?? []).compactMap { $0["at"]?.string }
        #expect(Set(places) == ["/day", "/person/sex", "/more"])
        let second = try judged(#"{"form":"growth-visit","day":"2026-01-13","answers":{"weight":7,"colour":"red"}}"#)
        #expect(
            Set((second["problems"]?.items ?? []).compactMap { $0["at"]?.string })
                == ["/answers/weight", "/answers/colour"])
        #expect(try judged(#"{"form":"identity","day":"2026-01-13","answers":{}}"#)["problems"] != nil)
    }

    @Test func `every code that can be concluded has words, and is concluded by one screening only`() {
        var seen: [String: String] = [:]
        for form in Screenings.forms {
            for kind in form.screening?.conclusions ?? [] {
                #expect(!kind.words.indonesian.isEmpty && !kind.words.english.isEmpty)
                #expect(seen[kind.code] ?? form.code == form.code, "\(kind.code)")
                seen[kind.code] = form.code
                #expect(Screenings.kind(kind.code) != nil)
            }
            #expect(form.screening?.form == form.code)
        }
    }
}
