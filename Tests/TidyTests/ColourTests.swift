import Foundation
import Testing

private let tokensName = "tokens.css"
private let colour =
    #"(?:^|[^&\w])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\b(?:rgb|hsl|oklch|lab)a?\("#
private let namedColour =
    #"(?:^|[^-\w])(?:white|black|red|green|blue|yellow|orange|pink|gray|grey|purple)(?:$|[^-\w])"#

@Test func `colours stand in tokens.css only`() throws {
    let inStyles = try Regex("\(colour)|\(namedColour)")
    let inCode = try Regex(colour)
    var findings: [Finding] = []
    for path in Tree.files([".css"], under: ["Web/"]) where !path.hasSuffix(tokensName) {
        for declaration in declarations(Tree.text(path)) where declaration.contains(inStyles) {
            findings.append(Finding(path, declaration))
        }
    }
    for (path, source) in Tree.product {
        for literal in source.literals
        where !literal.text.contains("theme-color") && literal.text.contains(inCode) {
            findings.append(Finding(path, line: literal.line, String(literal.text.prefix(60))))
        }
    }
    hold(
        "Colours are written in \(tokensName) only, named by meaning.",
        repair: "use var(--name) of a token, or add a token and its contrast pairs.", findings)
}

@Test func `every contrast pair is as written and at least 4.5 to 1`() throws {
    guard !Tree.files([".css"], under: ["Web/"]).isEmpty else { return }
    let path = try #require(
        Tree.files([tokensName], under: ["Web/"]).first, "Web/ has styles but no \(tokensName)")
    let text = Tree.text(path)
    let light = colours(in: text, of: ":root")
    let themes = ["outdoor", "practice"].map { theme in
        (theme, light.merging(colours(in: text, of: "[data-theme=\"\(theme)\"]")) { $1 })
    }
    let pairs = pairsOfComment(text)
    #expect(!pairs.isEmpty, "\(path) must begin with a comment that lists its contrast pairs")
    var findings: [Finding] = []
    for pair in pairs {
        guard let ink = light[pair.ink], let ground = light[pair.ground] else {
            findings.append(Finding(path, "no colour for \(pair.ink) on \(pair.ground)"))
            continue
        }
        let measured = contrast(ink, ground)
        if abs(measured - pair.ratio) > 0.1 || measured < 4.5 {
            let shown = (measured * 10).rounded() / 10
            findings.append(
                Finding(path, "\(pair.ink) on \(pair.ground) is \(shown), written \(pair.ratio)"))
        }
        for (theme, colours) in themes {
            guard let ink = colours[pair.ink], let ground = colours[pair.ground] else { continue }
            let there = contrast(ink, ground)
            if there < 4.5 {
                findings.append(Finding(path, "\(theme): \(pair.ink) on \(pair.ground) is only \(there)"))
            }
        }
    }
    hold(
        "Pairs of colours keep their contrast (WCAG 2), as the comment in \(tokensName) says.",
        repair: "darken the ink or lighten the ground, and write the figure that was computed.",
        findings)
}

/// `name: value` of every declaration, comments removed.
private func declarations(_ css: String) -> [String] {
    let bare = css.replacing(#/\/\*[\s\S]*?\*\//#, with: "")
    var found: [String] = []
    var current = ""
    for character in bare {
        switch character {
        case "{": current = ""
        case ";", "}":
            if current.contains(":") {
                found.append(current.trimmingCharacters(in: .whitespacesAndNewlines))
            }
            current = ""
        default: current.append(character)
        }
    }
    return found
}

private func pairsOfComment(_ css: String) -> [(ink: String, ground: String, ratio: Double)] {
    guard let comment = css.firstMatch(of: #/\/\*([\s\S]*?)\*\//#) else { return [] }
    let flat = comment.output.1.replacing(#/\s+/#, with: " ")
    return flat.matches(of: #/([a-z0-9-]+) on ([a-z0-9-]+) ([0-9]+\.[0-9])/#).map {
        (String($0.output.1), String($0.output.2), Double(String($0.output.3)) ?? 0)
    }
}

/// The tokens that are colours, of the first block of a selector: name to red, green, blue.
private func colours(in css: String, of selector: String) -> [String: [Double]] {
    guard let begin = css.range(of: selector + " {"),
        let end = css.range(of: "}", range: begin.upperBound..<css.endIndex)
    else { return [:] }
    var found: [String: [Double]] = [:]
    let block = css[begin.upperBound..<end.lowerBound]
    for match in block.matches(of: #/--([a-z0-9-]+):\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/#) {
        let digits =
            match.output.2.count == 6
            ? String(match.output.2) : match.output.2.map { "\($0)\($0)" }.joined()
        let number = Int(digits, radix: 16) ?? 0
        found[String(match.output.1)] = [16, 8, 0].map { Double((number >> $0) & 255) / 255 }
    }
    return found
}

/// WCAG 2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances.
private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
}

private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
