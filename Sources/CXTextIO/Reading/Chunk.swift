#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole lines of one input, in a buffer that is used again and again.
///
///     var position = chunk.start
///     while let line = chunk.nextLine(after: &position) {
///       formatter.append(chunk.bytes.span.extracting(line), to: &output)
///     }
package struct Chunk: Sendable {
  /// How many bytes are read at a time: enough that handing chunks to threads costs nothing, little enough that many
  /// threads have work in a file of a few MB.
  package static let size = 256 << 10

  /// The buffer; only `start..<end` is text.
  package internal(set) var bytes: [UInt8]
  /// Where the first line begins: behind a byte order mark, if there is one.
  package internal(set) var start = 0
  /// Where the last line ends.
  package internal(set) var end = 0

  /// An empty chunk; it grows when a line is longer.
  package init(size: Int = Chunk.size) {
    bytes = [UInt8](repeating: 0, count: size)
  }

  /// The bytes of the next line without its line end (`\n` or `\r\n`), or nil after the last.
  package func nextLine(after position: inout Int) -> Range<Int>? {
    guard position < end else { return nil }
    let first = position
    var last = newline(from: first) ?? end
    position = last + 1
    if last > first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    return first..<last
  }

  private func newline(from first: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + first, 0x0A, end - first)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
