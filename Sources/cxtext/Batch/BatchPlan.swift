import CXText
import CXTextIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a batch reads and how: each export with the roles of its columns, found before anything is written.
struct BatchPlan: Sendable {
  /// One export.
  struct Input: Sendable {
    let path: String
    let roles: ColumnRoles
    let options: ExportOptions
    /// By column: the question that its cells answer, or the column's name.
    let questions: [String]
    /// The size of the file in bytes.
    let size: Int
    /// By which the file is known again.
    let stamp: String
  }

  let inputs: [Input]
  let layout: OutputLayout

  /// Looks at the exports at `paths`.
  ///
  /// - Throws: An export that cannot be read, without comments, or with dates that can be read in two ways.
  init(_ paths: [String], _ settings: Settings, version: String?) throws(Failure) {
    var inputs: [Input] = []
    for path in paths { inputs.append(try Self.input(path, settings.exports)) }
    let names = inputs.flatMap(\.roles.names)
    for name in settings.batch.dropped where !names.contains(name) {
      throw .usage("--drop \(name): no such column" + Suggestion.clause(for: name, among: names))
    }
    self.inputs = inputs
    layout = OutputLayout(
      inputs.map { (name: $0.path, roles: $0.roles) }, dropped: settings.batch.dropped,
      style: settings.batch.isExcel ? .excel : .plain, version: version,
      asked: settings.reporting.scale)
  }

  /// By export and column of comments: what they are answers to, where the options do not say it.
  func contexts(_ settings: AnalysisSettings, _ analyzer: Analyzer) throws(Failure)
    -> [[Int: AnswerContext]]
  {
    let told = try analyzer.context(settings)
    return inputs.map { input in
      var contexts: [Int: AnswerContext] = [:]
      for column in input.roles.columns(.text) {
        contexts[column] =
          settings.question != nil
          ? told
          : analyzer.context(question: input.questions[column], touchpoint: settings.touchpoint)
      }
      return contexts
    }
  }

  /// How many bytes there are to be read, compressed or not; 0 if that is not known of all exports.
  var size: Int {
    inputs.allSatisfy { $0.size > 0 } ? inputs.reduce(0) { $0 + $1.size } : 0
  }

  /// What the columns are used for, a line for each export.
  var description: String {
    inputs.map { input in
      let roles = ColumnRole.allCases.compactMap { role -> String? in
        let names = input.roles.columns(role).map { "\"\(input.roles.names[$0])\"" }
        guard !names.isEmpty else { return nil }
        let scale = role == .score ? input.roles.scale.map { " (\($0))" } ?? "" : ""
        return "\(role.rawValue) = \(names.joined(separator: ", "))\(scale)"
      }
      return "cxtext: \(input.path): \(roles.joined(separator: "; "))"
    }
    .joined(separator: "\n")
  }

  private static func input(_ path: String, _ settings: ExportSettings) throws(Failure) -> Input {
    guard path != "-" else {
      throw .usage("batch reads files, since it may have to read them again; \"-\" is none")
    }
    do throws(TableError) {
      let mapping = try settings.columns()
      let options = settings.options(mapping)
      let table = try ExportTable(reading: path, options: options)
      let roles = try ColumnRoles(of: table, mapping)
      guard !roles.columns(.text).isEmpty else {
        throw TableError(
          path: path, line: 0,
          reason: "no column holds comments; say --map text=COLUMN (the columns:"
            + " \(roles.names.joined(separator: ", ")))")
      }
      if let question = roles.question { throw TableError(path: path, line: 0, reason: question) }
      if let saved = settings.savedPreset { try Self.save(roles, to: saved) }
      let (size, stamp) = Self.stamp(path)
      return Input(
        path: path, roles: roles, options: options,
        questions: table.columns.indices.map { column in
          table.questions[column].isEmpty ? table.columns[column] : table.questions[column]
        },
        size: size, stamp: stamp)
    } catch {
      throw Failure(error)
    }
  }

  private static func save(_ roles: ColumnRoles, to path: String) throws(TableError) {
    do throws(FileError) { try ColumnPreset.write(roles, to: path) } catch {
      throw TableError(path: path, line: 0, reason: "\(error)")
    }
  }

  /// The size of a file, and what changes when the file does.
  private static func stamp(_ path: String) -> (Int, String) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return (0, path) }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return (Int(info.st_size), "\(path) \(info.st_size) \(time.tv_sec).\(time.tv_nsec)")
  }
}
