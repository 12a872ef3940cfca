-- What is urgent or was opened again stands first in every list of complaints, then what is due first: indexes in that order.
DROP INDEX complaint_office;
CREATE INDEX complaint_office ON complaint (office, is_open, (CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END), due, id, state, code);
DROP INDEX complaint_state;
CREATE INDEX complaint_state ON complaint (office, is_open, state, (CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END), due, id, book, code);
DROP INDEX complaint_assignee;
CREATE INDEX complaint_assignee ON complaint (office, assignee, is_open, (CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END), due, id);
DROP INDEX complaint_due;
CREATE INDEX complaint_due ON complaint (is_open, (CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END), due, id, region, state, code);
DROP INDEX complaint_region;
CREATE INDEX complaint_region ON complaint (region, is_open, (CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END), due, id);
