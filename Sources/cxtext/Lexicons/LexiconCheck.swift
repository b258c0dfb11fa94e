import CXText
import CXTextIO

/// What was found in a lexicon folder, one of its tables, or a user's own file.
struct LexiconCheck {
  /// What was checked, in a word: `nb`, or a path.
  let subject: String
  let problems: [LexiconError]
  /// What is worth a look, but no mistake.
  var notes: [LexiconError] = []
  /// What was read, or nil if that was not counted.
  let counts: LexiconRowCounts?

  /// The mistakes and notes, one per line, then what was read.
  var report: String {
    var text = ""
    for problem in problems { text += problem.description + "\n" }
    for note in notes { text += "\(note.path):\(note.line): note: \(note.reason)\n" }
    text += "\(subject): "
    if let counts, counts.forms > 0 {
      text += "\(counts.words.grouped) words, \(counts.phrases.grouped) phrases, "
      text += "\(counts.modifiers.grouped) modifiers, \(counts.patterns.grouped) patterns, "
      text += "\(counts.forms.grouped) forms; "
    } else if let counts {
      text += "\(counts.patterns.grouped) patterns; "
    }
    return text + Self.count(problems.count) + "\n"
  }

  /// `no problems`, `1 problem`, `12 problems`.
  static func count(_ problems: Int) -> String {
    problems == 0 ? "no problems" : problems == 1 ? "1 problem" : "\(problems.grouped) problems"
  }

  /// The checks that `path` asks for: one, or one for each language and each pack below it.
  ///
  /// - Throws: A path that cannot be read, or where there is nothing to check.
  static func checks(of path: String) throws(Failure) -> [LexiconCheck] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let names = Folder.entries(of: path) else { return [try check(file: path)] }
    let (parent, name) = (Folder.path(path, ".."), Folder.name(of: path))
    if Folder.name(of: parent) == PackCheck.folder {
      return try PackCheck(in: Folder.path(parent, "..")).checks(of: [name])
    }
    if name == PackCheck.folder { return try PackCheck(in: parent).checks(of: names) }
    if names.contains(where: tables.contains) { return [try check(folder: path, names)] }
    var checks: [LexiconCheck] = []
    for name in names {
      let folder = Folder.path(path, name)
      guard let names = Folder.entries(of: folder), names.contains(where: tables.contains) else {
        continue
      }
      checks.append(try check(folder: folder, names))
    }
    if let packs = Folder.entries(of: Folder.path(path, PackCheck.folder)) {
      checks += try PackCheck(in: path).checks(of: packs)
    }
    guard !checks.isEmpty else {
      throw Failure(message: "cxtext: \(path): no lexicon tables here", exitCode: .failure)
    }
    return checks
  }

  private static let tables = LexiconLinter.tables

  /// The folders of what no language owns; they have few of the tables.
  private static let shared = ["shared", "taxonomy"]

  private static func check(file path: String) throws(Failure) -> LexiconCheck {
    let (folder, name) = Folder.parts(of: path)
    let packs = Folder.path(folder, "..")
    if Folder.name(of: packs) == PackCheck.folder {
      return try PackCheck(in: Folder.path(packs, "..")).check(file: path)
    }
    if name == BridgeLinter.table { return try check(bridges: path) }
    guard tables.contains(name) else { return try check(overlay: path) }
    _ = try LexiconFile(reading: path)
    let names = (Folder.entries(of: folder.isEmpty ? "." : folder) ?? [name])
    let report = LexiconLinter.check(
      try files(in: folder, names), language: Language(Folder.name(of: folder)),
      taxonomy: try taxonomy(beside: folder))
    return LexiconCheck(
      subject: path, problems: report.problems.filter { $0.path == path }, counts: nil)
  }

  private static func check(overlay path: String) throws(Failure) -> LexiconCheck {
    let file = try LexiconFile(reading: path)
    return LexiconCheck(
      subject: path, problems: LexiconLinter.problems(ofOverlay: file), counts: nil)
  }

  private static func check(bridges path: String) throws(Failure) -> LexiconCheck {
    let file = try LexiconFile(reading: path)
    return LexiconCheck(
      subject: path, problems: BridgeLinter.problems(file, Analyzer()), counts: nil)
  }

  private static func check(folder: String, _ names: [String]) throws(Failure) -> LexiconCheck {
    let name = Folder.name(of: folder)
    let report = LexiconLinter.check(
      try files(in: folder, names), language: Language(name),
      folder: shared.contains(name) ? nil : folder, taxonomy: try taxonomy(beside: folder))
    var problems = report.problems
    if names.contains(BridgeLinter.table) {
      problems += try check(bridges: Folder.path(folder, BridgeLinter.table)).problems
    }
    return LexiconCheck(subject: name, problems: problems, counts: report.counts)
  }

  /// The tables of `taxonomy/` in the folder that holds `folder`; none if it holds no such.
  private static func taxonomy(beside folder: String) throws(Failure) -> [LexiconFile] {
    let taxonomy = Folder.path(Folder.path(folder, ".."), shared[1])
    guard Folder.name(of: folder) != shared[1], let names = Folder.entries(of: taxonomy) else {
      return []
    }
    return try files(in: taxonomy, names)
  }

  static func files(
    in folder: String, _ names: [String]
  ) throws(Failure) -> [LexiconFile] {
    var files: [LexiconFile] = []
    for name in names where tables.contains(name) {
      files.append(try LexiconFile(reading: Folder.path(folder, name)))
    }
    return files
  }
}
