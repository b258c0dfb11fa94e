import Foundation

/// Writes Lexicons/ into one Swift file of static strings: `embed-lexicons ROOT OUT TABLE...`.
///
/// Two things go in: an image of each language's finished lexicon, which is quick to read (see `LexiconImage`), and the
/// tables themselves, for callers who lay their own entries over them. The code that builds a lexicon is the engine's
/// own: `Text`, `Lexicon` and `Language.swift` in this folder are links to the engine's chapters.
@main
enum EmbedLexicons {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: embed-lexicons ROOT OUT TABLE...\n".utf8))
      exit(2)
    }
    let root = arguments[1] + "/"
    let tables = try arguments.dropFirst(3).map { path in
      SourceTable(
        path: String(path.dropFirst(root.count)),
        text: try String(contentsOfFile: path, encoding: .utf8))
    }
    try swiftSource(of: tables).write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  static func swiftSource(of tables: [SourceTable]) -> String {
    let folders = Set(tables.compactMap { $0.path.split(separator: "/").first.map(String.init) })
    let languages = folders.subtracting(["shared", "taxonomy", "packs"]).sorted()
    var swift = "// Generated from Lexicons/ by embed-lexicons. Do not edit.\n\n"
    swift += "enum EmbeddedLexicons {\n"
    swift += "  /// The codes of the languages that have a folder, in alphabetical order.\n"
    swift += "  static let languages: [String] = \(languages)\n\n"
    swift += "  /// A hash of all tables: what they say changes with it.\n"
    swift += "  static let fingerprint: UInt64 = \(fingerprint(of: tables))\n\n"
    swift += "  static let tables: [EmbeddedTable] = [\n"
    for table in tables { swift += literal(table.path, table.text) }
    swift += "  ]\n\n"
    swift += "  /// A finished lexicon per language, and one of the shared signs alone.\n"
    swift += "  static let images: [EmbeddedTable] = [\n"
    for code in languages + [""] {
      swift += literal(code, String(decoding: image(code, tables), as: UTF8.self))
    }
    swift += "  ]\n\n"
    swift += accessors(languages)
    return swift + "}\n"
  }

  private static func fingerprint(of tables: [SourceTable]) -> UInt64 {
    tables.reduce(FormTable.seed) { hash, table in
      (table.path + "\n" + table.text).utf8.reduce(hash) { FormTable.extend($0, $1) }
    }
  }

  private static func literal(_ path: String, _ text: String) -> String {
    let quotes = "####\"\"\""
    let text = text.replacingOccurrences(of: "\r\n", with: "\n")
    return "    EmbeddedTable(path: \"\(path)\", text: \(quotes)\n\(text)\n\"\"\"####),\n"
  }

  private static func image(_ code: String, _ tables: [SourceTable]) -> [UInt8] {
    var builder = LexiconBuilder(Language(code))
    for name in LexiconBuilder.tableNames {
      for table in tables
      where ["shared/", "taxonomy/", code + "/"].contains(where: { table.path == $0 + name }) {
        builder.read(name, Array(table.text.utf8).span, path: "Lexicons/" + table.path)
      }
    }
    return builder.finished().image()
  }

  private static func accessors(_ languages: [String]) -> String {
    var swift =
      "  /// Lends the lexicon of `languages[index]`, read when it is first asked for, once, for all threads.\n"
    swift += "  static func withLexicon<Result>(\n"
    swift +=
      "    at index: Int, _ body: (borrowing Lexicon) -> Result\n  ) -> Result {\n    switch index {\n"
    for (index, code) in languages.enumerated() {
      swift += "    case \(index): body(Built_\(code).lexicon)\n"
    }
    swift += "    default: body(Built_none.lexicon)\n    }\n  }\n\n"
    for code in languages + ["none"] {
      swift += "  private enum Built_\(code) {\n"
      swift += "    static let lexicon = Lexicon(builtIn: \"\(code == "none" ? "" : code)\")\n  }\n"
    }
    return swift
  }
}

/// A table of Lexicons/ as the tool read it.
struct SourceTable {
  let path: String
  let text: String
}
