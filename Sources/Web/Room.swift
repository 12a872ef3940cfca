/// HTTP: sign-in, routes, synchronisation, static files.
enum Room {}
