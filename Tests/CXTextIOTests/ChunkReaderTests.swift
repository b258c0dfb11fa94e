import Testing

@testable import CXTextIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ChunkReaderTests {
  @Test(
    arguments: [
      ("empty file", "", []),
      ("one line", "a\n", ["a"]),
      ("no line end after the last", "a\nb", ["a", "b"]),
      ("empty lines", "\n\na\n\n", ["", "", "a", ""]),
      ("CRLF", "a\r\n\r\nb\r\n", ["a", "", "b"]),
      ("CR inside and at the very end", "a\rb\nc\r", ["a\rb", "c"]),
      ("two CR", "a\r\r\n", ["a\r"]),
      ("byte order mark", "\u{FEFF}a\nb\n", ["a", "b"]),
      ("byte order mark alone", "\u{FEFF}", []),
      ("byte order mark and an empty line", "\u{FEFF}\n", [""]),
      ("byte order mark later is text", "a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
      ("NUL", "a\0b\n", ["a\0b"]),
      (
        "longer than a chunk", String(repeating: "x", count: 100) + "\ny\n",
        [String(repeating: "x", count: 100), "y"]
      ),
      (
        "longer than a chunk, no end", "a\n" + String(repeating: "x", count: 100),
        ["a", String(repeating: "x", count: 100)]
      ),
    ] as [(String, String, [String])])
  func `An input is cut into lines`(name: String, input: String, expected: [String]) throws {
    for chunkSize in [1, 2, 3, 5, 8, 64, 4096] {
      #expect(try lines(of: Array(input.utf8), chunkSize: chunkSize) == expected, "\(chunkSize)")
    }
  }

  @Test func `Chunks end where lines end and no byte is lost`() throws {
    var random = SplitMix(state: 3)
    let letters: [UInt8] = [0x61, 0x62, 0x0A]
    for _ in 0..<100 {
      let count = Int.random(in: 0...300, using: &random)
      let input = (0..<count).map { _ in letters[Int.random(in: 0...2, using: &random)] }
      var expected = input.split(separator: 0x0A, omittingEmptySubsequences: false)
      if expected.last == [] { expected.removeLast() }
      let lines = try lines(of: input, chunkSize: 16)
      #expect(lines == expected.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test func `A live pipe gives each line as it comes`() throws {
    let (reading, writing) = try openPipe()
    defer {
      close(reading)
      close(writing)
    }
    var reader = ChunkReader(FileDescriptor(number: reading, path: "pipe"))
    var chunk = Chunk()
    let sender = FileDescriptor(number: writing, path: "pipe")
    for text in ["one\n", "two\nthree\n", "four\nfi"] {
      let bytes = Array(text.utf8)
      try sender.send(bytes.span)
      #expect(try reader.fill(&chunk))
      let whole = text.hasSuffix("\n") ? text : "four\n"
      #expect(String(decoding: chunk.bytes[chunk.start..<chunk.end], as: UTF8.self) == whole)
    }
  }

  @Test func `A missing file is told in the system's words`() throws {
    let error = #expect(throws: FileError.self) {
      _ = try FileDescriptor(reading: "/nowhere/at all")
    }
    #expect(error?.description == "/nowhere/at all: No such file or directory")
    #expect(error?.isClosedPipe == false)
  }

  @Test func `A folder cannot be read`() throws {
    let error = #expect(throws: FileError.self) { _ = try FileDescriptor.contents(of: "/") }
    #expect(error?.description == "/: Is a directory")
  }

  @Test func `Writing to a closed pipe is noticed`() throws {
    signal(SIGPIPE, SIG_IGN)
    let (reading, writing) = try openPipe()
    close(reading)
    defer { close(writing) }
    let bytes: [UInt8] = [1, 2, 3]
    let error = #expect(throws: FileError.self) {
      try FileDescriptor(number: writing, path: "pipe").send(bytes.span)
    }
    #expect(error?.isClosedPipe == true)
  }

  /// The lines of `input`, which comes through a pipe.
  private func lines(of input: [UInt8], chunkSize: Int) throws -> [String] {
    let (reading, writing) = try openPipe()
    try FileDescriptor(number: writing, path: "pipe").send(input.span)
    close(writing)
    defer { close(reading) }
    var reader = ChunkReader(
      FileDescriptor(number: reading, path: "pipe"), chunkSize: chunkSize)
    var chunk = Chunk(size: chunkSize)
    var lines: [String] = []
    while try reader.fill(&chunk) {
      var position = chunk.start
      while let line = chunk.nextLine(after: &position) {
        lines.append(String(decoding: chunk.bytes[line], as: UTF8.self))
      }
    }
    return lines
  }

  private func openPipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    return (ends[0], ends[1])
  }
}
