import CXTextIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that a batch writes to.
struct BatchFolder: Sendable {
  let path: String

  static let outputs = ["comments.csv", "comments.jsonl", "aspects.csv"]
  static let summary = "summary.json"
  static let report = "report.html"
  static let journal = "journal"

  /// The path of a file in the folder.
  func file(_ name: String) -> String { Folder.path(path, name) }

  /// Makes the folder if it is not there.
  func make() throws(Failure) {
    guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw Failure(FileError(path: path, code: errno))
  }

  /// Whether there is such a file.
  func has(_ name: String) -> Bool { unsafe access(file(name), F_OK) == 0 }

  /// Takes a file away, if it is there.
  func remove(_ name: String) { unsafe unlink(file(name)) }

  /// Writes a small file so that it is there whole or not at all.
  func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
    let new = file(name + ".new")
    do {
      let output = try FileDescriptor(writing: new)
      try output.send(bytes.span)
      try output.synchronize()
    }
    guard unsafe rename(new, file(name)) == 0 else {
      throw FileError(path: file(name), code: errno)
    }
  }

  /// The journal of a run that was broken off; nil if there is none.
  var broken: BatchJournal? {
    guard has(Self.journal), let bytes = try? FileDescriptor.contents(of: file(Self.journal)) else {
      return nil
    }
    return BatchJournal(bytes)
  }

  /// Where a run begins: anew, or where the last one in the folder was broken off; nil if there is nothing left to do.
  ///
  /// - Throws: Outputs that are there and may not be written over, or a run that was asked for something else.
  func start(_ new: BatchJournal, _ settings: BatchSettings) throws(Failure) -> BatchJournal? {
    try make()
    let used = (Self.outputs + [Self.report, Self.summary, Self.journal]).first(where: has)
    guard let used, !settings.isForced else { return new }
    guard settings.isResumed else {
      let name = file(used)
      let meanwhile = has(Self.journal) ? "--resume goes on with the run that wrote it, " : ""
      throw refusal("\(name) is there already: \(meanwhile)--force writes over it")
    }
    guard let broken else {
      if has(Self.summary) { return nil }
      throw refusal("\(path) holds no journal of a run to go on with; --force begins anew")
    }
    guard broken.run == new.run else {
      throw refusal(
        "the run in \(path) had other inputs, options or words; --force begins anew")
    }
    return broken
  }

  private func refusal(_ message: String) -> Failure {
    Failure(message: "cxtext: \(message)", exitCode: .failure)
  }
}
