import CXText

/// What `evaluate` finds out as one JSON object; a figure that no row has a say in is null.
///
///     {"files":[{"file":"a.tsv","unlabelled":0,"rows":3,"macroF1":0.6667, ... ,
///       "confusion":{"negative":{"negative":1,"neutral":0,"positive":0}, ...},
///       "classes":{"negative":{"rows":1,"precision":1,"recall":1,"f1":1}, ...},
///       "languages":{"en":{"rows":3, ...}},"misses":[{"id":"3","line":4,"gold":"positive", ...}]}],
///      "mean":{"macroF1":0.6667, ...}}
extension [UInt8] {
  /// Appends the object, without a line end.
  package mutating func append(json files: [EvaluatedFile]) {
    append("{\"files\":[")
    for (index, file) in files.enumerated() {
      if index > 0 { append(",") }
      append(json: file)
    }
    append("],\"mean\":{")
    for (index, figure) in Evaluation.Figure.averaged.enumerated() {
      if index > 0 { append(",") }
      append(figure, Evaluation.mean(of: figure, over: files.map(\.all)))
    }
    append("}}")
  }

  private mutating func append(json file: EvaluatedFile) {
    append("{\"file\":")
    append(json: file.name)
    append(",\"unlabelled\":")
    append(file.unlabelledCount)
    append(",")
    appendMembers(of: file.all)
    append(",\"languages\":{")
    for (index, part) in file.parts.enumerated() {
      if index > 0 { append(",") }
      append(json: part.language)
      append(":{")
      appendMembers(of: part.evaluation)
      append("}")
    }
    append("},\"misses\":[")
    for (index, miss) in file.misses.enumerated() {
      if index > 0 { append(",") }
      append(json: miss)
    }
    append("]}")
  }

  /// Appends rows, figures, confusion and classes, without braces.
  private mutating func appendMembers(of evaluation: Evaluation) {
    append("\"rows\":")
    append(evaluation.rowCount)
    for figure in Evaluation.Figure.allCases {
      append(",")
      append(figure, evaluation[figure])
    }
    append(",\"confusion\":{")
    let table = evaluation.table
    for (index, gold) in table.classes.enumerated() {
      if index > 0 { append(",") }
      append(json: gold.rawValue)
      for (index, answer) in evaluation.answers.enumerated() {
        append(index == 0 ? ":{" : ",")
        append(json: answer.rawValue)
        append(":")
        append(table.count(gold: gold, predicted: answer))
      }
      append("}")
    }
    append("},\"classes\":{")
    for (index, polarity) in table.classes.enumerated() {
      if index > 0 { append(",") }
      append(json: polarity.rawValue)
      append(":{\"rows\":")
      append(table.rowCount(of: polarity))
      append(",\"precision\":")
      append(json: table.precision(of: polarity))
      append(",\"recall\":")
      append(json: table.recall(of: polarity))
      append(",\"f1\":")
      append(json: table.f1(of: polarity))
      append("}")
    }
    append("}")
  }

  private mutating func append(_ figure: Evaluation.Figure, _ value: Double?) {
    append(json: figure.rawValue)
    append(":")
    append(json: value)
  }

  private mutating func append(json number: Double?) {
    if let number { append(number) } else { append("null") }
  }

  private mutating func append(json miss: EvaluatedFile.Miss) {
    let sentiment = miss.analysis.sentiment
    append("{\"id\":")
    append(json: miss.id)
    append(",\"line\":")
    append(miss.line)
    append(",\"gold\":\"")
    append(utf8: miss.gold.rawValue)
    append("\",\"predicted\":\"")
    append(utf8: sentiment.label.rawValue)
    append("\",\"score\":")
    append(sentiment.score)
    append(",\"language\":")
    if let language = miss.analysis.language {
      append(json: language.code)
    } else {
      append("null")
    }
    append(",\"text\":")
    append(json: miss.text.span)
    append(evidence: miss.analysis.evidence, in: miss.text.span)
    append("}")
  }
}

extension Evaluation {
  /// The answers that count: "mixed" only where it is a class.
  package var answers: [Polarity] {
    Polarity.allCases.filter { $0 != .mixed || isMixedAClass }
  }
}

extension Evaluation.Figure {
  /// Those that have a mean over several files.
  package static let averaged = allCases.filter { $0 != .macroF1Low && $0 != .macroF1High }
}
