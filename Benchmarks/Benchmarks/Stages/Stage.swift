@_spi(Benchmarks) import CXText

/// One step on the way from bytes to results, or the whole way.
enum Stage: String, CaseIterable {
  case tokenize
  case fold = "fold and hash"
  case identifyLanguage = "identify language"
  case lookUp = "look up"
  case splitSentences = "split sentences"
  case splitClauses = "split clauses"
  case analyze
  case writeJSON = "write JSON"

  /// Runs the step over all comments; returns the number by which its work is checked.
  func run(_ prepared: inout Prepared) -> Int {
    switch self {
    case .tokenize: prepared.stages.tokenize()
    case .fold: prepared.stages.fold()
    case .identifyLanguage: prepared.stages.identifyLanguages()
    case .lookUp: prepared.stages.lookUp()
    case .splitSentences: prepared.stages.splitSentences()
    case .splitClauses: prepared.stages.splitClauses()
    case .analyze: prepared.analyze()
    case .writeJSON: prepared.writeJSON()
    }
  }
}
