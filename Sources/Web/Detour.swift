/// Go there first.
struct Detour: Error {
    let path: String
    /// Nobody is signed in: what a form says must not be lost on the way.
    var isSignedOut = false
}
