import Desk
import Pages
import Plain
import Records
import Rules

extension ComplaintTime {
    /// What it begins with.
    var note: Phrase { indicator?.means ?? title }
    var unit: Phrase { indicator?.unit ?? title }

    /// `2,4`, or a dash where nothing happened.
    func mean(_ figures: ComplaintFigures, _ codes: [String]) -> String {
        figures.mean(self, codes).map { NumberWords.short($0, 10) } ?? "–"
    }
}
