import CXText

/// What `evaluate` finds out as tab-separated rows, one per file and language: to be committed, so that a change of
/// quality is a diff.
extension [UInt8] {
  /// Appends a header, a row per language and one for all languages of each file, and the mean of several files.
  package mutating func append(rowsOf files: [EvaluatedFile]) {
    appendEvaluationHeader()
    for file in files {
      for part in file.parts { append(rowOf: part.evaluation, file.name, part.language) }
      append(rowOf: file.all, file.name, "all")
    }
    guard files.count > 1 else { return }
    append("mean\tall\t")
    append(files.reduce(0) { $0 + $1.all.rowCount })
    for figure in Evaluation.Figure.allCases {
      append(cell: Evaluation.mean(of: figure, over: files.map(\.all)))
    }
    for _ in Polarity.allCases { append("\t") }
    append("\n")
  }

  private mutating func appendEvaluationHeader() {
    append("file\tlanguage\trows")
    for figure in Evaluation.Figure.allCases {
      append("\t")
      append(utf8: figure.columnName)
    }
    for polarity in Polarity.allCases {
      append("\tf1_")
      append(utf8: polarity.rawValue)
    }
    append("\n")
  }

  private mutating func append(rowOf evaluation: Evaluation, _ file: String, _ language: String) {
    append(cell: file, .tab)
    append("\t")
    append(cell: language, .tab)
    append("\t")
    append(evaluation.rowCount)
    for figure in Evaluation.Figure.allCases { append(cell: evaluation[figure]) }
    for polarity in Polarity.allCases {
      let isClass = evaluation.table.classes.contains(polarity)
      append(cell: isClass ? evaluation.table.f1(of: polarity) : nil)
    }
    append("\n")
  }

  /// Appends a tab and a number, or nothing where there is none.
  private mutating func append(cell number: Double?) {
    append("\t")
    if let number { append(number) }
  }
}

extension Evaluation.Figure {
  /// The name in tables: `macro_f1_low`.
  package var columnName: String {
    var name = ""
    for character in rawValue {
      if character.isUppercase { name += "_" }
      name += character.lowercased()
    }
    return name
  }
}
