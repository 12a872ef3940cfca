-- Lists of complaints are walked in their order: by due day, with what they are sifted by in the index itself.
DROP INDEX complaint_office;
CREATE INDEX complaint_office ON complaint (office, is_open, due, id, state, code);
CREATE INDEX complaint_state ON complaint (office, is_open, state, due, id, book, code);
CREATE INDEX complaint_assignee ON complaint (office, assignee, is_open, due, id);
CREATE INDEX complaint_due ON complaint (is_open, due, id, region, state, code);
