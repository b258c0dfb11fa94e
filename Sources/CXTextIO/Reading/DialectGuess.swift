/// Finds what parts the cells of a table: that with which most rows have as many cells as the header, at least two.
///
/// Of equals the one with more cells wins, then tab before semicolon before comma. Tabs with quotes are believed only if
/// every quote fits and one was needed: in plain TSV a comment may begin with a quote, too.
struct DialectGuess {
  let dialect: Dialect

  /// The guess from the first bytes of a table, of which `isWhole` tells whether they are all.
  init(_ bytes: Span<UInt8>, isWhole: Bool, hasCarriageReturns: Bool) {
    var sample: [UInt8] = []
    sample.append(bytes)
    var best: (fit: Fit, dialect: Dialect)?
    for dialect in [Dialect.quotedTab, .tab, .semicolon, .comma] {
      let fit = Fit(
        DelimitedReader(sample, dialect, hasCarriageReturns: hasCarriageReturns), isWhole: isWhole)
      guard fit.width > 1, dialect != .quotedTab || fit.needsQuotes else { continue }
      if let other = best?.fit, (other.share, other.width) >= (fit.share, fit.width) { continue }
      best = (fit, dialect)
    }
    // A single column: quotes mean something where the file begins with one.
    dialect = best?.dialect ?? (sample.first == UInt8(ascii: "\"") ? .comma : .tab)
  }

  /// How well a dialect fits.
  private struct Fit {
    /// How many cells the first row has.
    private(set) var width = 0
    /// The share of rows with as many cells.
    private(set) var share = 0.0
    /// Whether all quotes fit, and a row cannot be read without minding them.
    private(set) var needsQuotes = false

    init(_ reader: consuming DelimitedReader, isWhole: Bool) {
      var reader = reader
      var widths: [Int] = []
      var misfits = 0
      var row = DelimitedRow()
      do throws(TableError) {
        while try reader.next(&row) {
          if widths.isEmpty { needsQuotes = row.quotedCount == row.count }
          widths.append(row.count)
          needsQuotes =
            needsQuotes || row.hasDoubledQuotes || Self.holdsDelimiters(row, reader.dialect)
        }
        // The last row of a sample may be cut.
        if !isWhole, widths.count > 1 { widths.removeLast() }
      } catch {
        // A quote is open where the sample was cut; elsewhere it does not fit, and the reader will say so.
        if isWhole || !reader.isAtEnd { misfits = 1 }
      }
      guard let first = widths.first else { return }
      width = first
      if misfits > 0 { needsQuotes = false }
      share = Double(widths.count { $0 == first }) / Double(widths.count + misfits)
    }

    private static func holdsDelimiters(_ row: DelimitedRow, _ dialect: Dialect) -> Bool {
      row.quotedCount > 0 && row.bytes.contains { $0 == dialect.delimiter || $0 == 0x0A }
    }
  }
}
