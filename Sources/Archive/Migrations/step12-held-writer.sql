-- How much of an account waits is asked for every line that is held.
CREATE INDEX held_writer ON held (writer, state);
