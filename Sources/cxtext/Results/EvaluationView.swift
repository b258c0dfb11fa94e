import CXText
import CXTextIO

/// Shows people how good the answers are: figures in percent, what was taken for what, and the worst misses.
struct EvaluationView {
  /// Whether colours are written.
  let style: Style
  /// The columns of the screen; nil to leave lines whole.
  let width: Int?

  /// Appends the view of one file or of several.
  func append(_ files: [EvaluatedFile], to output: inout [UInt8]) {
    if files.count == 1, let file = files.first {
      appendFigures(of: file, to: &output)
      output.append("\n")
      appendConfusion(of: file.all, to: &output)
      if file.parts.count > 1 {
        output.append("\n")
        let parts = file.parts.map { ($0.language, $0.evaluation) }
        appendSummary("language", parts, hasMean: false, to: &output)
      }
    } else {
      appendSummary("file", files.map { ($0.name, $0.all) }, hasMean: true, to: &output)
    }
    for (file, miss) in worst(of: files) {
      output.append("\n")
      append(miss, of: files.count > 1 ? file : nil, to: &output)
    }
  }

  /// As many misses as one file has at most, the worst of all files first.
  private func worst(of files: [EvaluatedFile]) -> [(file: String, miss: EvaluatedFile.Miss)] {
    let all = files.flatMap { file in file.misses.map { (file: file.name, miss: $0) } }
    let size = { (miss: EvaluatedFile.Miss) in
      Judgement(gold: miss.gold, miss.analysis.sentiment).miss
    }
    // Sorting keeps the order of equals.
    let sorted = all.sorted { size($0.miss) > size($1.miss) }
    return Array(sorted.prefix(files.map(\.misses.count).max() ?? 0))
  }

  // MARK: - Figures

  private func appendFigures(of file: EvaluatedFile, to output: inout [UInt8]) {
    let all = file.all
    var head = StyledText()
    head.append(file.name, .bold)
    head.append(": \(all.rowCount.grouped) labelled rows, \(all.table.rightCount.grouped) right")
    head.write(style, width: width, to: &output)
    output.append("\n")
    let isKnown = all[.languageAccuracy] != nil
    let figures = Evaluation.Figure.averaged.filter { $0 != .languageAccuracy || isKnown }
    let wide = figures.map(\.title.displayWidth).max() ?? 0
    for figure in figures {
      var line = StyledText()
      line.append("  " + figure.title.padded(to: wide) + "  ")
      line.append(percent(all[figure]).padded(to: 5, atEnd: false), .bold)
      line.append("  " + note(on: figure, all), .faint)
      line.write(style, width: nil, to: &output)
      output.append("\n")
    }
  }

  private func note(on figure: Evaluation.Figure, _ all: Evaluation) -> String {
    let table = all.table
    let missing = [Polarity.negative, .positive].filter { table.rowCount(of: $0) == 0 }
    let positive = table.rowCount(of: .positive)
    let negative = table.rowCount(of: .negative)
    let polar = "of \((positive + negative).grouped) positive and negative rows"
    switch figure {
    case .macroF1:
      return "95 % interval \(interval(of: all)), mean of \(table.classes.count) classes"
    case .macroF1Low, .macroF1High: return ""
    case .accuracy: return "of \(all.rowCount.grouped) rows"
    case .areaUnderCurve where !missing.isEmpty:
      return "no \(ArgumentParser.list(missing.map(\.rawValue))) rows to rank"
    case .areaUnderCurve:
      return "\(positive.grouped) positive rows ranked above \(negative.grouped) negative ones"
    case .twoClassAccuracy: return polar + ", \"neutral\" being wrong"
    case .coverage: return polar + " have evidence"
    case .languageAccuracy: return "of rows of known language: it is found in the text"
    }
  }

  private func interval(of evaluation: Evaluation) -> String {
    "\(percent(evaluation[.macroF1Low]))-\(percent(evaluation[.macroF1High]))"
  }

  private func percent(_ value: Double?) -> String {
    value.map { ($0 * 100).fixed(decimals: 1) } ?? "-"
  }

  // MARK: - Tables

  /// A row per class: what its rows were taken for, and the figures of the class.
  private func appendConfusion(of evaluation: Evaluation, to output: inout [UInt8]) {
    let answers = evaluation.answers
    let table = evaluation.table
    var text = TextTable(
      header: ["label", "rows"] + answers.map { "as " + $0.rawValue }
        + ["precision", "recall", "F1"])
    for gold in table.classes {
      var row = [
        TextTable.Cell(gold.rawValue, Style.Look(label: gold)),
        TextTable.Cell(table.rowCount(of: gold).grouped),
      ]
      for answer in answers {
        let count = table.count(gold: gold, predicted: answer).grouped
        row.append(TextTable.Cell(count, answer == gold ? .bold : .plain))
      }
      for value in [table.precision(of: gold), table.recall(of: gold), table.f1(of: gold)] {
        row.append(TextTable.Cell(percent(value)))
      }
      text.append(row)
    }
    text.write(style, to: &output)
  }

  /// A row of figures per file or language.
  private func appendSummary(
    _ title: String, _ rows: [(name: String, evaluation: Evaluation)], hasMean: Bool,
    to output: inout [UInt8]
  ) {
    let figures = Evaluation.Figure.averaged
    var text = TextTable(
      header: [title, "rows", "macro-F1", "interval"] + figures.dropFirst().map(\.shortTitle))
    for (name, evaluation) in rows {
      text.append(
        [
          TextTable.Cell(name), TextTable.Cell(evaluation.rowCount.grouped),
          TextTable.Cell(percent(evaluation[.macroF1]), .bold),
          TextTable.Cell(interval(of: evaluation), .faint),
        ] + figures.dropFirst().map { TextTable.Cell(percent(evaluation[$0])) })
    }
    if hasMean {
      let means = figures.map { Evaluation.mean(of: $0, over: rows.map(\.evaluation)) }
      text.append(
        [
          TextTable.Cell("mean", .bold), TextTable.Cell(""),
          TextTable.Cell(percent(means[0]), .bold), TextTable.Cell(""),
        ] + means.dropFirst().map { TextTable.Cell(percent($0)) })
    }
    text.write(style, to: &output)
  }

  // MARK: - Misses

  /// `nb-014, line 18: labelled positive, read as negative`, then what `explain` shows.
  private func append(
    _ miss: EvaluatedFile.Miss, of file: String?, to output: inout [UInt8]
  ) {
    var head = StyledText()
    let line = "line \(miss.line)"
    let place = miss.id == String(miss.line) ? line : "\(miss.id), \(line)"
    head.append((file.map { $0 + ", " } ?? "") + place, .bold)
    head.append(": labelled ")
    head.append(miss.gold.rawValue, Style.Look(label: miss.gold))
    let label = miss.analysis.sentiment.label
    head.append(", read as ")
    head.append(label.rawValue, Style.Look(label: label))
    head.write(style, width: width, to: &output)
    output.append("\n")
    // A comment of several lines is shown as one: the ranges stay what they are.
    let text = miss.text.map { $0 == 0x0A || $0 == 0x0D ? UInt8(ascii: " ") : $0 }
    AnalysisView(style: style, width: width)
      .append(miss.analysis, of: text.span, hasTable: true, to: &output)
  }
}

extension Evaluation.Figure {
  /// What people call it.
  var title: String {
    switch self {
    case .macroF1, .macroF1Low, .macroF1High: "macro-F1"
    case .accuracy: "accuracy"
    case .areaUnderCurve: "AUC"
    case .twoClassAccuracy: "two-class accuracy"
    case .coverage: "coverage"
    case .languageAccuracy: "language"
    }
  }

  /// What stands over a column.
  var shortTitle: String { self == .twoClassAccuracy ? "two-class" : title }
}
