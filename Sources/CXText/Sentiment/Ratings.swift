/// A mark given in the text.
struct RatingMark {
  var value: Float
  /// The best mark of the scale.
  var most: Float
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
}

/// Marks given in the text: `4/5`, `8 av 10`, `terningkast 2`, `5 stars`.
enum Ratings {
  /// Adds an item for every mark. Complexity: linear in words and matches.
  static func collect(
    _ words: [Word], _ matches: [Match], _ tokens: [Token], _ text: Span<UInt8>,
    _ lexicon: Lexicon, _ items: inout [Item], _ marks: inout [RatingMark]
  ) {
    marks.removeAll(keepingCapacity: true)
    for index in words.indices {
      let token = tokens[Int(words[index].token)]
      guard token.kind == .number, let (value, most) = fraction(text, token) else { continue }
      append(value, most, index, index + 1, &items, &marks)
    }
    StarRow.collect(words) { first, end, full in append(Float(full), 5, first, end, &items, &marks)
    }
    var lastEnd = 0
    for match in matches where match.sense >= 0 {
      let sense = lexicon.senses[Int(match.sense)]
      let (before, after) = (Int(match.first) - 1, Int(match.end))
      switch sense.role {
      case .ratingOf:
        guard let value = number(before, words, tokens, text, lexicon),
          let most = number(after, words, tokens, text, lexicon), isScale(most)
        else { continue }
        append(value, most, before, after + 1, &items, &marks)
        lastEnd = after + 1
      case .ratingUnit:
        // "one out of five stars" has been read already.
        guard before >= lastEnd, let value = number(before, words, tokens, text, lexicon) else {
          continue
        }
        append(value, sense.valence, before, after, &items, &marks)
      case .ratingPrefix:
        guard let value = number(after, words, tokens, text, lexicon) else { continue }
        append(value, sense.valence, Int(match.first), after + 1, &items, &marks)
      default: continue
      }
    }
  }

  /// Scales on which people give marks; `3 of 4` is a count.
  private static func isScale(_ most: Float) -> Bool { most == 5 || most == 6 || most == 10 }

  /// A mark as a valence: the worst is -4, the best 4, the middle 0.
  private static func append(
    _ value: Float, _ most: Float, _ first: Int, _ end: Int, _ items: inout [Item],
    _ marks: inout [RatingMark]
  ) {
    guard value >= 0, value <= most else { return }
    marks.append(RatingMark(value: value, most: most, first: Int32(first), end: Int32(end)))
    let share = max(0, value - 1) / (most - 1)
    let valence = 8 * share - 4
    items.append(
      Item(
        first: Int32(first), end: Int32(end), sense: -1, kind: .rating, base: valence,
        value: valence))
  }

  /// The two numbers of `4/5` or `4,5/5`.
  private static func fraction(_ text: Span<UInt8>, _ token: Token) -> (Float, Float)? {
    let range = token.bytes
    guard let slash = range.first(where: { text[$0] == 0x2F }), range.count <= 7,
      let value = decimal(text, range.lowerBound, slash),
      let most = decimal(text, slash + 1, range.upperBound), isScale(most)
    else { return nil }
    return (value, most)
  }

  private static func number(
    _ index: Int, _ words: [Word], _ tokens: [Token], _ text: Span<UInt8>, _ lexicon: Lexicon
  ) -> Float? {
    guard words.indices.contains(index) else { return nil }
    let token = tokens[Int(words[index].token)]
    if token.kind == .number { return decimal(text, Int(token.start), Int(token.end)) }
    let form = Int(words[index].form)
    return form >= 0 && lexicon.numbers[form] >= 0 ? Float(lexicon.numbers[form]) : nil
  }

  private static func decimal(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Float? {
    guard end - start <= 4 else { return nil }
    var bytes: [UInt8] = []
    for i in start..<end { bytes.append(text[i] == 0x2C ? 0x2E : text[i]) }
    return decimalNumber(bytes)
  }
}
