import CXText
import CXTextIO
import Dispatch
import Synchronization

/// All comments of the inputs, read for a discovery.
struct CollectedComments {
  let discovery: Discovery
  /// Where the comment of each line stands in the discovery, in the order of the input.
  let order: [Int]
  /// Whether all inputs could be read.
  let exitCode: ExitCode

  /// Reads a comment per line, on several threads.
  init(lines invocation: Invocation, _ analyzer: Analyzer) {
    let workload = Workload(invocation)
    let reading = ParallelReading(invocation, analyzer, workload)
    self = reading.run()
  }

  fileprivate init(_ parts: [ParallelReading.Part], _ exitCode: ExitCode) {
    var chunks: [(number: Int, places: Range<Int>)] = []
    var whole: Discovery?
    for part in parts {
      let before = whole?.count ?? 0
      for chunk in part.chunks {
        let places = chunk.places
        chunks.append((chunk.number, (places.lowerBound + before)..<(places.upperBound + before)))
      }
      if whole == nil { whole = part.discovery } else { whole?.append(part.discovery) }
    }
    discovery = whole ?? Discovery(Analyzer())
    order = chunks.sorted { $0.number < $1.number }.flatMap { Array($0.places) }
    self.exitCode = exitCode
  }

  /// Reads the rows of tables, one after another.
  init(tables invocation: Invocation, _ analyzer: Analyzer) throws(Failure) {
    var adder = CommentAdder(analyzer, invocation.settings)
    var failures = 0
    for path in invocation.operands.isEmpty ? ["-"] : invocation.operands {
      do throws(TableError) {
        try adder.add(tableAt: path, invocation.settings.discovery)
      } catch {
        Output.report(error.line > 0 ? "\(error)" : "cxtext: \(error)")
        failures += 1
      }
    }
    discovery = adder.discovery
    order = Array(0..<adder.discovery.count)
    exitCode = failures == 0 ? .success : .failure
  }
}

/// Reads chunks of lines on several threads, each into a discovery of its own.
private struct ParallelReading: ~Copyable {
  /// What one thread has read.
  struct Part {
    let discovery: Discovery
    /// The chunks it had, and where their comments stand.
    let chunks: [(number: Int, places: Range<Int>)]
  }

  private let input: Mutex<InputSequence>
  private let parts: Mutex<[Part]>
  private let progress: Mutex<Progress?>
  private let threads: Int
  private let analyzer: Analyzer
  private let settings: Settings

  init(_ invocation: Invocation, _ analyzer: Analyzer, _ workload: Workload) {
    input = Mutex(InputSequence(invocation.operands, hasProgress: workload.hasProgress))
    parts = Mutex([])
    progress = Mutex(workload.hasProgress ? Progress() : nil)
    (threads, settings) = (workload.threads, invocation.settings)
    self.analyzer = analyzer
  }

  func run() -> CollectedComments {
    if threads == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work() }
    }
    progress.withLock { $0?.clear() }
    let failures = input.withLock { $0.failureCount }
    return parts.withLock { CollectedComments($0, failures == 0 ? .success : .failure) }
  }

  private func work() {
    var adder = CommentAdder(analyzer, settings)
    var chunks: [(number: Int, places: Range<Int>)] = []
    var chunk = Chunk()
    while let number = input.withLock({ $0.fill(&chunk) }) {
      let before = adder.discovery.count
      var position = chunk.start
      while let line = chunk.nextLine(after: &position) {
        adder.add(chunk.bytes.span.extracting(line), day: nil)
      }
      let places = before..<adder.discovery.count
      chunks.append((number, places))
      progress.withLock { $0?.add(places.count) }
    }
    let part = Part(discovery: adder.discovery, chunks: chunks)
    parts.withLock { $0.append(part) }
  }
}

/// Adds comments to a discovery, or passes those over that the taxonomy has a theme for.
private struct CommentAdder {
  private(set) var discovery: Discovery
  private var session: Session?
  private let language: Language?

  init(_ analyzer: Analyzer, _ settings: Settings) {
    discovery = Discovery(analyzer)
    session = settings.discovery.isUncovered ? Session(analyzer) : nil
    language = settings.language
  }

  mutating func add(_ comment: Span<UInt8>, day: Int?) {
    if let analysis = session?.analyze(comment, language: language, evidence: false),
      !analysis.themes.isEmpty
    {
      discovery.addPlaceholder()
    } else {
      discovery.add(comment, language: language, day: day)
    }
  }

  mutating func add(tableAt path: String, _ settings: DiscoverySettings) throws(TableError) {
    var mapping = ColumnMapping()
    if let name = settings.text { mapping.entries.append(ColumnMapping.Entry(.text, name)) }
    if let name = settings.date { mapping.entries.append(ColumnMapping.Entry(.date, name)) }
    var table = try ExportTable(reading: path)
    let roles = try ColumnRoles(of: table, mapping)
    guard let text = roles.column(.text) else {
      throw TableError(
        path: table.path, line: table.headerLine,
        reason: "no column seems to hold the comments; say --text-column COLUMN")
    }
    let date = settings.date == nil ? nil : roles.column(.date)
    table.surplusColumn = text
    var row = DelimitedRow()
    while try table.next(&row) {
      let day = date.flatMap {
        roles.dates?.read(row.bytes.span.extracting(row.range($0)))?.day.value
      }
      add(row.bytes.span.extracting(row.range(text)), day: day)
    }
  }
}
