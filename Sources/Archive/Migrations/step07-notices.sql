-- What people and other programs are told: facts of a complaint in codes, never what was written about it.
-- What happened, in its order; `no` is how far somebody has looked.
CREATE TABLE notice (
    no INTEGER PRIMARY KEY, entry BLOB NOT NULL, event TEXT NOT NULL, happened INTEGER NOT NULL,
    book INTEGER NOT NULL, card BLOB NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL,
    region TEXT NOT NULL, office TEXT NOT NULL);
CREATE INDEX notice_office ON notice (office, no);
CREATE INDEX notice_region ON notice (region, no);
CREATE INDEX notice_happened ON notice (happened);
CREATE TABLE notice_seen (account TEXT NOT NULL PRIMARY KEY, no INTEGER NOT NULL, day INTEGER NOT NULL);
-- Index rows of subscriptions' cards; the secret is a credential, and lies here under a key that does not.
CREATE TABLE subscription (
    card BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, region TEXT NOT NULL, office TEXT NOT NULL,
    channel TEXT NOT NULL, address TEXT NOT NULL, secret TEXT NOT NULL, disabled INTEGER NOT NULL);
-- The outbox: one row for a subscriber and a notice, or a subscriber and a day. `next` is when it is tried.
CREATE TABLE delivery (
    id BLOB NOT NULL PRIMARY KEY, subscription BLOB NOT NULL, notice INTEGER NOT NULL, day INTEGER NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL, next INTEGER NOT NULL, made INTEGER NOT NULL,
    remark TEXT NOT NULL);
CREATE INDEX delivery_next ON delivery (state, next);
CREATE INDEX delivery_subscription ON delivery (subscription, state);
CREATE INDEX delivery_made ON delivery (made);
