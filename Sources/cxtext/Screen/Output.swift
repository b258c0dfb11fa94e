import CXTextIO

/// Where results and messages go: results to standard output, everything else to standard error.
enum Output {
  /// Writes results.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(FileError) {
      try FileDescriptor(number: 1, path: "standard output").send(bytes.span)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes results.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes a message as one line to standard error; nobody can be told if that fails.
  static func report(_ message: String) { show(message + "\n") }

  /// Writes to standard error as it stands.
  static func show(_ text: String) {
    try? FileDescriptor(number: 2, path: "standard error").send(Array(text.utf8).span)
  }
}
