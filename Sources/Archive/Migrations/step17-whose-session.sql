-- Sessions and keys of one account, and those that have run out.
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expires ON session (expires);
CREATE INDEX push_token_account ON push_token (account, device);
