/// The one door in (`submit`) and the scoped way out.
enum Room {}
