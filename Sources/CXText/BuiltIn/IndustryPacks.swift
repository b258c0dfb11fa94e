/// Taxonomies of industries, which add to the built-in one what customers of banks, airlines or workshops write about.
public enum IndustryPacks {
  /// The names of all packs, in alphabetical order.
  ///
  ///     try Analyzer(packs: ["bank", "insurance"])
  public static let names: [String] = names(EmbeddedLexicons.tables.map(\.path))

  /// The themes that a pack adds; none if there is no such pack.
  public static func themes(of name: String) -> [Theme] {
    guard let files = try? files([name], from: []) else { return [] }
    return Taxonomy([], adding: files).themes
  }

  /// The built-in taxonomy with the themes of every pack and the caller's own: a name for each id that results can have.
  ///
  /// Only ids and names are read, no patterns. Complexity: linear in those tables.
  /// - Throws: `LexiconError` for the first of the caller's rows that is wrong.
  package static func allNames(
    adding taxonomies: [TaxonomyFile]
  ) throws(LexiconError) -> Taxonomy {
    let tables = LexiconFile.embedded(in: "packs/").filter { $0.name == "themes.tsv" }
    var files: [TaxonomyFile] = []
    for table in tables { files.append(try TaxonomyFile(pack: table)) }
    let taxonomy = Taxonomy(Taxonomy.builtInTables, adding: files + taxonomies)
    let own = Set(taxonomies.map(\.path))
    if let first = taxonomy.problems.first(where: { own.contains($0.path) }) { throw first }
    return taxonomy
  }

  /// The names of the packs with a table among `paths`: `.../packs/<name>/<table>`.
  private static func names(_ paths: [String]) -> [String] {
    Set(paths.compactMap { parts(of: $0)?.pack }).sorted()
  }

  private static func parts(of path: String) -> (pack: String, table: String)? {
    let parts = path.split(separator: "/").suffix(3).map(String.init)
    return parts.count == 3 && parts[0] == "packs" ? (parts[1], parts[2]) : nil
  }

  /// The tables of some packs as additions to a taxonomy, themes first.
  ///
  /// - Parameters:
  ///   - names: Which packs.
  ///   - tables: Tables to read instead of the built-in ones; the built-in ones if none of them is a pack's.
  /// - Returns: A file for each table.
  /// - Throws: A name that no pack has, or a row with a mistake.
  static func files(
    _ names: [String], from tables: [LexiconFile]
  ) throws(LexiconError) -> [TaxonomyFile] {
    var tables = tables.filter { parts(of: $0.path) != nil }
    if tables.isEmpty { tables = LexiconFile.embedded(in: "packs/") }
    let known = Self.names(tables.map(\.path))
    var files: [TaxonomyFile] = []
    for name in names {
      guard known.contains(name) else {
        throw LexiconError(
          path: name, line: 0, reason: "no such pack: \(known.joined(separator: ", ")) are there")
      }
      let own = tables.filter { parts(of: $0.path)?.pack == name }
      for table in own.filter({ $0.name == "themes.tsv" }) + own.filter({ $0.name != "themes.tsv" })
      {
        files.append(try TaxonomyFile(pack: table))
      }
    }
    return files
  }
}
