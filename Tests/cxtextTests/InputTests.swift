import Foundation
import Testing

@testable import cxtext

/// What the built command does with its inputs and its output.
@Suite struct InputTests {
  @Test func `A missing file is told, the others are read`() throws {
    try Scratch.folder { folder in
      try "one\ntwo".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      try "three\n".write(toFile: folder + "/b", atomically: true, encoding: .utf8)
      let result = try Program.run(["tokens", folder + "/a", folder + "/no", folder + "/b", folder])
      #expect(result.lines.count == 3)
      #expect(
        result.messages == """
          cxtext: \(folder)/no: No such file or directory
          cxtext: \(folder): Is a directory

          """)
      #expect(result.exitCode == 1)
    }
  }

  @Test func `Standard input may stand between files`() throws {
    try Scratch.folder { folder in
      try "one\n".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      let result = try Program.run(
        ["tokens", folder + "/a", "-", folder + "/a"], input: Array("two\n".utf8))
      #expect(result.lines.map { $0.contains("one") } == [true, false, true])
    }
  }

  @Test func `Any number of threads writes the same bytes`() throws {
    let lines = (0..<2000).map { number in
      let filler = String(repeating: "very good, not bad at all ", count: number % 9)
      return number % 13 == 0 ? "" : "\(number) \(filler)\(number % 2 == 0 ? "great!" : "awful 👍🏽")"
    }
    let text = lines.joined(separator: "\n")
    let one = try Program.run(["analyze", "--threads", "1"], text: text)
    let four = try Program.run(["analyze", "--threads", "4"], text: text)
    #expect(one.lines.count == 2000)
    #expect(one.output == four.output)
  }

  @Test func `Many chunks are written in order`() throws {
    let text = (0..<30_000).map { "\($0) \(String(repeating: "a ", count: $0 % 30))" }
      .joined(separator: "\n")
    let result = try Program.run(["tokens", "--threads", "8", "--format", "tsv"], text: text)
    let numbers = result.lines.dropFirst().map { $0.prefix { $0 != " " } }
    #expect(numbers.map { Int($0) } == Array(0..<30_000))
  }

  @Test func `A line of 10 MB is one line`() throws {
    let input = [UInt8](repeating: UInt8(ascii: " "), count: 10_000_000) + Array("end".utf8)
    let result = try Program.run(["tokens", "--count"], input: input + [0x0A, 0x61])
    #expect(result.output == "2 2 2 10000005\n")
  }

  @Test func `Many emoji and any bytes are analyzed`() throws {
    let inputs: [[UInt8]] = [
      Array(String(repeating: "👍🏽", count: 100_000).utf8),
      Array(repeating: 0, count: 10_000),
      Array(repeating: 0xFF, count: 10_000),
      (0...255).map(UInt8.init).filter { $0 != 0x0A },
    ]
    for input in inputs {
      let result = try Program.run(["explain"], input: input)
      #expect(result.lines.count == 1)
      #expect(result.exitCode == 0)
    }
  }

  @Test func `A reader that goes away is no failure`() throws {
    let result = try Program.shell(
      "{ yes good 2>/dev/null | \"$cxtext\" tokens; echo $? >&2; } | head -n 1")
    #expect(result.output == "{\"text\":\"good\",\"tokens\":[[0,4]]}\n")
    #expect(result.messages == "0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `A full disk is a failure`() throws {
    for threads in ["1", "4"] {
      let result = try Program.shell("echo a | \"$cxtext\" tokens --threads \(threads) > /dev/full")
      #expect(result.messages == "cxtext: standard output: No space left on device\n")
      #expect(result.exitCode == 1)
    }
  }

  @Test(arguments: ["1", "2"])
  func `A live pipe is answered line by line`(threads: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["tokens", "--threads", threads]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for word in ["one", "two", "three"] {
      try input.fileHandleForWriting.write(contentsOf: Data((word + "\n").utf8))
      // Blocks for ever if the answer is held back.
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"text\":\"\(word)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
