import CXText
import CXTextIO

/// Checks the packs of a folder like Lexicons/, each over the languages that it has patterns for.
struct PackCheck {
  /// The folder of all packs.
  static let folder = "packs"

  /// The folder like Lexicons/.
  private let root: String
  private let taxonomy: [LexiconFile]
  /// The table of themes of every pack.
  private let themes: [LexiconFile]

  /// The packs in `root`.
  ///
  /// - Throws: A table that cannot be read.
  init(in root: String) throws(Failure) {
    self.root = root
    taxonomy = try Self.files(Folder.path(root, "taxonomy"))
    let packs = Folder.path(root, Self.folder)
    var themes: [LexiconFile] = []
    for name in Folder.entries(of: packs) ?? [] {
      themes += try Self.files(Folder.path(packs, name)) { $0 == Self.themesTable }
    }
    self.themes = themes
  }

  private static let themesTable = "themes.tsv"

  /// A check for each of these packs.
  func checks(of names: [String]) throws(Failure) -> [LexiconCheck] {
    var tables: [LexiconFile] = []
    for name in names {
      tables += try Self.files(Folder.path(Folder.path(root, Self.folder), name))
    }
    let reports = try reports(on: tables)
    return names.compactMap { name in
      let own = reports.filter { Folder.name(of: Folder.parts(of: $0.path).folder) == name }
      guard !own.isEmpty else { return nil }
      var counts = LexiconRowCounts()
      for report in own { counts.add(report.report.counts) }
      return LexiconCheck(
        subject: Folder.path(Self.folder, name), problems: own.flatMap(\.report.problems),
        notes: own.flatMap(\.report.notes), counts: counts)
    }
  }

  /// The check of one table of a pack.
  func check(file path: String) throws(Failure) -> LexiconCheck {
    let report = try reports(on: [try LexiconFile(reading: path)]).first?.report
    return LexiconCheck(
      subject: path, problems: report?.problems ?? [], notes: report?.notes ?? [],
      counts: report?.counts)
  }

  /// What is found in each table; a language's own tables are read once for all packs.
  private func reports(
    on tables: [LexiconFile]
  ) throws(Failure) -> [(path: String, report: LexiconLinter.Report)] {
    var reports = tables.filter { Self.name(of: $0) == Self.themesTable }.map {
      (path: $0.path, report: PackLinter.check(themes: $0, among: themes, taxonomy: taxonomy))
    }
    for language in Analyzer.languages {
      let own = tables.filter { Self.name(of: $0) == language.code + ".tsv" }
      guard !own.isEmpty else { continue }
      let linter = PackLinter(
        try Self.files(Folder.path(root, language.code)), language: language, taxonomy: taxonomy,
        packs: themes)
      reports += own.map { ($0.path, linter.check($0)) }
    }
    return reports
  }

  private static func name(of table: LexiconFile) -> String { Folder.parts(of: table.path).name }

  /// The tables in a folder whose names will do; none if there is no such folder.
  private static func files(
    _ folder: String, _ isWanted: (String) -> Bool = { $0.hasSuffix(".tsv") }
  ) throws(Failure) -> [LexiconFile] {
    var files: [LexiconFile] = []
    for name in Folder.entries(of: folder) ?? [] where isWanted(name) {
      files.append(try LexiconFile(reading: Folder.path(folder, name)))
    }
    return files
  }
}
