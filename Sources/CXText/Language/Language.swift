/// A language, by its BCP 47 code.
///
/// Not an enum: a language is a folder in `Lexicons/`, and `Analyzer.languages` lists the folders.
///
///     Language("nn") == .nynorsk        // true
///     Analyzer.languages.map(\.code)    // ["da", "en", "nb", "nn", "sv"]
public struct Language: Hashable, Sendable, CustomStringConvertible {
  /// The BCP 47 code, lower case.
  public let code: String

  /// The language with this code; no lexicon need exist for it.
  public init(_ code: String) {
    self.code = code
  }

  public var description: String { code }

  /// Norwegian Bokmål.
  public static let bokmal = Language("nb")
  /// Norwegian Nynorsk.
  public static let nynorsk = Language("nn")
  /// Danish.
  public static let danish = Language("da")
  /// Swedish.
  public static let swedish = Language("sv")
  /// English.
  public static let english = Language("en")
}
