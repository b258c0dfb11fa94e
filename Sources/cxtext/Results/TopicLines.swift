import CXText
import CXTextIO

/// What a comment is about with the words that tell it, a line for each (`explain`):
///
///     -waiting (phone)  “waited 45 minutes”
///     phone, help       “called”
struct TopicLines {
  private(set) var lines: [StyledText] = []

  /// The lines of `analysis`, whose comment is `text`.
  init(_ analysis: Analysis, in text: Span<UInt8>) {
    var rows: [(name: String, look: Style.Look, spans: [Range<Int>])] = []
    for theme in analysis.themes {
      rows.append((Self.name(theme), Style.Look(label: theme.polarity), theme.spans))
    }
    for touchpoint in analysis.touchpoints {
      rows.append(("\(touchpoint.id), \(touchpoint.stage.rawValue)", .plain, touchpoint.spans))
    }
    for signal in analysis.signals.findings { rows.append((signal.id, .plain, signal.spans)) }
    for competitor in analysis.signals.competitors {
      let direction = competitor.direction.map { ", " + $0.rawValue } ?? ""
      rows.append((competitor.id + direction, .plain, competitor.spans))
    }
    let width = rows.map(\.name.displayWidth).max() ?? 0
    for row in rows {
      var line = StyledText()
      line.append("  " + row.name.padded(to: width), row.look)
      line.append("  " + Self.quotes(row.spans, text), .faint)
      lines.append(line)
    }
    guard !analysis.signals.types.isEmpty else { return }
    var types = StyledText()
    types.append("  " + Self.types(analysis), .faint)
    lines.append(types)
  }

  /// `complaint, praise, churn stated`.
  static func types(_ analysis: Analysis) -> String {
    let churn = analysis.signals.churn.map { ["churn " + $0] } ?? []
    return (analysis.signals.types.map(\.rawValue) + churn).joined(separator: ", ")
  }

  /// `-waiting (phone)`.
  static func name(_ theme: ThemeFinding) -> String {
    let sign = theme.isPainPoint ? "-" : theme.polarity == .positive ? "+" : ""
    return sign + theme.id + (theme.touchpoint.map { " (\($0))" } ?? "")
  }

  private static func quotes(_ spans: [Range<Int>], _ text: Span<UInt8>) -> String {
    spans.map { "“\(String(visible: text.extracting($0)))”" }.joined(separator: ", ")
  }
}
