import CXText
import CXTextIO

extension TaxonomyFile {
  /// The taxonomy in a TSV or CSV file, as a spreadsheet saves it.
  ///
  /// - Throws: A file that cannot be read, or the first row with a mistake.
  init(reading path: String) throws(Failure) {
    let (file, problems) = try Self.reading(path)
    if let first = problems.first { throw Failure(first) }
    self = file
  }

  /// The rows of a file that can be understood, and what is wrong with the others.
  static func reading(_ path: String) throws(Failure) -> (TaxonomyFile, [LexiconError]) {
    var file = TaxonomyFile(path: path == "-" ? "standard input" : path)
    var problems: [LexiconError] = []
    do throws(TableError) {
      var options = ExportOptions()
      options.headerRows = 0
      var table = try ExportTable(reading: path, options: options)
      var row = DelimitedRow()
      while try table.next(&row) {
        do throws(LexiconError) {
          if let reason = row.reason {
            throw LexiconError(path: file.path, line: row.line, reason: reason)
          }
          try file.append((0..<row.count).map { String(row.string($0).trimmed) }, line: row.line)
        } catch {
          problems.append(error)
        }
      }
    } catch {
      throw Failure(error)
    }
    return (file, problems)
  }

  /// The competitors in a file: a line for each, with all that it is called, parted by `|`.
  init(competitorsIn path: String) throws(Failure) {
    self.init(path: path)
    let lines = String(decoding: try LexiconFile(reading: path).bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
      let names = line.split(separator: "|").map { String(String($0).trimmed) }
        .filter { !$0.isEmpty }
      guard let first = names.first else { continue }
      do throws(LexiconError) {
        try append(
          [first, "competitor", "", names.joined(separator: "|")], line: index + 1)
      } catch {
        throw Failure(error)
      }
    }
  }
}

extension DelimitedRow {
  /// What is wrong with a row that would do in an export, where it is mended.
  fileprivate var reason: String? {
    if problems.contains(.tooManyCells) { return "more cells than the first row has" }
    if problems.contains(.unclosedQuote) {
      return "the quote that opens a cell here is never closed (a quote inside is doubled)"
    }
    return problems.contains(.strayQuote)
      ? "a quote inside a quoted cell that is not doubled" : nil
  }
}
