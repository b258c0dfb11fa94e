/// A taxonomy of a caller's own, laid over the built-in one: touchpoints, themes, and the patterns that find them.
///
/// Each row says one thing of one id, so that it can be written in a spreadsheet:
///
///     id            what     language  text                     weight
///     late_parcels  theme              ease                     -1
///     late_parcels  name     en        Late parcels
///     late_parcels  pattern  en        ~parcel * late|delayed
///     late_parcels  example  en        My parcel was late again
///     luggage       remove
///
/// `*  remove` takes all built-in touchpoints and themes away.
public struct TaxonomyFile: Hashable, Sendable {
  /// What a row says of its id.
  public enum Statement: String, Hashable, Sendable, CaseIterable {
    /// That it is a touchpoint; the text is its stage.
    case touchpoint
    /// That it is a theme; the text is its driver, weight -1 makes it a nuisance by itself.
    case theme
    /// That it is a promise of the company, and so a theme that is kept (praise) or broken (blame).
    case promise
    /// That it is a competitor; the text is what it is called.
    case competitor
    /// What it is called in a language.
    case name
    /// A pattern that finds it, as in `topics.tsv`; the id may be several, `!id`, `id+` and `id-`.
    case pattern
    /// A comment in which it must be found; after `id-` as a pain point, after `id+` praised.
    case example
    /// A comment in which it must not be found.
    case counterexample
    /// That the built-in one goes; `*` stands for all.
    case remove
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// Where it stands, from 1.
    public let line: Int
    /// The id or, in a pattern, the ids.
    public let id: String
    /// What is said of it.
    public let statement: Statement
    /// The code of the language it holds for; nil for all.
    public let language: String?
    /// What the statement needs: a name, a pattern, a comment, a stage, a driver.
    public let text: String
    /// The weight as it is written; empty if there is none.
    public let weight: String
  }

  /// The path, for messages.
  public let path: String
  /// The rows, in the order of the file.
  public private(set) var rows: [Row] = []

  /// A file without rows.
  public init(path: String) {
    self.path = path
  }

  /// Reads tab-separated rows; a first row of column names, empty lines and lines that begin with `# ` are passed over.
  ///
  /// - Throws: The first row that says nothing that can be understood.
  public init(_ file: LexiconFile) throws(LexiconError) {
    path = file.path
    var reader = TableReader()
    var row = TableRow()
    let text = file.bytes.span
    while reader.next(&row, in: text) {
      try append((0..<max(5, row.count)).map { row.string($0, in: text) }, line: row.line)
    }
  }

  /// Appends the row with these cells: id, what, language, text, weight; column names are passed over.
  ///
  /// - Throws: What is wrong with it.
  public mutating func append(_ cells: [String], line: Int) throws(LexiconError) {
    if cells.prefix(2) == ["id", "what"] || cells.allSatisfy(\.isEmpty) { return }
    func fail(_ reason: String) -> LexiconError {
      LexiconError(path: path, line: line, reason: reason)
    }
    func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
    let kinds = Statement.allCases.map(\.rawValue).joined(separator: ", ")
    guard let statement = Statement(rawValue: cell(1)) else {
      throw fail("“\(cell(1))” in the second column: one of \(kinds) expected")
    }
    if cell(0).isEmpty { throw fail("no id in the first column") }
    if cell(3).isEmpty, statement != .remove { throw fail("a \(statement.rawValue) needs a text") }
    if statement.isOfOneLanguage, cell(2).isEmpty || cell(2) == "-" {
      throw fail("a \(statement.rawValue) needs a language")
    }
    rows.append(
      Row(
        line: line, id: cell(0), statement: statement,
        language: cell(2).isEmpty || cell(2) == "-" ? nil : cell(2), text: cell(3), weight: cell(4))
    )
  }

  /// The rows that say this.
  func rows(_ statement: Statement) -> [Row] { rows.filter { $0.statement == statement } }
}

extension TaxonomyFile.Statement {
  fileprivate var isOfOneLanguage: Bool {
    self == .name || self == .example || self == .counterexample
  }
}

extension TaxonomyFile {
  /// A file with the rows of a table of `packs/`: themes with their names, or the patterns of a language.
  init(pack table: LexiconFile) throws(LexiconError) {
    path = table.path
    let code = table.name.split(separator: ".").first.map(String.init) ?? ""
    var reader = TableReader()
    var row = TableRow()
    let text = table.bytes.span
    while reader.next(&row, in: text) {
      let line = row.line
      if table.name == "themes.tsv" {
        let id = row.string(0, in: text)
        try append([id, "theme", "", row.string(1, in: text), row.string(2, in: text)], line: line)
        for (column, code) in LexiconBuilder.nameCodes.enumerated() {
          try append([id, "name", code, row.string(column + 3, in: text)], line: line)
        }
      } else {
        try append(
          [
            row.string(1, in: text), "pattern", code, row.string(0, in: text),
            row.string(2, in: text),
          ],
          line: line)
      }
    }
  }
}
