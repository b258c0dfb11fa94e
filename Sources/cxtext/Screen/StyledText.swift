import CXTextIO

/// Text for people whose parts have different looks.
struct StyledText {
  /// A part in one look.
  struct Part: Equatable {
    var text: String
    var look: Style.Look
  }

  private(set) var parts: [Part] = []

  /// Adds a part at the end.
  mutating func append(_ text: String, _ look: Style.Look = .plain) {
    guard !text.isEmpty else { return }
    if let last = parts.last, last.look == look {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(text: text, look: look))
    }
  }

  /// Appends the text to `output`, broken at `width` columns if that is given, without a line end.
  func write(_ style: Style, width: Int?, to output: inout [UInt8]) {
    guard let width else { return write(style, to: &output) }
    for (index, line) in wrapped(at: width).enumerated() {
      if index > 0 { output.append("\n") }
      line.write(style, to: &output)
    }
  }

  private func write(_ style: Style, to output: inout [UInt8]) {
    for part in parts { style.append(part.text, part.look, to: &output) }
  }

  /// The lines of at most `width` columns: broken at spaces, or inside a word that is longer than a line.
  func wrapped(at width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = Line()
    for part in parts {
      for character in part.text {
        let cell = Cell(character: character, look: part.look)
        if line.columns + cell.width > width, !line.cells.isEmpty {
          lines.append(line.takeFull(before: cell))
          if cell.isSpace { continue }
        }
        line.append(cell)
      }
    }
    if !line.cells.isEmpty || lines.isEmpty { lines.append(StyledText(line.cells[...])) }
    return lines
  }

  private init(_ cells: ArraySlice<Cell>) {
    for cell in cells { append(String(cell.character), cell.look) }
  }

  /// An empty text.
  init() {}

  /// A character on the screen.
  private struct Cell {
    let character: Character
    let look: Style.Look
    let width: Int

    init(character: Character, look: Style.Look) {
      self.character = character
      self.look = look
      width = character.displayWidth
    }

    var isSpace: Bool { character == " " }
  }

  /// The line being filled.
  private struct Line {
    private(set) var cells: [Cell] = []
    private(set) var columns = 0
    private var lastSpace: Int?

    mutating func append(_ cell: Cell) {
      if cell.isSpace { lastSpace = cells.count }
      cells.append(cell)
      columns += cell.width
    }

    /// Takes away what fits on a line; the beginning of a word stays for the next.
    mutating func takeFull(before next: Cell) -> StyledText {
      let isWhole = next.isSpace || lastSpace == nil
      let end = isWhole ? cells.count : lastSpace ?? cells.count
      let full = StyledText(cells[..<end])
      cells.removeFirst(isWhole ? end : end + 1)
      columns = cells.reduce(0) { $0 + $1.width }
      lastSpace = nil
      return full
    }
  }
}
