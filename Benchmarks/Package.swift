// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no user of the library ever resolves what only measuring needs.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "cxtext", path: ".."),
    .package(path: "Comments"),
    // Without its traits: they replace malloc and the runtime, which is not what is measured here.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Comments", package: "Comments"),
        .product(name: "CXText", package: "cxtext"),
        .product(name: "CXTextIO", package: "cxtext"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
