-- What waits for a card, found by the card that its line names: id, book and card, parted by tabs.
CREATE INDEX held_card ON held (substr(line, 39 + length(book), 36), state);
