-- What waits for a person is asked by book.
CREATE INDEX held_queue ON held (book, state, reason, writer, received);
