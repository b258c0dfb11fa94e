import CXTextIO

/// How far a long run is, on standard error: one line that is written over again and again, or now and then a new line.
struct Progress {
  /// Where it is shown.
  enum Form: Sendable {
    /// On a terminal, four times a second.
    case line
    /// In a file or a journal, every ten seconds.
    case log
  }

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private let form: Form
  /// How much there is to be done, in any unit; 0 if that is not known.
  private var total: Int
  private var done = 0
  private var rows = 0
  private var isVisible = false

  /// Goes to the line's beginning and empties it.
  static let clearing = "\r\u{1B}[K"

  /// Progress from now on, towards `total` if that is above 0.
  init(_ form: Form = .line, total: Int = 0) {
    start = clock.now
    shown = start
    self.form = form
    self.total = total
  }

  /// Leaves out what was done before, so that rate and time left are those of this run.
  mutating func skip(_ done: Int) { if total > 0 { total = max(1, total - done) } }

  /// Counts rows, and what they are of the total, and shows the count if the last one is old.
  mutating func add(_ count: Int, done more: Int = 0) {
    rows += count
    done += more
    let now = clock.now
    guard now - shown > (form == .line ? .milliseconds(250) : .seconds(10)) else { return }
    shown = now
    let line = Self.line(
      rows: rows, after: now - start,
      share: total > 0 ? min(1, Double(done) / Double(total)) : nil)
    if form == .line {
      isVisible = true
      Output.show(Self.clearing + line)
    } else {
      Output.report("cxtext: " + line)
    }
  }

  /// Takes the line off the screen.
  mutating func clear() {
    guard isVisible else { return }
    Output.show(Self.clearing)
    isVisible = false
  }

  /// `1 200 000 rows, 240 000 rows/s`; with the share that is done
  /// `[##########..........]  50 %  1 200 000 rows, 240 000 rows/s, 5 s left`.
  static func line(rows: Int, after duration: Duration, share: Double? = nil) -> String {
    let parts = duration.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(rows) / seconds) : 0
    let text = "\(rows.grouped) rows, \(rate.grouped) rows/s"
    guard let share else { return text }
    let full = Int((share * 20).rounded())
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: 20 - full)
    let percent = Int(share * 100)
    let padding = percent < 10 ? "  " : percent < 100 ? " " : ""
    let left = share > 0.01 ? ", \(time(seconds / share - seconds)) left" : ""
    return "[\(bar)] \(padding)\(percent) %  \(text)\(left)"
  }

  /// `45 s`, `12 min`, `3 h 5 min`.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
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
