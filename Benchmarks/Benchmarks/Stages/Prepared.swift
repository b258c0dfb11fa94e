@_spi(Benchmarks) import CXText
@_spi(Benchmarks) import CXTextIO
import Comments

/// The comments of a sample, ready for every stage.
struct Prepared {
  var stages: Stages
  let analyses: [Analysis]
  private var session: Session
  private let comments: [[UInt8]]
  private(set) var output: [UInt8] = []

  init(_ sample: Sample) {
    let analyzer = Analyzer()
    comments = sample.comments
    stages = Stages(analyzer, comments)
    var session = Session(analyzer)
    analyses = comments.map { session.analyze($0.span, evidence: false) }
    self.session = session
  }

  /// Analyzes all comments; returns the sum of their digests.
  mutating func analyze() -> Int {
    var sum = 0
    for comment in comments { sum += session.analyze(comment.span, evidence: false).digest }
    return sum
  }

  /// Writes all analyses as lines of JSON; returns how many bytes they are.
  mutating func writeJSON() -> Int {
    output.removeAll(keepingCapacity: true)
    for analysis in analyses {
      analysis.appendJSON(to: &output)
      output.append(0x0A)
    }
    return output.count
  }
}

extension Analysis {
  /// A number that stands for the analysis: its score in ten-thousandths and, above these, its language.
  var digest: Int {
    let score = Int((sentiment.score * 10_000).rounded())
    return score + 100_000 * (language?.code.utf8.reduce(0) { $0 * 256 + Int($1) } ?? 0)
  }
}

/// The comments of one benchmark.
struct Sample {
  /// What the maker knows of them; empty for an adversary.
  let made: [MadeComment]
  /// The adversary and the number of its pieces, if it is one.
  let adversary: (name: String, pieces: Int)?
  let comments: [[UInt8]]

  /// How many bytes all comments have.
  var bytes: Int { comments.reduce(0) { $0 + $1.count } }

  init(_ corpus: Corpus, _ kind: CommentKind, bytes: Int) {
    var maker = CommentMaker(corpus, kind)
    made = maker.comments(bytes: bytes)
    adversary = nil
    comments = made.map { Array($0.text.utf8) }
  }

  init(_ adversary: Adversary, bytes: Int) {
    let text = adversary.text(bytes: bytes)
    made = []
    self.adversary = (adversary.name, text.pieces)
    comments = [text.bytes]
  }
}
