public import Plain

/// What has to be shown, or why nothing is asked for.
public enum Papers: Sendable {
    case shown([Phrase])
    /// Help comes before paper.
    case helpFirst
    /// A paper in the wrong hands would harm somebody.
    case wouldHarm
    /// Staff look at the place itself, and it belongs to nobody alone.
    case seenOnSite

    /// Who asks for herself shows who she is and where she lives.
    static func own(_ more: [Phrase] = []) -> Papers { .shown([.identityCard, .familyCard] + more) }
    /// A place that many use: a letter from its neighbourhood and where it is.
    static var place: Papers { .shown([.neighbourhoodLetter, .whereItIs]) }
}
