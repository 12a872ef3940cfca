package import Desk
import Pages
package import Plain
import Records
import Rules

extension ComplaintTime {
    /// What it begins with.
    package var note: Phrase { indicator?.means ?? title }
    package var unit: Phrase { indicator?.unit ?? title }

    /// `2,4`, or a dash where nothing happened.
    package func mean(_ figures: ComplaintFigures, _ codes: [String]) -> String {
        figures.mean(self, codes).map { NumberWords.short($0, 10) } ?? "–"
    }
}
