/// Periods inside and after words: abbreviations, initials, domains, missing spaces.
extension Tokenizer {
  /// The end and kind of the token that takes the period at `i` into it, or nil if the word ends before the period.
  func period(_ text: Span<UInt8>, from start: Int, at i: Int) -> (end: Int, kind: Token.Kind)? {
    if let end = abbreviations.end(in: text, from: start, firstPeriod: i) {
      return (end, .abbreviation)
    }
    if Scalars.isLetter(text, at: i + 1) {
      if let end = initials(text, from: start, at: i) { return (end, .abbreviation) }
      if let end = domain(text, from: start, at: i) { return (end, .url) }
      return nil
    }
    if i - start == 1, text[start].isASCIICapital, text[start] != 0x49 {  // an initial, but not I
      let isName = text.byte(i + 1) == 0x20 && Scalars.isCapital(text, at: i + 2)
      return isName ? (i + 1, .abbreviation) : nil
    }
    return nil
  }

  /// The end of single letters with periods (`U.S.`, `e.g`), or nil if a longer part stands among them.
  private func initials(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    guard i - start == 1 else { return nil }
    var end = i
    while text.byte(end) == 0x2E, text.byte(end + 1).isASCIILetter {
      guard !Scalars.isAlphanumeric(text, at: end + 2) else { return nil }
      end += 2
    }
    return text.byte(end) == 0x2E ? end + 1 : end
  }

  /// The end of a bare web address (`nettbutikk.no/retur`) whose first period stands at `i`.
  ///
  /// The last label must be a top-level domain that people write without a scheme; anything else is a missing space.
  private func domain(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    guard i - start >= 2 else { return nil }
    var end = i
    var lastLabel = i
    while text.byte(end) == 0x2E, text.byte(end + 1).isASCIILetter {
      lastLabel = end + 1
      end += 1
      while text.byte(end).isASCIILetter || text.byte(end).isASCIIDigit || text.byte(end) == 0x2D {
        end += 1
      }
    }
    guard !Scalars.isAlphanumeric(text, at: end), TopLevelDomain.matches(text, lastLabel, end)
    else {
      return nil
    }
    return text.byte(end) == 0x2F ? endOfAddress(text, from: end) : end
  }
}

/// The abbreviations of all languages, by their letters and periods.
struct AbbreviationTable: Sendable {
  private let forms: FormTable
  /// No abbreviation is longer, in bytes.
  private let longest: Int
  /// One bit for each hash of a word that is an abbreviation with a period after it.
  private let filter: [UInt64]

  init(_ abbreviations: some Sequence<[UInt8]>) {
    var forms = FormTable()
    var longest = 0
    var filter = [UInt64](repeating: 0, count: 64)
    for bytes in abbreviations {
      _ = forms.insert(bytes.span)
      longest = max(longest, bytes.count)
      if bytes.count > 2, bytes.firstIndex(of: 0x2E) == bytes.count - 1 {
        let bit = Self.filterBit(bytes.span, 0, bytes.count - 1)
        filter[bit >> 6] |= 1 &<< UInt64(bit & 63)
      }
    }
    self.forms = forms
    self.longest = longest
    self.filter = filter
  }

  /// Whether the word `start..<end`, two bytes or more, can be an abbreviation that a period ends: false is certain.
  @inline(__always)
  func mayHold(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &- start < longest else { return false }
    let bit = Self.filterBit(text, start, end)
    return filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0
  }

  /// A hash of length, first two bytes and last byte, without case; 0..<4096.
  @inline(__always)
  private static func filterBit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let (first, second, last) = (text[start] | 0x20, text[start &+ 1] | 0x20, text[end &- 1] | 0x20)
    let hash = ((Int(first) &* 31 &+ Int(second)) &* 31 &+ Int(last)) &* 31 &+ end &- start
    return hash & 4095
  }

  /// The end of the longest abbreviation that begins at `start` and has its first period at `i`.
  func end(in text: Span<UInt8>, from start: Int, firstPeriod i: Int) -> Int? {
    guard i + 1 - start <= longest else { return nil }
    var hash = FormTable.hash(of: text, start, i, lowercasing: true)
    var found: Int?
    var end = i
    while end < text.count, end - start < longest {
      let byte = text[end]
      guard byte == 0x2E || byte.isASCIILetter || byte >= 0xC3 else { break }
      hash = FormTable.extend(hash, byte.isASCIICapital ? byte | 0x20 : byte)
      end += 1
      let isWhole = byte == 0x2E || !Scalars.isAlphanumeric(text, at: end)
      if isWhole, forms.find(text, start, end, hash, lowercasing: true) >= 0 { found = end }
    }
    return found
  }
}

/// Top-level domains that stand without a scheme in Nordic and English comments.
private enum TopLevelDomain {
  static func matches(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2:
      text.hasASCII("no", at: start) || text.hasASCII("dk", at: start)
        || text.hasASCII("se", at: start) || text.hasASCII("uk", at: start)
        || text.hasASCII("eu", at: start) || text.hasASCII("nu", at: start)
        || text.hasASCII("io", at: start) || text.hasASCII("fi", at: start)
    case 3:
      text.hasASCII("com", at: start) || text.hasASCII("net", at: start)
        || text.hasASCII("org", at: start) || text.hasASCII("edu", at: start)
        || text.hasASCII("gov", at: start)
    case 4: text.hasASCII("info", at: start)
    default: false
    }
  }
}
