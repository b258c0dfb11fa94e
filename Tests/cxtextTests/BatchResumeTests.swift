import Foundation
import Testing

/// Runs of `cxtext batch` that are broken off.
@Suite(.serialized) struct BatchResumeTests {
  /// Runs batch and sends it `signal` after a while; gives the exit code, or nil if it had ended before.
  private func run(
    _ arguments: [String], _ signal: Int32, after milliseconds: Int
  ) throws -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds) * 1000)
    let isRunning = process.isRunning
    if isRunning { kill(process.processIdentifier, signal) }
    process.waitUntilExit()
    return isRunning ? process.terminationStatus : nil
  }

  @Test(arguments: [(SIGKILL, Int32(9)), (SIGINT, Int32(130))])
  func `A run that is killed again and again writes the same bytes`(
    signal: Int32, code: Int32
  ) throws {
    try Scratch.folder { folder in
      let path = folder + "/export.csv"
      try Batch.export(rows: 12_000).write(toFile: path, atomically: true, encoding: .utf8)
      let whole = ["batch", path, "-o", folder + "/whole", "--redact", "--threads", "2"]
      #expect(try Program.run(whole).exitCode == 0)
      let broken = ["batch", path, "-o", folder + "/broken", "--redact", "--threads", "2"]
      var codes: [Int32] = []
      for attempt in 0..<8 {
        let resumed = attempt == 0 ? [] : ["--resume"]
        guard
          let ended = try run(broken + resumed, signal, after: 400 + 900 * attempt)
        else { break }
        codes.append(ended)
      }
      #expect(codes.allSatisfy { $0 == code || $0 == 0 }, "\(codes)")
      let last = try Program.run(broken + ["--resume"])
      #expect(last.exitCode == 0, "\(last.messages)")
      let (wanted, written) = (
        Batch.written(in: folder + "/whole"), Batch.written(in: folder + "/broken")
      )
      for (wanted, written) in zip(wanted, written) { #expect(wanted == written) }
      #expect(!FileManager.default.fileExists(atPath: folder + "/broken/journal"))
    }
  }

  @Test func `Another run cannot go on, and what lies behind the journal is taken away`() throws {
    try Scratch.folder { folder in
      let path = folder + "/export.csv"
      let out = folder + "/out"
      try Batch.export(rows: 40_000).write(toFile: path, atomically: true, encoding: .utf8)
      let arguments = ["batch", path, "-o", out, "--quiet"]
      let code = try run(arguments, SIGKILL, after: 700)
      #expect(code == 9)
      for name in ["comments.csv", "comments.jsonl", "aspects.csv"] {
        let file = try #require(FileHandle(forWritingAtPath: out + "/" + name))
        try file.seekToEnd()
        try file.write(contentsOf: Data("half a row".utf8))
      }
      let refused = try Program.run(arguments + ["--resume", "--excel"])
      #expect(refused.exitCode == 1)
      #expect(refused.messages.contains("had other inputs, options or words"))
      let other = try Program.run(arguments)
      #expect(other.exitCode == 1)
      #expect(other.messages.contains("--resume goes on with the run that wrote it"))
      #expect(try Program.run(arguments + ["--resume"]).exitCode == 0)
      let rows = Batch.written(in: out)
      #expect(!rows[1].contains("half a row"))
      #expect(rows[1].split(separator: "\n").count == 40_000)
    }
  }
}
