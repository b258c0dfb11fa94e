import CXTextIO

/// Some rows of one export, in storage that is used again and again.
struct RowChunk: Sendable {
  /// A chunk holds so many rows, or fewer if they have so many bytes: enough that handing chunks to threads costs
  /// nothing.
  static let mostRows = 512
  static let mostBytes = 512 << 10

  /// Only the first `count` rows mean anything.
  fileprivate(set) var rows = [DelimitedRow](repeating: DelimitedRow(), count: mostRows)
  fileprivate(set) var count = 0
  /// How many bytes of the export were read for it, compressed or not.
  fileprivate(set) var bytesRead = 0
  /// The number of the export.
  fileprivate(set) var export = 0
}

/// The exports of a batch, read one after another as numbered chunks of rows; the same files give the same chunks.
struct ExportSequence: ~Copyable {
  private let inputs: [BatchPlan.Input]
  private var table: ExportTable?
  private var nextInput = 0
  private var nextNumber = 0
  /// How many bytes of the open export have been read for chunks that are handed out.
  private var bytesRead = 0
  /// What became of the exports that are read.
  private(set) var finished: [BatchSummary.Export] = []
  /// What stands before a message: nothing, or what takes the progress off the line.
  private let messageStart: String

  /// The exports of `plan`.
  init(_ plan: BatchPlan, hasProgress: Bool) {
    inputs = plan.inputs
    messageStart = hasProgress ? Progress.clearing : ""
  }

  /// Fills `chunk` and gives its number, or nil at the end of the last export.
  ///
  /// An export that is damaged is reported and read up to there.
  mutating func fill(_ chunk: inout RowChunk) -> Int? {
    (chunk.count, chunk.bytesRead) = (0, 0)
    while chunk.count == 0 {
      guard table != nil || nextInput < inputs.count else { return nil }
      do throws(TableError) {
        if table == nil { try open() }
        chunk.export = nextInput - 1
        if try !fillFromTable(&chunk) { close(nil) }
      } catch {
        Output.report(messageStart + (error.line > 0 ? "\(error)" : "cxtext: \(error)"))
        close("\(error)")
      }
    }
    nextNumber += 1
    return nextNumber - 1
  }

  private mutating func open() throws(TableError) {
    let input = inputs[nextInput]
    nextInput += 1
    var opened = try ExportTable(reading: input.path, options: input.options)
    opened.surplusColumn = input.roles.column(.text)
    table = consume opened
    bytesRead = 0
  }

  /// Reads rows until the chunk is full; false at the end of the export.
  private mutating func fillFromTable(_ chunk: inout RowChunk) throws(TableError) -> Bool {
    var byteCount = 0
    while chunk.count < RowChunk.mostRows, byteCount < RowChunk.mostBytes {
      guard try table?.next(&chunk.rows[chunk.count]) ?? false else { return false }
      byteCount += chunk.rows[chunk.count].bytes.count + chunk.rows[chunk.count].count
      chunk.count += 1
    }
    let read = table?.bytesRead ?? 0
    chunk.bytesRead = read - bytesRead
    bytesRead = read
    return true
  }

  /// Closes the export and notes what became of it.
  private mutating func close(_ error: String?) {
    let input = inputs[nextInput - 1]
    finished.append(
      BatchSummary.Export(
        name: input.path, roles: input.roles, rowsIn: table?.rowsRead ?? 0,
        rowsReported: table?.rowsReported ?? 0, notes: table?.notes ?? [], error: error))
    table = nil
  }
}
