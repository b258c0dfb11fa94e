/// What parts the cells of a table that is text, and whether a cell can be quoted.
public struct Dialect: Hashable, Sendable {
  /// The byte between two cells.
  public let delimiter: UInt8
  /// Whether a cell may stand in quotes, as RFC 4180 says; else a quote is a character like any other.
  public let hasQuotes: Bool

  /// Tabs between cells, nothing quoted: what databases, Unix tools and this project write.
  public static let tab = Dialect(delimiter: 0x09, hasQuotes: false)
  /// Tabs between cells, which may be quoted: what spreadsheets write.
  public static let quotedTab = Dialect(delimiter: 0x09, hasQuotes: true)
  /// Commas between cells, which may be quoted.
  public static let comma = Dialect(delimiter: UInt8(ascii: ","), hasQuotes: true)
  /// Semicolons between cells, which may be quoted: what spreadsheets write where the comma is the decimal mark.
  public static let semicolon = Dialect(delimiter: UInt8(ascii: ";"), hasQuotes: true)
  /// Upright bars between cells, which may be quoted.
  public static let bar = Dialect(delimiter: UInt8(ascii: "|"), hasQuotes: true)

  /// What the delimiter is called.
  package var delimiterName: String {
    switch delimiter {
    case 0x09: "tab"
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: "|"): "bar"
    default: "semicolon"
    }
  }
}
