import CXText

/// How good the answers for the rows of one file are.
package struct EvaluatedFile: Sendable {
  /// A row whose answer is wrong.
  package struct Miss: Sendable {
    /// What the file calls the row; its line if it has no name.
    package let id: String
    /// The line where the row begins.
    package let line: Int
    package let gold: Polarity
    package let text: [UInt8]
    /// The analysis, with evidence.
    package let analysis: Analysis

    package init(id: String, line: Int, gold: Polarity, text: [UInt8], analysis: Analysis) {
      self.id = id
      self.line = line
      self.gold = gold
      self.text = text
      self.analysis = analysis
    }
  }

  /// The rows of one language.
  package struct Part: Sendable {
    /// The language's code; `-` for rows of no known language.
    package let language: String
    package let evaluation: Evaluation

    package init(language: String, evaluation: Evaluation) {
      self.language = language
      self.evaluation = evaluation
    }
  }

  /// The file as the caller named it.
  package let name: String
  /// All rows.
  package let all: Evaluation
  /// The rows of each language, in the order of their codes.
  package let parts: [Part]
  /// How many rows have no label and were passed over.
  package let unlabelledCount: Int
  /// The worst misses, the worst first.
  package let misses: [Miss]

  package init(
    name: String, all: Evaluation, parts: [Part], unlabelledCount: Int = 0, misses: [Miss] = []
  ) {
    self.name = name
    self.all = all
    self.parts = parts
    self.unlabelledCount = unlabelledCount
    self.misses = misses
  }
}
