#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Pelatihan*: a meeting at which kader learn, with what came of it for each of them.

extension Form {
    public static let trainingResult = Form(
        "training-result", on: .meeting, writers: .teams, audience: .askedByTeams,
        isOffered: { card, day in Meeting(card)?.isTraining == true && card.day <= day },
        check: { _, context in
            context.card.flatMap { Meeting($0) }?.isTraining == true
                ? [] : [Problem("", "Rapat ini bukan pelatihan.", "This meeting is no training.")]
        })
}

/// What a training brought one person.
public struct TrainingResult: Sendable {
    public let entry: ID
    public let name: String
    public let birthYear: Int
    public let posyandu: String
    public let pre: Int?
    public let post: Int?
    public let groups: [SkillGroup]

    init?(_ finding: Finding) {
        guard finding.form === Form.trainingResult else { return nil }
        // A correction leaves the certificate as it was printed.
        entry = finding.original
        name = finding["name"] ?? ""
        birthYear = finding["birth-year"].flatMap { $0.number } ?? 0
        posyandu = finding["posyandu"] ?? ""
        pre = finding["pre"].flatMap { $0.number }
        post = finding["post"].flatMap { $0.number }
        groups = finding.codes("groups").compactMap { SkillGroup(rawValue: $0) }
    }

    public var isPassed: Bool { post.map { TrainingPass.isPassed($0) } ?? false }

    /// What stands on her certificate: letters and digits that nobody guesses, the same on every server.
    public var certificate: String { TrainingResult.code(of: entry) }

    /// Without I, L, O and U, which are mistaken for others: 12 signs of 32.
    static func code(of entry: ID) -> String {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var (code, rest) = ([UInt8](), ID(naming: "certificate \(entry.text)").low)
        for place in 0..<12 {
            if place == 4 || place == 8 { code.append(UInt8(ascii: "-")) }
            code.append(signs[Int(rest & 31)])
            rest >>= 5
        }
        return String(decoding: code, as: UTF8.self)
    }
}

extension Signpost {
    /// What a stranger types to see whether a certificate is true.
    public static func certificate(_ code: String) -> String { "certificate \(code)" }
}
#endif
