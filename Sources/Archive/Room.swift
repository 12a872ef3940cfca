/// SQL and nothing but SQL: entries, index rows, tallies, accounts, regions.
enum Room {}
