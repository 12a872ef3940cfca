/// Bytes to records and back: CSV.
enum Room {}
