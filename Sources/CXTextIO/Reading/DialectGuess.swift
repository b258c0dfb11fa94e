/// Finds what parts the cells of a table: that with which most rows have as many cells as the header, at least two.
///
/// Of equals the one with more cells wins, then tab before semicolon before comma before bar. Tabs with quotes are believed
/// only if every quote fits and one was needed: in plain TSV a comment may begin with a quote, too.
struct DialectGuess {
  let dialect: Dialect

  /// The guess from the first bytes of a table, of which `isWhole` tells whether they are all.
  init(_ bytes: Span<UInt8>, isWhole: Bool, hasCarriageReturns: Bool) {
    var sample: [UInt8] = []
    sample.append(bytes)
    var best: (fit: Fit, dialect: Dialect)?
    for dialect in [Dialect.quotedTab, .tab, .semicolon, .comma, .bar] {
      let reader = DelimitedReader(
        TextWindow(sample), dialect, hasCarriageReturns: hasCarriageReturns)
      let fit = Fit(reader, isWhole: isWhole)
      guard fit.width > 1, dialect != .quotedTab || fit.needsQuotes else { continue }
      if let other = best?.fit, (other.share, other.width) >= (fit.share, fit.width) { continue }
      best = (fit, dialect)
    }
    // A single column: quotes mean something where the file begins with one.
    dialect = best?.dialect ?? (sample.first == UInt8(ascii: "\"") ? .comma : .tab)
  }

  /// How well a dialect fits.
  private struct Fit {
    /// How many lines of a title may stand above the header.
    static let longestTitle = 6

    /// How many cells the header has.
    private(set) var width = 0
    /// The share of rows with as many cells, empty ones beyond them not counted.
    private(set) var share = 0.0
    /// Whether all quotes fit, and a row cannot be read without minding them.
    private(set) var needsQuotes = false

    init(_ reader: consuming DelimitedReader, isWhole: Bool) {
      var reader = reader
      var widths: [(all: Int, used: Int)] = []
      var misfits = 0
      var row = DelimitedRow()
      // Text in memory is always read.
      while (try? reader.next(&row)) == true {
        // Where the sample was cut a quote may be open.
        if !isWhole, row.problems.contains(.unclosedQuote) { break }
        if widths.isEmpty { needsQuotes = row.quotedCount == row.count }
        widths.append((row.count, row.usedCount))
        if !row.problems.isEmpty { misfits += 1 }
        needsQuotes =
          needsQuotes || row.hasDoubledQuotes || Self.holdsDelimiters(row, reader.dialect)
      }
      // The last row of a sample may be cut.
      if !isWhole, widths.count > 1 { widths.removeLast() }
      if misfits > 0 { needsQuotes = false }
      measure(widths, misfits)
    }

    /// A title above the table is believed only if nearly all rows below it are alike.
    private mutating func measure(_ widths: [(all: Int, used: Int)], _ misfits: Int) {
      guard let header = widths.prefix(Self.longestTitle).firstIndex(where: { $0.all > 1 }) else {
        width = widths.isEmpty ? 0 : 1
        return
      }
      width = widths[header].all
      let rows = widths[header...]
      let fitting = rows.count { $0.all == width || $0.all > width && $0.used <= width }
      share = Double(fitting) / Double(rows.count + misfits)
      if header > 0, width < 3 || share < 0.9 { width = 1 }
    }

    private static func holdsDelimiters(_ row: DelimitedRow, _ dialect: Dialect) -> Bool {
      row.quotedCount > 0 && row.bytes.contains { $0 == dialect.delimiter || $0 == 0x0A }
    }
  }
}

extension DelimitedRow {
  /// How many cells it has up to the last that is not empty.
  var usedCount: Int {
    var used = count
    while used > 0, range(used - 1).isEmpty { used -= 1 }
    return used
  }
}
