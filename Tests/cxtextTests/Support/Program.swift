import Foundation
import Testing

/// The built command, run as its users run it.
struct Program {
  /// How a run ended.
  struct Result {
    let output: String
    let messages: String
    let exitCode: Int32

    /// The lines of the output, without the empty one behind the last line end.
    var lines: [Substring] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  /// The binary beside the test bundle.
  static let path: String = {
    for argument in CommandLine.arguments {
      guard let bundle = argument.range(of: ".xctest") else { continue }
      guard let slash = argument[..<bundle.lowerBound].lastIndex(of: "/") else { continue }
      return argument[..<slash] + "/cxtext"
    }
    return ".build/debug/cxtext"
  }()

  /// Runs the command on `input`, through files, so that no size can block.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    try Scratch.folder { folder in
      let names = ["in", "out", "err"].map { folder + "/" + $0 }
      try Data(input).write(to: URL(fileURLWithPath: names[0]))
      for name in names[1...] { try Data().write(to: URL(fileURLWithPath: name)) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try opened(FileHandle(forReadingAtPath: names[0]))
      process.standardOutput = try opened(FileHandle(forWritingAtPath: names[1]))
      process.standardError = try opened(FileHandle(forWritingAtPath: names[2]))
      try process.run()
      process.waitUntilExit()
      let written = try names[1...].map {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
      }
      return Result(
        output: written[0], messages: written[1], exitCode: process.terminationStatus)
    }
  }

  /// A file handle, which the system may refuse.
  private static func opened(_ handle: FileHandle?) throws -> FileHandle {
    try #require(handle)
  }

  /// Runs the command on text.
  static func run(_ arguments: [String], text: String) throws -> Result {
    try run(arguments, input: Array(text.utf8))
  }

  /// Runs a shell script in which `$cxtext` is the command.
  static func shell(_ script: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = ProcessInfo.processInfo.environment.merging(["cxtext": path]) { $1 }
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try messages.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      output: String(decoding: written, as: UTF8.self),
      messages: String(decoding: said, as: UTF8.self), exitCode: process.terminationStatus)
  }
}

/// Folders that tests write to.
enum Scratch {
  /// Runs `body` with the path of a new folder, which is removed afterwards.
  static func folder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "cxtext-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }
}
