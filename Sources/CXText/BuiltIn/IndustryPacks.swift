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
