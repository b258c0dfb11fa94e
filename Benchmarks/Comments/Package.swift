// swift-tools-version: 6.2
import PackageDescription

// Apart from the benchmarks, so that those who only want made comments need not build the benchmark library.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "Comments",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Comments", targets: ["Comments"]),
    .executable(name: "make-comments", targets: ["make-comments"]),
  ],
  targets: [
    .target(name: "Comments", swiftSettings: settings),
    .executableTarget(name: "make-comments", dependencies: ["Comments"], swiftSettings: settings),
    .testTarget(name: "CommentsTests", dependencies: ["Comments"], swiftSettings: settings),
  ]
)
