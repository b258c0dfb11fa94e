import Foundation

/// Writes the tables of Lexicons/ into one Swift file of static strings: `embed-lexicons ROOT OUT TABLE...`.
///
/// Static strings lie in the binary's read-only data: nothing is copied or parsed until a language is asked for.
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
      (
        name: String(path.dropFirst(root.count)),
        text: try String(contentsOfFile: path, encoding: .utf8)
      )
    }
    try swiftSource(of: tables).write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  static func swiftSource(of tables: [(name: String, text: String)]) -> String {
    let folders = Set(tables.compactMap { $0.name.split(separator: "/").first.map(String.init) })
    let languages = folders.subtracting(["shared", "taxonomy"]).sorted()
    var swift = "// Generated from Lexicons/ by embed-lexicons. Do not edit.\n\n"
    swift += "enum EmbeddedLexicons {\n"
    swift += "  /// The codes of the languages that have a folder, in alphabetical order.\n"
    swift += "  static let languages: [String] = \(languages)\n\n"
    swift += "  static let tables: [EmbeddedTable] = [\n"
    for table in tables {
      swift += "    EmbeddedTable(path: \"\(table.name)\", text: #\"\"\"\n"
      swift += table.text.replacingOccurrences(of: "\r\n", with: "\n")
      swift += "\n\"\"\"#),\n"
    }
    swift += "  ]\n\n"
    swift +=
      "  /// The lexicon of `languages[index]`, built when it is first asked for, once, for all threads.\n"
    swift += "  static func lexicon(at index: Int) -> Lexicon {\n    switch index {\n"
    for (index, code) in languages.enumerated() {
      swift += "    case \(index): Built_\(code).lexicon\n"
    }
    swift += "    default: Built_none.lexicon\n    }\n  }\n\n"
    for code in languages + ["none"] {
      swift += "  private enum Built_\(code) {\n"
      swift += "    static let lexicon = Lexicon(builtIn: \"\(code)\")\n  }\n"
    }
    return swift + "}\n"
  }
}
