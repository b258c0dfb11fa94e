import CXText
import Comments
import Foundation

/// Whether a stage's answer is right, found in another way than the stage's: by the library's front door, by plain
/// counting, by what the maker of the comments knows.
struct Check {
  let sample: Sample
  let prepared: Prepared

  /// What is wrong with the answer of `stage`; nil if nothing.
  func complaint(_ stage: Stage, _ answer: Int) -> String? {
    switch stage {
    case .tokenize: sample.adversary == nil ? tokens(answer) : piecesAsTokens(answer)
    case .fold: outside(answer, Int(0.85 * Double(foldableBytes)), foldableBytes)
    case .identifyLanguage: languages(answer)
    case .lookUp: outside(answer, words * 6 / 10, words)
    case .splitSentences: outside(answer, sentences * 9 / 10, sentences * 11 / 10)
    case .splitClauses: outside(answer, sentences * 9 / 10, words)
    case .analyze: outside(answer, frontDoorDigest, frontDoorDigest) ?? labels()
    case .writeJSON: json()
    }
  }

  private func outside(_ answer: Int, _ least: Int, _ most: Int) -> String? {
    least <= answer && answer <= most ? nil : "\(answer) is not in \(least)...\(most)"
  }

  // MARK: Tokens

  /// The front door finds as many, they are in order, and no printable ASCII lies between them.
  private func tokens(_ answer: Int) -> String? {
    let tokenizer = Tokenizer()
    var count = 0
    for comment in sample.made {
      let bytes = Array(comment.text.utf8)
      let tokens = tokenizer.tokens(of: comment.text)
      count += tokens.count
      var end = 0
      for range in tokens.map(\.bytes) + [bytes.count..<bytes.count] {
        guard range.lowerBound >= end, !bytes[end..<range.lowerBound].contains(where: isPrintable)
        else { return "\(range) follows \(end) in '\(comment.text)'" }
        end = range.upperBound
      }
    }
    return outside(answer, count, count) ?? outside(answer, pieces * 9 / 10, 3 * pieces)
  }

  private func isPrintable(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// An adversary's pieces are tokens, but for the one that is a single token and the marks that join.
  private func piecesAsTokens(_ answer: Int) -> String? {
    guard let (name, pieces) = sample.adversary else { return nil }
    return switch name {
    case "one-token": outside(answer, 1, 1)
    case "all-punctuation", "invalid-utf8": outside(answer, pieces / 10, pieces)
    default: outside(answer, pieces, pieces)
    }
  }

  /// The bytes of all tokens that are folded; folding takes selectors, skin tones and curly quotes away and adds nothing.
  private var foldableBytes: Int {
    let tokenizer = Tokenizer()
    let kept = sample.made.lazy.flatMap { tokenizer.tokens(of: $0.text) }.filter { token in
      switch token.kind {
      case .punctuation, .symbol, .url, .email, .mention: false
      default: true
      }
    }
    return kept.reduce(0) { $0 + $1.bytes.count }
  }

  // MARK: Words and sentences, counted by their spaces and marks

  /// How many pieces stand between spaces.
  private var pieces: Int {
    sample.made.reduce(0) { $0 + $1.text.split(separator: " ").count }
  }

  /// How many pieces between spaces and marks have a letter, digit or emoji.
  private var words: Int {
    sample.made.reduce(0) { sum, comment in
      let parts = comment.text.split { " /…,.!?:;()–".contains($0) }
      return sum
        + parts.filter {
          $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.isEmoji }
        }.count
    }
  }

  /// How many pieces between spaces end a sentence or the comment.
  private var sentences: Int {
    sample.made.reduce(0) { sum, comment in
      sum
        + comment.text.split(separator: " ").dropLast().filter { ".!?".contains($0.last ?? " ") }
        .count + 1
    }
  }

  // MARK: Languages

  /// The front door finds as many languages, and of comments long enough nine in ten are those they were drawn from.
  private func languages(_ answer: Int) -> String? {
    let analyzer = Analyzer()
    var found = 0
    var (long, right) = (0, 0)
    for comment in sample.made {
      let language = analyzer.language(of: comment.text).language
      if language != nil { found += 1 }
      guard comment.words >= 10 else { continue }
      long += 1
      if language?.code == comment.language { right += 1 }
    }
    return outside(answer, found, found)
      ?? (right * 10 >= long * 9 ? nil : "\(right) of \(long) languages are right")
  }

  // MARK: Results

  /// The sum of the digests when every comment has a session, and so a cache, of its own.
  private var frontDoorDigest: Int {
    let analyzer = Analyzer()
    return sample.comments.reduce(0) { sum, comment in
      var session = Session(analyzer)
      return sum + session.analyze(comment.span, evidence: true).digest
    }
  }

  /// Made comments are as many-voiced as the corpus: all four labels are there, blame and praise often.
  private func labels() -> String? {
    guard sample.adversary == nil else { return nil }
    let counts = Dictionary(grouping: prepared.analyses, by: \.sentiment.label).mapValues(\.count)
    let least = prepared.analyses.count / 10
    let isVaried = [Polarity.positive, .negative].allSatisfy { counts[$0, default: 0] > least }
    return isVaried && counts.count == 4 ? nil : "labels: \(counts)"
  }

  /// Another reader of JSON finds in every line what the analysis says.
  private func json() -> String? {
    let lines = prepared.output.split(separator: 0x0A)
    guard lines.count == prepared.analyses.count else { return "\(lines.count) lines" }
    for (line, analysis) in zip(lines, prepared.analyses) {
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      let sentiment = object?["sentiment"] as? [String: Any]
      guard object?["language"] as? String == analysis.language?.code,
        sentiment?["label"] as? String == analysis.sentiment.label.rawValue,
        let score = sentiment?["score"] as? Double, abs(score - analysis.sentiment.score) < 1e-4
      else { return String(decoding: line, as: UTF8.self) }
    }
    return nil
  }
}
