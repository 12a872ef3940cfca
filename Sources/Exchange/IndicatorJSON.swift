import Plain
public import Records
import Rules

/// The definitions of everything that is counted, as JSON objects: what a number means, before somebody adds it up.
public enum IndicatorJSON {
    public static func object(_ indicator: Indicator) -> JSON {
        var members: [JSON.Pair] = [
            JSON.Pair("code", .string(indicator.code)), JSON.Pair("title", phrase(indicator.title)),
            JSON.Pair("definition", phrase(indicator.definition)), JSON.Pair("unit", phrase(indicator.unit)),
            JSON.Pair("kind", .string(indicator.kind.rawValue)),
            JSON.Pair("card", .string(indicator.subject.card.code)),
            JSON.Pair("direction", .string(indicator.direction.rawValue)),
            JSON.Pair("source", source(indicator.source, indicator.confidence)),
        ]
        if let field = indicator.field { members.append(JSON.Pair("field", .string(field.code))) }
        if let share = indicator.share {
            func codes(_ list: [String]) -> JSON { .array(list.map { .string($0) }) }
            members.append(
                JSON.Pair(
                    "share", ["part": .string(share.part), "whole": codes(share.whole), "less": codes(share.less)]))
        }
        if let target = indicator.target {
            members.append(
                JSON.Pair(
                    "target",
                    ["percent": .integer(target.percent), "source": source(target.source, target.confidence)]))
        }
        return .object(members)
    }

    private static func phrase(_ phrase: Phrase) -> JSON {
        ["id": .string(phrase.indonesian), "en": .string(phrase.english)]
    }

    private static func source(_ source: Source, _ confidence: Confidence) -> JSON {
        [
            "document": .string(source.document), "place": .string(source.place),
            "confidence": .string(confidence.code),
        ]
    }
}
