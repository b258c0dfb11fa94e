/// The files inside a zip archive, as its directory lists them.
///
///     let archive = try ZipArchive(file)
///     var sheet = try archive.open("xl/worksheets/sheet1.xml")
struct ZipArchive: ~Copyable {
  /// A file in the archive.
  struct Member: Hashable {
    let name: String
    /// 0 as it is, 8 deflated.
    let method: Int
    let isEncrypted: Bool
    /// How many bytes it takes in the archive.
    let storedSize: Int
    /// How many bytes it holds.
    let size: Int
    /// Where it begins.
    let offset: Int
  }

  /// No archive that is an export has more files.
  static let mostMembers = 100_000

  let members: [Member]
  private let file: FileDescriptor

  var path: String { file.path }
  /// How many bytes it has.
  var size: Int? { file.size }

  /// The archive in a file that can be read at any place.
  ///
  /// - Throws: What the system says, or that this is no whole archive.
  init(_ file: consuming FileDescriptor) throws(TableError) {
    members = try ZipDirectory.members(of: file)
    self.file = file
  }

  /// The file of this name; nil if there is none. Case does not matter, as in Excel.
  func member(_ name: String) -> Member? {
    members.first { $0.name == name }
      ?? members.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The bytes of a file in the archive.
  ///
  /// - Throws: What the system says, or that it is stored in a way that is not known here.
  func open(_ member: Member) throws(TableError) -> InputBytes {
    guard !member.isEncrypted else {
      throw ZipDirectory.error(path, "\"\(member.name)\" is protected by a password")
    }
    guard member.method == 0 || member.method == 8 else {
      throw ZipDirectory.error(path, "\"\(member.name)\" is compressed in a way not known here")
    }
    let header = try ZipDirectory.bytes(of: file, at: member.offset, count: 30)
    guard header.number(at: 0, bytes: 4) == 0x0403_4B50 else {
      throw ZipDirectory.error(path, "the archive is damaged at \"\(member.name)\"")
    }
    let start =
      member.offset + 30 + header.number(at: 26, bytes: 2) + header.number(at: 28, bytes: 2)
    let copy: FileDescriptor
    do throws(FileError) { copy = try file.duplicate() } catch { throw TableError(error) }
    return try InputBytes(
      RawBytes(copy, part: start..<(start + member.storedSize)), path: path,
      deflated: member.method == 8)
  }
}

/// Reads the directory at the end of a zip archive (PKWARE's APPNOTE 6.3, sections 4.3.12 to 4.3.16).
private enum ZipDirectory {
  static func members(of file: borrowing FileDescriptor) throws(TableError) -> [ZipArchive.Member] {
    let (count, offset) = try place(in: file)
    guard count <= ZipArchive.mostMembers else {
      throw error(file.path, "an archive of \(count) files is no export")
    }
    var members: [ZipArchive.Member] = []
    var position = offset
    for _ in 0..<count {
      let entry = try bytes(of: file, at: position, count: 46)
      guard entry.number(at: 0, bytes: 4) == 0x0201_4B50 else {
        throw error(file.path, "the archive's directory is damaged")
      }
      let lengths = [28, 30, 32].map { entry.number(at: $0, bytes: 2) }
      let rest = try bytes(of: file, at: position + 46, count: lengths[0] + lengths[1])
      members.append(member(entry, rest, nameLength: lengths[0]))
      position += 46 + lengths.reduce(0, +)
    }
    return members
  }

  private static func member(
    _ entry: [UInt8], _ rest: [UInt8], nameLength: Int
  ) -> ZipArchive.Member {
    // Sizes and places of 4 GB and more stand in a field of their own, in this order, if they are all ones here.
    var numbers = [24, 20, 42].map { entry.number(at: $0, bytes: 4) }
    var wide = wideField(rest, from: nameLength)
    for index in numbers.indices where numbers[index] == 0xFFFF_FFFF && wide.count >= 8 {
      numbers[index] = wide.number(at: 0, bytes: 8)
      wide.removeFirst(8)
    }
    return ZipArchive.Member(
      name: String(decoding: rest[..<nameLength], as: UTF8.self),
      method: entry.number(at: 10, bytes: 2), isEncrypted: entry[8] & 1 != 0,
      storedSize: numbers[1], size: numbers[0], offset: numbers[2])
  }

  private static func wideField(_ rest: [UInt8], from start: Int) -> [UInt8] {
    var index = start
    while index + 4 <= rest.count {
      let end = min(rest.count, index + 4 + rest.number(at: index + 2, bytes: 2))
      if rest.number(at: index, bytes: 2) == 1 { return Array(rest[(index + 4)..<end]) }
      index = end
    }
    return []
  }

  /// How many entries the directory has and where it begins.
  private static func place(
    in file: borrowing FileDescriptor
  ) throws(TableError) -> (count: Int, offset: Int) {
    guard let size = file.size else {
      throw error(file.path, "an archive cannot be read from here")
    }
    let start = max(0, size - 65_557)
    let tail = try bytes(of: file, at: start, count: size - start)
    var index = tail.count - 22
    while index >= 0, tail.number(at: index, bytes: 4) != 0x0605_4B50 { index -= 1 }
    guard index >= 0 else {
      throw error(file.path, "the archive is cut: its directory, which ends it, is missing")
    }
    let count = tail.number(at: index + 10, bytes: 2)
    let offset = tail.number(at: index + 16, bytes: 4)
    guard count == 0xFFFF || offset == 0xFFFF_FFFF, index >= 20,
      tail.number(at: index - 20, bytes: 4) == 0x0706_4B50
    else { return (count, offset) }
    let wide = try bytes(of: file, at: tail.number(at: index - 12, bytes: 8), count: 56)
    return (wide.number(at: 32, bytes: 8), wide.number(at: 48, bytes: 8))
  }

  static func bytes(
    of file: borrowing FileDescriptor, at position: Int, count: Int
  ) throws(TableError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    do throws(FileError) {
      while received < count {
        guard position >= 0, position < Int.max - received else { break }
        let more = try file.receive(&bytes, from: received, at: position + received)
        if more == 0 { break }
        received += more
      }
    } catch {
      throw TableError(error)
    }
    guard received == count else { throw error(file.path, "the archive is cut or damaged") }
    return bytes
  }

  static func error(_ path: String, _ reason: String) -> TableError {
    TableError(path: path, line: 0, reason: reason)
  }
}

extension [UInt8] {
  /// The number of `bytes` bytes at `index`, the lowest first; no larger than any file is, so that sums do not overflow.
  fileprivate func number(at index: Int, bytes: Int) -> Int {
    var value: UInt64 = 0
    for offset in 0..<bytes { value |= UInt64(self[index + offset]) << UInt64(8 * offset) }
    return Int(Swift.min(value, 1 << 56))
  }
}
