#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, closed when it goes out of use.
package struct FileDescriptor: ~Copyable {
  /// The file's path, for messages.
  package let path: String
  let number: Int32
  private let isOwned: Bool

  /// Opens a file for reading; `-` is standard input.
  package init(reading path: String) throws(FileError) {
    if path == "-" {
      self = Self(number: 0, path: "standard input")
      return
    }
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileError(path: path) }
    self.init(number: number, path: path, isOwned: true)
  }

  /// Makes a file for writing, or empties the one that is there; `-` is standard output.
  package init(writing path: String) throws(FileError) {
    if path == "-" {
      self = Self(number: 1, path: "standard output")
      return
    }
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw FileError(path: path) }
    self.init(number: number, path: path, isOwned: true)
  }

  /// Opens a file for writing behind its first `size` bytes, and takes away what stands there; makes it if there is none.
  ///
  /// - Throws: What the system says; `EINVAL` if the file is shorter.
  package static func writing(
    _ path: String, from size: Int
  ) throws(FileError) -> FileDescriptor {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw FileError(path: path) }
    let file = FileDescriptor(number: number, path: path, isOwned: true)
    try file.cut(to: size)
    return file
  }

  /// Takes away what stands behind the first `size` bytes, and goes there; a device has no size.
  private func cut(to size: Int) throws(FileError) {
    guard let held = self.size, held > 0 || size > 0 else { return }
    guard held >= size else { throw FileError(path: path, code: EINVAL) }
    guard ftruncate(number, off_t(size)) == 0, lseek(number, off_t(size), SEEK_SET) == size else {
      throw FileError(path: path)
    }
  }

  /// Returns when what was written is on the disk.
  package func synchronize() throws(FileError) {
    // Pipes and devices cannot be synchronized, and need not be.
    if fsync(number) != 0, errno != EINVAL { throw FileError(path: path) }
  }

  /// A descriptor that is open already and stays so.
  package init(number: Int32, path: String) {
    self.init(number: number, path: path, isOwned: false)
  }

  private init(number: Int32, path: String, isOwned: Bool) {
    self.number = number
    self.path = path
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(number) }
  }

  /// Reads into `buffer` from `start` on and says how many bytes came; 0 at the end of the file.
  func receive(_ buffer: inout [UInt8], from start: Int) throws(FileError) -> Int {
    while true {
      let received = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe read(number, free.baseAddress, free.count)
      }
      if received >= 0 { return received }
      try recover(waitingFor: POLLIN)
    }
  }

  /// Reads what lies at `position` of a file, wherever reading stands.
  func receive(
    _ buffer: inout [UInt8], from start: Int, at position: Int
  ) throws(FileError) -> Int {
    while true {
      let received = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe pread(number, free.baseAddress, free.count, off_t(position))
      }
      if received >= 0 { return received }
      try recover(waitingFor: POLLIN)
    }
  }

  /// How many bytes the file holds; nil if it is none that can be read at any place, such as a pipe.
  var size: Int? {
    let end = lseek(number, 0, SEEK_END)
    return end >= 0 ? Int(end) : nil
  }

  /// Another descriptor of the same open file, closed on its own.
  func duplicate() throws(FileError) -> FileDescriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileError(path: path) }
    return FileDescriptor(number: copy, path: path, isOwned: true)
  }

  /// A new file for reading and writing that has no name and is gone when it is closed.
  init(temporaryFor path: String) throws(FileError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/cxtext-XXXXXX").utf8CString)
    let number = unsafe name.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let start = name.baseAddress else { return -1 }
      let number = unsafe mkstemp(start)
      if number >= 0 { unsafe unlink(start) }
      return number
    }
    guard number >= 0 else { throw FileError(path: folder) }
    self.init(number: number, path: path, isOwned: true)
  }

  /// Writes all of `bytes`, in as few calls as the system allows.
  package func send(_ bytes: Span<UInt8>) throws(FileError) {
    var sent = 0
    while sent < bytes.count {
      let rest = bytes.extracting(sent..<bytes.count)
      let count = unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        sent += count
      } else {
        try recover(waitingFor: POLLOUT)
      }
    }
  }

  /// Whether reading would not block: bytes are there, or the end is.
  var isReadable: Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) > 0 && Int32(request.revents) & POLLNVAL == 0
  }

  /// Returns if the call that just failed is to be tried again: it was interrupted, or somebody made the file
  /// non-blocking and it is ready now.
  private func recover(waitingFor event: Int32) throws(FileError) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(event), revents: 0)
      _ = unsafe poll(&request, 1, -1)
    default: throw FileError(path: path)
    }
  }
}

extension FileDescriptor {
  /// Everything in a file, for small files such as lexicons.
  package static func contents(of path: String) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(reading: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while true {
      let received = try file.receive(&bytes, from: count)
      if received == 0 { break }
      count += received
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}
