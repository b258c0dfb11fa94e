import Foundation

@testable import CXTextIO

extension FileDescriptor {
  /// A file of these bytes, open for reading, that is gone when it is closed.
  init(holding bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "cxtext-" + UUID().uuidString)
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try self.init(reading: url.path)
  }
}
