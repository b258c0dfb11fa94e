#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that could not be read or written, in the system's words: `reviews.csv: No such file or directory`.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// The error with this number.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The error that the last system call on this thread left.
  init(path: String) {
    self.init(path: path, code: errno)
  }

  /// Whether the reader of our output has gone, which is no failure: `cxtext ... | head -1`.
  public var isClosedPipe: Bool { code == EPIPE }

  /// What the system says, without the path.
  var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  public var description: String { "\(path): \(reason)" }
}
