package import Pages
package import Records

extension ComplaintWords {
    /// Whose turn it is.
    package static func holder(_ line: ComplaintLine, _ say: Words) -> String {
        switch line.stage {
        case .village: say("Desa", "The village")
        case .confirmation: say("Pelapor", "The reporter")
        case .response, .completion: line.officeName
        case .ended: "–"
        }
    }

    /// Buyan Kelumbi, RT 02
    package static func place(_ line: ComplaintLine) -> String {
        [line.regionName, line.rt.isEmpty ? line.landmark : "RT \(line.rt)"].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
