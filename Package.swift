// swift-tools-version: 6.2
import PackageDescription

/// The server of Pandu. `Core` (rules, records, pages) is a package of its own beside it, because
/// it also builds for the phone. Arrows point down only: see docs/architecture.md and TidyTests.
let swift: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let plain = Target.Dependency.product(name: "Plain", package: "Core")
let rules = Target.Dependency.product(name: "Rules", package: "Core")
let records = Target.Dependency.product(name: "Records", package: "Core")
let gallery = Target.Dependency.product(name: "Gallery", package: "Core")
let seeded = Target.Dependency.product(name: "Seeded", package: "Core")
let pages = Target.Dependency.product(name: "Pages", package: "Core")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "Pandu",
    products: [
        .executable(name: "pandu", targets: ["pandu"])
    ],
    dependencies: [
        .package(path: "Core"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Archive", dependencies: [plain, records, grdb, sqlite],
            resources: [.embedInCode("Migrations")], swiftSettings: swift),
        .target(
            name: "Desk", dependencies: ["Archive", "CArgon2", crypto, plain, records, rules],
            swiftSettings: swift),
        .target(
            name: "Exchange", dependencies: ["CXlsxWriter", plain, records, rules, subprocess, systemPackage],
            swiftSettings: swift),
        .target(
            name: "Interchange", dependencies: ["Desk", "Exchange", plain, records, rules, pages], swiftSettings: swift),
        .target(name: "DeskPages", dependencies: ["Desk", plain, records, rules, pages], swiftSettings: swift),
        .target(
            name: "Web",
            dependencies: [
                "CZlib", "Desk", "DeskPages", "Exchange", "Interchange", plain, records, rules, pages, hummingbird,
                nioCore,
                nioHTTP1,
                nioHTTPTypes,
                logging, subprocess, systemPackage,
            ],
            swiftSettings: swift),
        .executableTarget(
            name: "pandu",
            dependencies: [
                "Archive", "Desk", "Exchange", "Interchange", "Web", gallery, plain, records, rules, pages,
                argumentParser,
                logging,
            ],
            swiftSettings: swift),
        .testTarget(
            name: "ArchiveTests", dependencies: ["Archive", grdb, plain, records, rules, seeded], swiftSettings: swift),
        .testTarget(
            name: "DeskTests",
            dependencies: ["Archive", "CArgon2", "Desk", plain, records, rules, seeded, sqlite],
            swiftSettings: swift),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", plain, records, rules], swiftSettings: swift),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Archive", "Desk", "DeskPages", "Exchange", "Interchange", "Web", plain, records, rules, pages,
                hummingbird, logging,
                nioCore, nioEmbedded,
            ],
            swiftSettings: swift),
        .testTarget(name: "TidyTests", dependencies: ["Archive", grdb, plain], swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6]
)
