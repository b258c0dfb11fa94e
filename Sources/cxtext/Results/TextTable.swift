import CXTextIO

/// A table for people: the first column aligned left, the others, which hold figures, aligned right.
struct TextTable {
  /// A cell with its look.
  struct Cell {
    let text: String
    let look: Style.Look

    init(_ text: String, _ look: Style.Look = .plain) {
      self.text = text
      self.look = look
    }
  }

  private var rows: [[Cell]] = []

  /// A table with these names over its columns.
  init(header: [String]) {
    rows = [header.map { Cell($0, .faint) }]
  }

  /// Adds a row; it may be shorter than the header.
  mutating func append(_ row: [Cell]) { rows.append(row) }

  /// Appends the table, each line with its line end and two spaces before it.
  func write(_ style: Style, to output: inout [UInt8]) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.text.displayWidth)
      }
    }
    for row in rows {
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        line.append("  ")
        line.append(cell.text.padded(to: widths[column], atEnd: column == 0), cell.look)
      }
      line.write(style, width: nil, to: &output)
      output.append("\n")
    }
  }
}
