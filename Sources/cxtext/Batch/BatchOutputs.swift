import CXTextIO

/// Writes the results of chunks in their order, and notes in a journal how far they are.
struct BatchOutputs: ~Copyable {
  /// How often the journal is written.
  private static let interval = Duration.seconds(2)

  private let folder: BatchFolder
  private let comments: FileDescriptor
  private let json: FileDescriptor
  private let aspects: FileDescriptor
  /// What is written; the chunks in it are those of this run and of those before it.
  private(set) var journal: BatchJournal
  private var order = InOrder<ChunkResults>()
  private var spare: [ChunkResults] = []
  private var progress: Progress?
  private let clock = ContinuousClock()
  private var saved: ContinuousClock.Instant

  private init(
    _ folder: BatchFolder, _ journal: BatchJournal, _ progress: Progress?,
    _ comments: consuming FileDescriptor, _ json: consuming FileDescriptor,
    _ aspects: consuming FileDescriptor
  ) {
    self.folder = folder
    self.journal = journal
    self.progress = progress
    self.comments = comments
    self.json = json
    self.aspects = aspects
    saved = clock.now
  }

  /// Outputs that go on where `journal` says; what stands behind that in them is taken away.
  static func open(
    _ folder: BatchFolder, _ journal: BatchJournal, progress: Progress?
  ) throws(Failure) -> BatchOutputs {
    do throws(FileError) {
      let names = BatchFolder.outputs.map { folder.file($0) }
      return BatchOutputs(
        folder, journal, progress,
        try FileDescriptor.writing(names[0], from: journal.sizes[0]),
        try FileDescriptor.writing(names[1], from: journal.sizes[1]),
        try FileDescriptor.writing(names[2], from: journal.sizes[2]))
    } catch {
      throw Failure(error)
    }
  }

  /// Begins the outputs with the names of their columns.
  mutating func begin(_ layout: OutputLayout) throws(Failure) {
    var header = ChunkResults()
    header.comments.appendCommentHeader(layout)
    header.aspects.appendAspectHeader(layout)
    do throws(FileError) {
      try write(header)
      try save()
    } catch {
      throw Failure(error)
    }
  }

  /// Writes the results of chunk `number` of this run and those that waited for it, or lets them wait.
  ///
  /// - Parameters:
  ///   - results: The results; empty afterwards, with other storage.
  ///   - number: The chunk's number.
  /// - Returns: How many chunks were written.
  /// - Throws: What the system says, and how many rows are safe.
  mutating func submit(_ results: inout ChunkResults, of number: Int) throws(Failure) -> Int {
    order.add(results, number: number)
    results = ChunkResults()
    var written = 0
    do throws(FileError) {
      while var next = order.take() {
        try write(next)
        journal.chunks += 1
        progress?.add(next.rows, done: next.bytesRead)
        next.clear()
        spare.append(next)
        written += 1
      }
      if clock.now - saved > Self.interval { try save() }
    } catch {
      progress?.clear()
      throw stopped(error)
    }
    if let free = spare.popLast() { results = free }
    return written
  }

  /// Writes the journal: from here on a run that is broken off loses nothing that is written so far.
  mutating func save() throws(FileError) {
    try comments.synchronize()
    try json.synchronize()
    try aspects.synchronize()
    try folder.replace(BatchFolder.journal, with: journal.bytes)
    saved = clock.now
  }

  /// Leaves out what was read and written before.
  mutating func skip(_ bytesRead: Int) { progress?.skip(bytesRead) }

  /// Takes the progress off the screen.
  mutating func finish() { progress?.clear() }

  private mutating func write(_ results: ChunkResults) throws(FileError) {
    try comments.send(results.comments.span)
    try json.send(results.json.span)
    try aspects.send(results.aspects.span)
    journal.sizes[0] += results.comments.count
    journal.sizes[1] += results.json.count
    journal.sizes[2] += results.aspects.count
    journal.rows += results.rows
    journal.tally += results.tally
  }

  private func stopped(_ error: FileError) -> Failure {
    Failure(
      message: "cxtext: \(error); nothing that is in the journal is lost: make room and say"
        + " --resume",
      exitCode: .failure)
  }
}
