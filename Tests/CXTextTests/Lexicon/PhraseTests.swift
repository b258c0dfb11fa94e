import Testing

@testable import CXText

/// The phrase language, on a lexicon made for the test.
@Suite struct PhraseTests {
  static func matches(_ phrase: String, _ text: String) -> Bool {
    var builder = LexiconBuilder(Language("x"))
    let tables = [
      ("words.tsv", "ringe\tinv\tringer ringte ringt\nvente\tinv\tventer ventet"),
      ("phrases.tsv", phrase + "\t-2\tfact"),
      ("numbers.tsv", "tre\t3"),
    ]
    for (name, rows) in tables { builder.read(name, Array(rows.utf8).span, path: name) }
    precondition(builder.problems.isEmpty, "\(builder.problems)")
    let lexicon = builder.finished()
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    Tokenizer().tokenize(bytes.span, into: &tokens)
    var folded = FoldedWord()
    var words = tokens.indices.filter { tokens[$0].isWordLike }.map {
      folded.fold(bytes.span, tokens[$0])
      var word = lexicon.word(tokens[$0].kind, folded)
      word.token = Int32($0)
      return word
    }
    var sentences: [Sentence] = []
    SentenceSplitter().split(tokens.span, of: bytes.span, into: &sentences)
    var marks: [SentenceMarks] = []
    ClauseSplitter.split(&words, &marks, sentences, tokens, bytes.span, lexicon)
    var matches: [Match] = []
    Matcher.match(words, lexicon, into: &matches)
    return !matches.isEmpty
  }

  @Test(arguments: [
    ("pengene * aldri", "pengene aldri", true),
    ("pengene * aldri", "pengene kom jo nok aldri", true),
    ("pengene * aldri", "pengene en to fire fem aldri", false),
    ("pengene * aldri", "pengene, som aldri", false),
    ("~ringe # ganger", "ringte tre ganger", true),
    ("~ringe # ganger", "Ringt 12 ganger", true),
    ("~ringe # ganger", "ringer 1 ganger", false),
    ("~vente i? # dager|uker", "ventet 3 uker", true),
    ("~vente i? # dager|uker", "venter i tre dager", true),
    ("~vente i? # dager|uker", "venter i tre år", false),
    ("kom aldri", "kom. Aldri", false),
    ("kom aldri", "KOM ALDRI", true),
    ("kom aldri", "kom \"aldri\"", true),
  ])
  func `A phrase matches`(_ phrase: String, _ text: String, _ expected: Bool) {
    #expect(Self.matches(phrase, text) == expected)
  }
}
