import Archive
import Plain
import Records
import Rules

/// What a card adds to the midwife's list and to the counts, kept with the open card: what stood before an entry is what
/// stood after the last one.
struct Standing {
    var waiting: [AttentionRow] = []
    var stocks: [(month: Month, indicator: String, change: Int)] = []
    /// Of the months that the last entry could change.
    var marks: [Month: [String]] = [:]

    init() {}

    init(_ card: Card, marks: [Month: [String]] = [:]) {
        waiting = AttentionRow.all(card)
        stocks = Contribution.stocks(of: card)
        self.marks = marks
    }
}
