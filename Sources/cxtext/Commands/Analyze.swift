import CXText
import CXTextIO

extension Command {
  /// `cxtext analyze`, also plain `cxtext`.
  static let analyze = Command(
    "analyze", .inputs, summary: "say how each comment feels",
    details: [
      "Reads one comment per line and writes one result per line, in the same order, also for an"
        + " empty line. This is the command when none is given."
    ],
    examples: [
      Example(line: "cxtext reviews.txt", meaning: "analyze a file, on the screen"),
      Example(line: "cxtext --format csv reviews.txt > reviews.csv", meaning: "make a table"),
      Example(
        line: "tail -f chat.log | cxtext --format jsonl",
        meaning: "a result for each line as it comes"),
    ]
  ) { (invocation) throws(Failure) in
    try analyze(invocation, evidence: false)
  }

  /// Analyzes every line of the inputs.
  static func analyze(_ invocation: Invocation, evidence: Bool) throws(Failure) -> ExitCode {
    let settings = invocation.settings
    let analyzer = try Analyzer(reading: settings.lexicons)
    let workload = Workload(invocation)
    let presentation = workload.presentation
    return try workload.run(
      header: { $1.appendAnalysisHeader($0, evidence: evidence) }
    ) {
      AnalysisFormatter(
        analyzer, language: settings.language, presentation, hasEvidence: evidence)
    }
  }
}

extension Analyzer {
  /// An analyzer with the lexicon files at `paths` over the built-in lexicons.
  ///
  /// - Throws: A file that cannot be read, or the first row with a mistake.
  init(reading paths: [String]) throws(Failure) {
    guard !paths.isEmpty else {
      self.init()
      return
    }
    var files: [LexiconFile] = []
    var tables: [LexiconFile] = []
    for path in paths {
      if let names = Folder.entries(of: path) {
        tables += try LexiconFile.tables(in: path, names)
      } else {
        files.append(try LexiconFile(reading: path))
      }
    }
    do throws(LexiconError) {
      try self.init(adding: files, replacing: tables)
    } catch {
      throw Failure(error)
    }
  }
}

extension LexiconFile {
  /// The tables of all languages in a folder like Lexicons/.
  static func tables(in path: String, _ names: [String]) throws(Failure) -> [LexiconFile] {
    var tables: [LexiconFile] = []
    for name in names {
      let folder = Folder.path(path, name)
      for table in Folder.entries(of: folder) ?? [] where LexiconLinter.tables.contains(table) {
        tables.append(try LexiconFile(reading: Folder.path(folder, table)))
      }
    }
    guard tables.isEmpty else { return tables }
    throw Failure(message: "cxtext: \(path): no folders of lexicon tables here", exitCode: .failure)
  }

  /// The file at `path`.
  init(reading path: String) throws(Failure) {
    do throws(FileError) {
      self.init(path: path, bytes: try FileDescriptor.contents(of: path))
    } catch {
      throw Failure(error)
    }
  }
}
