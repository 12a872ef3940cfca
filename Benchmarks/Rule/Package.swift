// swift-tools-version: 6.2
import PackageDescription

// Rules alone, timed over values in memory: growth (Benchmarks/growth.py), the clock of complaints (complaints.py).
let package = Package(
    name: "Rule",
    dependencies: [.package(path: "../../Core")],
    targets: [
        .executableTarget(
            name: "rule",
            dependencies: [.product(name: "Plain", package: "Core"), .product(name: "Rules", package: "Core")]),
        .executableTarget(
            name: "clock",
            dependencies: [
                .product(name: "Plain", package: "Core"), .product(name: "Records", package: "Core"),
                .product(name: "Rules", package: "Core"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
