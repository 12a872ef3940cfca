// swift-tools-version: 6.2
import PackageDescription

/// What a Posyandu knows, without a machine around it: no Foundation, no clock, no files.
/// The same sources build natively for the server and as Embedded Swift for the phone.
let swift: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
let strict = swift + [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
    name: "Core",
    products: [
        .library(name: "Plain", targets: ["Plain"]),
        .library(name: "Rules", targets: ["Rules"]),
        .library(name: "Records", targets: ["Records"]),
        .library(name: "Pages", targets: ["Pages"]),
        .library(name: "Phone", targets: ["Phone"]),
        .library(name: "Gallery", targets: ["Gallery"]),
        // For tests, here and of the server.
        .library(name: "Seeded", targets: ["Seeded"]),
    ],
    targets: [
        .target(name: "CHost"),
        .target(name: "Plain", swiftSettings: strict),
        .target(name: "Rules", dependencies: ["CHost", "Plain"], swiftSettings: strict),
        .target(name: "Records", dependencies: ["Plain", "Rules"], swiftSettings: strict),
        .target(name: "Pages", dependencies: ["Plain", "Records", "Rules"], swiftSettings: strict),
        .target(name: "Phone", dependencies: ["Pages", "Plain", "Records", "Rules"], swiftSettings: strict),
        .target(name: "Gallery", dependencies: ["Pages", "Plain", "Records", "Rules"], swiftSettings: strict),
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: swift),
        .testTarget(
            name: "RulesTests", dependencies: ["Plain", "Records", "Rules", "Seeded"], exclude: ["Fixtures"],
            swiftSettings: swift),
        .testTarget(name: "RecordsTests", dependencies: ["Plain", "Records", "Rules", "Seeded"], swiftSettings: swift),
        .testTarget(
            name: "PagesTests", dependencies: ["Gallery", "Pages", "Phone", "Plain", "Records", "Rules"],
            swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6]
)
