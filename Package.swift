// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .strictMemorySafety()]

let package = Package(
  name: "cxtext",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "CXText", targets: ["CXText"]),
    .library(name: "CXTextIO", targets: ["CXTextIO"]),
    .executable(name: "cxtext", targets: ["cxtext"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "CXText",
      swiftSettings: settings,
      plugins: [.plugin(name: "EmbedLexicons")]),
    .target(
      name: "CXTextIO", dependencies: ["CXText", "CSystemFormats"], swiftSettings: settings),
    // What zlib and libxml2 expect in memory; nothing is linked.
    .systemLibrary(name: "CSystemFormats"),
    .executableTarget(
      name: "cxtext", dependencies: ["CXText", "CXTextIO"], swiftSettings: settings),

    // Lexicons/ is written into the library as generated Swift, so that nothing lies beside the binary.
    .plugin(
      name: "EmbedLexicons", capability: .buildTool(), dependencies: ["embed-lexicons"],
      path: "Sources/EmbedLexicons"),
    .executableTarget(name: "embed-lexicons", swiftSettings: settings),

    // Fits the lexicons' values to labelled comments; for development (CONTRIBUTING.md).
    .executableTarget(name: "calibrate", dependencies: ["CXText"], swiftSettings: settings),

    .testTarget(
      name: "CXTextTests", dependencies: ["CXText"], exclude: ["Cases"], swiftSettings: settings),
    .testTarget(
      name: "CXTextIOTests", dependencies: ["CXTextIO", "CXText"], swiftSettings: settings),
    .testTarget(
      name: "cxtextTests", dependencies: ["cxtext", "CXText"], swiftSettings: settings),
  ]
)
