/// How far a long run is, on one line of standard error that is written over again and again.
struct Progress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var rows = 0
  private var isVisible = false

  /// Goes to the line's beginning and empties it.
  static let clearing = "\r\u{1B}[K"

  /// Progress from now on.
  init() {
    start = clock.now
    shown = start
  }

  /// Counts rows, and shows the count if the last one is a quarter of a second old.
  mutating func add(_ count: Int) {
    rows += count
    let now = clock.now
    guard now - shown > .milliseconds(250) else { return }
    shown = now
    isVisible = true
    Output.show(Self.clearing + Self.line(rows: rows, after: now - start))
  }

  /// Takes the line off the screen.
  mutating func clear() {
    guard isVisible else { return }
    Output.show(Self.clearing)
    isVisible = false
  }

  /// `1 200 000 rows, 240 000 rows/s`.
  static func line(rows: Int, after duration: Duration) -> String {
    let parts = duration.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(rows) / seconds) : 0
    return "\(rows.grouped) rows, \(rate.grouped) rows/s"
  }
}

extension Int {
  /// The digits in groups of three with a space between: `1 200 000`.
  var grouped: String {
    let digits = Array(String(self))
    var text = ""
    for (index, digit) in digits.enumerated() {
      let isBorder = index > 0 && digits[index - 1] != "-" && (digits.count - index) % 3 == 0
      if isBorder { text.append(" ") }
      text.append(digit)
    }
    return text
  }
}
