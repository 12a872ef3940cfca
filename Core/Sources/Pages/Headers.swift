/// The headers of every page, from the server and from the worker alike.
public enum Headers {
    public static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        + "img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
        + "require-trusted-types-for 'script'; trusted-types pandu"

    public static let security: [(String, String)] = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        // With `no-referrer` browsers send `Origin: null` and every plain form would be refused.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()"),
    ]

    /// What a page with people in it carries besides.
    public static let page: [(String, String)] =
        [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")] + security
}
