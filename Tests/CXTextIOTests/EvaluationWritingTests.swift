import Testing

@testable import CXText
@testable import CXTextIO

/// How an evaluation is written for programs.
@Suite struct EvaluationWritingTests {
  private static let judgements = [
    Judgement(gold: .positive, predicted: .positive, score: 0.5),
    Judgement(gold: .positive, predicted: .neutral, score: 0.1),
    Judgement(gold: .negative, predicted: .negative, score: -0.5, isLanguageFound: true),
  ]

  private static let file = EvaluatedFile(
    name: "a \"b\".tsv", all: Evaluation(judgements),
    parts: [
      EvaluatedFile.Part(language: "en", evaluation: Evaluation([judgements[2]])),
      EvaluatedFile.Part(language: "-", evaluation: Evaluation(judgements[..<2])),
    ],
    unlabelledCount: 2,
    misses: [
      EvaluatedFile.Miss(
        id: "x1", line: 7, gold: .positive, text: Sample.text, analysis: Sample.analysis)
    ])

  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `JSON has every figure, null where there is none`() {
    let json = text { $0.append(json: [Self.file]) }
    #expect(
      json.hasPrefix(
        #"{"files":[{"file":"a \"b\".tsv","unlabelled":2,"rows":3,"macroF1":0.8333,"macroF1Low":"#))
    let all =
      #""accuracy":0.6667,"auc":1,"twoClassAccuracy":0.6667,"coverage":1,"languageAccuracy":1,"#
      + #""confusion":{"negative":{"negative":1,"neutral":0,"positive":0},"#
      + #""positive":{"negative":0,"neutral":1,"positive":1}},"#
      + #""classes":{"negative":{"rows":1,"precision":1,"recall":1,"f1":1},"#
      + #""positive":{"rows":2,"precision":1,"recall":0.5,"f1":0.6667}},"languages":{"en":{"rows":1,"#
    #expect(json.contains(all))
    #expect(json.contains(#""-":{"rows":2,"#))
    #expect(json.contains(#""auc":null"#))
    let miss =
      #""misses":[{"id":"x1","line":7,"gold":"positive","predicted":"negative","score":-0.4123,"#
      + #""language":"en","text":"not good","evidence":[{"span":[4,8],"#
    #expect(json.contains(miss))
    #expect(
      json.hasSuffix(
        #"]}],"mean":{"macroF1":0.8333,"accuracy":0.6667,"auc":1,"twoClassAccuracy":0.6667,"#
          + #""coverage":1,"languageAccuracy":1}}"#))
  }

  @Test func `Tables have a row per file and language`() {
    let lines = text { $0.append(rowsOf: [Self.file]) }.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == "file\tlanguage\trows\tmacro_f1\tmacro_f1_low\tmacro_f1_high\taccuracy\tauc\t"
        + "two_class_accuracy\tcoverage\tlanguage_accuracy\t"
        + "f1_negative\tf1_neutral\tf1_positive\tf1_mixed")
    #expect(lines[1] == "a \"b\".tsv\ten\t1\t1\t1\t1\t1\t\t1\t1\t1\t1\t\t\t")
    #expect(lines[2].hasPrefix("a \"b\".tsv\t-\t2\t0.6667\t"))
    #expect(lines[3].hasPrefix("a \"b\".tsv\tall\t3\t0.8333\t"))
    let columns = Set(lines.map { $0.count { $0 == "\t" } })
    #expect(columns == [14])
  }

  @Test func `Several files have a mean`() {
    let lines = text { $0.append(rowsOf: [Self.file, Self.file]) }.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[7] == "mean\tall\t6\t0.8333\t\t\t0.6667\t1\t0.6667\t1\t1\t\t\t\t")
  }
}
