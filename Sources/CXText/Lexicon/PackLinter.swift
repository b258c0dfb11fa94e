/// Finds mistakes in the tables of industry packs, read over the tables of a language.
///
///     let linter = PackLinter(tables, language: Language("nb"), taxonomy: taxonomy, packs: themes)
///     linter.check(bank, of: "bank").problems.first?.description
public struct PackLinter: Sendable {
  /// The language's own tables, read.
  private let ground: LexiconBuilder
  private let words: PatternWords
  /// Where the language's own patterns stand, by `key`.
  private var places: [String: LexiconError] = [:]
  /// By id of a pack's theme: the pack.
  private var owners: [String: String] = [:]
  /// By pack: the rows of its themes.
  private var themes: [String: TaxonomyFile] = [:]

  /// Reads the tables of a language.
  ///
  /// - Parameters:
  ///   - tables: The tables of the language's folder.
  ///   - language: The language.
  ///   - taxonomy: The tables of `taxonomy/`.
  ///   - packs: The table `themes.tsv` of every pack, whose folders have the packs' names.
  public init(
    _ tables: [LexiconFile], language: Language, taxonomy: [LexiconFile], packs: [LexiconFile]
  ) {
    var builder = LexiconBuilder(language)
    builder.read(LexiconBuilder.taxonomyNames, in: taxonomy)
    builder.isLinting = true
    builder.read(LexiconBuilder.tableNames, in: tables)
    for row in builder.patternRows where !row.ids.isEmpty {
      for id in row.ids { places[Self.key(row.pattern, id)] = row.error("") }
    }
    words = PatternWords(builder.lexicon, tables)
    (builder.problems, builder.patternRows, builder.rowCounts) = ([], [], LexiconRowCounts())
    ground = builder
    for table in packs {
      guard let file = try? TaxonomyFile(pack: table) else { continue }
      themes[Self.pack(of: table)] = file
      for row in file.rows(.theme) { owners[row.id] = Self.pack(of: table) }
    }
  }

  /// Checks the patterns that a pack has for the language.
  ///
  /// - Returns: Mistakes; notes on patterns that the language has already; how many patterns there are.
  public func check(_ patterns: LexiconFile) -> LexiconLinter.Report {
    var builder = ground
    let pack = Self.pack(of: patterns)
    if let file = themes[pack] { builder.addIDs(file.rows(.theme)) }
    builder.read("topics.tsv", patterns.bytes.span, path: patterns.path)
    builder.problems.removeAll { problem in
      builder.patternRows.contains { $0.line == problem.line && foreign($0, pack) != nil }
    }
    for row in builder.patternRows {
      if let problem = foreign(row, pack) { builder.problems.append(problem) }
    }
    builder.lookAtPatterns(words)
    return LexiconLinter.Report(
      problems: builder.problems.sorted { $0.line < $1.line },
      notes: builder.patternRows.compactMap(repetition), counts: builder.rowCounts)
  }

  /// Checks a pack's table of themes: ids that the taxonomy or another pack has, rows that say nothing.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - packs: That table of every pack.
  ///   - taxonomy: The tables of `taxonomy/`.
  /// - Returns: The mistakes in order of line; nothing is counted.
  public static func check(
    themes table: LexiconFile, among packs: [LexiconFile], taxonomy: [LexiconFile]
  ) -> LexiconLinter.Report {
    var builder = LexiconBuilder(Language(""))
    builder.isLinting = true
    let others = packs.filter { $0.path != table.path && pack(of: $0) != pack(of: table) }
    for file in taxonomy + others where LexiconBuilder.taxonomyNames.contains(file.name) {
      builder.read(file.name, file.bytes.span, path: file.path)
    }
    builder.problems = []
    builder.read(table.name, table.bytes.span, path: table.path)
    do throws(LexiconError) { _ = try TaxonomyFile(pack: table) } catch {
      builder.problems.append(error)
    }
    return LexiconLinter.Report(problems: builder.problems, counts: LexiconRowCounts())
  }

  /// A pattern that names an id of another pack, which is unknown when this one is used alone.
  private func foreign(_ row: PatternRow, _ pack: String) -> LexiconError? {
    for id in row.ids {
      let name = id.drop { $0 == "!" }
      let bare = name.last == "-" || name.last == "+" ? name.dropLast() : name
      guard let owner = owners[String(bare)], owner != pack else { continue }
      return row.error(
        "“\(bare)” is a theme of the pack \(owner), which need not be there when this one is: leave"
          + " it out, or move the row to \(owner)")
    }
    return nil
  }

  /// A note on a pattern that tells the same without the pack.
  private func repetition(_ row: PatternRow) -> LexiconError? {
    for id in row.ids {
      guard let place = places[Self.key(row.pattern, id)] else { continue }
      return row.error(
        "“\(row.pattern)” tells \(id) without the pack, too: \(place.path):\(place.line)")
    }
    return nil
  }

  private static func key(_ pattern: String, _ id: String) -> String { pattern + "\t" + id }

  /// The name of the folder that a table stands in.
  private static func pack(of table: LexiconFile) -> String {
    table.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
  }
}
