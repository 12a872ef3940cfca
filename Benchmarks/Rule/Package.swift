// swift-tools-version: 6.2
import PackageDescription

// The growth rule alone, timed over rows in memory; built by Benchmarks/growth.py.
let package = Package(
    name: "Rule",
    dependencies: [.package(path: "../../Core")],
    targets: [
        .executableTarget(name: "rule", dependencies: [.product(name: "Rules", package: "Core")])
    ],
    swiftLanguageModes: [.v6]
)
