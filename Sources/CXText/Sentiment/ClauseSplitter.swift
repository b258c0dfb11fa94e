/// Numbers the clauses of a text inside its sentences.
///
/// Many comments have no marks at all, so conjunctions end clauses too: some always, others (`and`) only before a
/// subject. Negation and the like do not reach across a clause border, contrast not across a sentence border.
enum ClauseSplitter {
  /// Sets `sentence`, `clause` and `afterMark` of every word, and gathers the marks of each sentence.
  static func split(
    _ words: inout [Word], _ marks: inout [SentenceMarks], _ sentences: [Sentence],
    _ tokens: [Token], _ text: Span<UInt8>, _ lexicon: Lexicon
  ) {
    marks.removeAll(keepingCapacity: true)
    var clause: Int32 = 0
    var border = Border.none
    var index = 0
    for (number, sentence) in sentences.enumerated() {
      marks.append(SentenceMarks())
      if number > 0 { border = .sentence }
      for token in sentence.tokens {
        guard index < words.count, words[index].token == token else {
          border = max(border, mark(tokens[token], text, &marks[number]))
          continue
        }
        // "I don't think, that it is good": what is thought belongs to the thinking, comma or not.
        if index > 0, border >= .comma || beginsClause(words, index, lexicon),
          border >= .stop || !words[index].traits.contains(.complement)
        {
          clause += 1
        }
        words[index].sentence = Int32(truncatingIfNeeded: number)
        words[index].clause = clause
        if border >= .word, border != .comma || !words[index].traits.isCommaNatural {
          words[index].flags.insert(.afterMark)
        }
        border = .none
        index += 1
      }
    }
  }

  /// How deep the cut is that stands before a word; a stop is a mark that may end a sentence, but did not.
  private enum Border: Comparable {
    case none, word, comma, clause, stop, sentence
  }

  private static func mark(
    _ token: Token, _ text: Span<UInt8>, _ sentence: inout SentenceMarks
  ) -> Border {
    let first = text[Int(token.start)]
    let length = Int(token.end - token.start)
    if isUnit(first, length, text, Int(token.start)) { return .none }
    guard token.kind == .punctuation else { return token.isWordLike ? .none : .word }
    switch first {
    case 0x2E: return length > 1 ? .clause : .stop  // .
    case 0x21:  // !
      sentence.exclamations += length
      return .stop
    case 0x3F:  // ?
      sentence.isQuestion = true
      return .stop
    case 0x2C: return length == 1 ? .comma : .clause
    case 0x3B, 0x3A, 0x28, 0x29: return .clause  // ; : ( )
    case 0x2D: return token.flags.contains(.spaceBefore) ? .clause : .word  // -
    case 0x22, 0x27: return .none  // quotes
    case 0xE2 where length == 3: return longMark(text, Int(token.start))
    default: return .word
    }
  }

  /// Whether it is `%`, `$`, `£` or `€`: a phrase goes on over `£50` as it does over `50 pounds`.
  private static func isUnit(_ first: UInt8, _ length: Int, _ text: Span<UInt8>, _ start: Int)
    -> Bool
  {
    switch first {
    case 0x24, 0x25: length == 1
    case 0xC2: length == 2 && text[start + 1] == 0xA3
    case 0xE2: length == 3 && text[start + 1] == 0x82 && text[start + 2] == 0xAC
    default: false
    }
  }

  /// The dashes, quotes and the ellipsis of the block U+2010...U+205E.
  private static func longMark(_ text: Span<UInt8>, _ start: Int) -> Border {
    switch Scalars.decode(text, at: start).value {
    case 0x2013, 0x2014, 0x2026, 0x2022: .clause
    case 0x2018...0x201F: .none
    default: .word
    }
  }

  private static func beginsClause(
    _ words: [Word], _ index: Int, _ lexicon: Lexicon
  ) -> Bool {
    let traits = words[index].traits
    if traits.contains(.clause) { return true }
    guard !traits.isDisjoint(with: [.pair, .link]), index + 1 < words.count else { return false }
    let (form, following) = (words[index].form, words[index + 1].form)
    if traits.contains(.pair), following >= 0,
      lexicon.wordPairs.contains(UInt64(UInt32(form)) << 32 | UInt64(UInt32(following)))
    {
      return true
    }
    return traits.contains(.link) && words[index + 1].traits.contains(.subject)
  }
}

extension Lexicon.Traits {
  /// Whether some write a comma before the word and some do not, so that a phrase goes on over it ("gjorde alt, hvad
  /// de kunne"): conjunctions, relatives, subjects and other small words.
  fileprivate var isCommaNatural: Bool {
    !isDisjoint(with: [.clause, .complement, .subject, .stopWord])
  }
}

/// The marks in a sentence that tell its mood.
struct SentenceMarks {
  var isQuestion = false
  var exclamations = 0
}
