/// Periods inside and after words: abbreviations, initials, domains, missing spaces.
extension Tokenizer {
  /// The end and kind of the token that takes the period at `i` into it, or nil if the word ends before the period.
  func period(_ text: Span<UInt8>, from start: Int, at i: Int) -> (end: Int, kind: Token.Kind)? {
    let isInner = Scalars.isLetter(text, at: i + 1)
    if isInner, let end = domain(text, from: start, at: i) { return (end, .url) }
    if let end = abbreviation(text, from: start, at: i) { return (end, .abbreviation) }
    if isInner { return initials(text, from: start, at: i).map { ($0, .abbreviation) } }
    return isInitial(text, from: start, at: i) ? (i + 1, .abbreviation) : nil
  }

  /// The end of an abbreviation of the tables, whole (`f.eks.`) or after a last hyphen (`4-cyl.`), with its first
  /// period at `i`.
  private func abbreviation(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    guard let end = endInTables(text, from: start, at: i) else { return nil }
    // `osv...`: three periods are a mark of their own.
    let isEllipsis = text[end - 1] == 0x2E && text.byte(end) == 0x2E && text.byte(end + 1) == 0x2E
    guard isEllipsis else { return end }
    return end - 1 > i ? end - 1 : nil
  }

  private func endInTables(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    if let end = abbreviations.end(in: text, from: start, firstPeriod: i) { return end }
    var part = i
    while part > start, text[part - 1] != 0x2D {
      part -= 1
      guard i - part < abbreviations.longest else { return nil }
    }
    guard part > start else { return nil }
    return abbreviations.end(in: text, from: part, firstPeriod: i)
  }

  /// Whether a capital and the period at `i` are an initial: a name follows, and `I` stands after another one (`A. I. Rabin`).
  private func isInitial(_ text: Span<UInt8>, from start: Int, at i: Int) -> Bool {
    guard i - start == 1, text[start].isASCIICapital, text.byte(i + 1) == 0x20,
      Scalars.isCapital(text, at: i + 2)
    else { return false }
    return text[start] != 0x49
      || text.byte(start - 1) == 0x20 && text.byte(start - 2) == 0x2E
        && text.byte(start - 3).isASCIICapital && !text.byte(start - 4).isASCIILetter
  }

  /// No chain of initials is longer, in bytes: what goes on has to be read only once.
  private static let longestInitials = 32

  /// The end of single letters with periods (`U.S.`, `e.g`), or nil if a longer part stands among them.
  private func initials(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    guard i - start == 1 else { return nil }
    var end = i
    while text.byte(end) == 0x2E, text.byte(end + 1).isASCIILetter {
      guard !Scalars.isAlphanumeric(text, at: end + 2), end - i < Self.longestInitials else {
        return nil
      }
      end += 2
    }
    return text.byte(end) == 0x2E ? end + 1 : end
  }

  /// The end of a bare web address (`nettbutikk.no/retur`) or file name (`invoice.pdf`) whose first period stands at `i`.
  ///
  /// The last label must be a top-level domain that people write without a scheme, or a kind of file; anything else is a
  /// missing space. A hyphen after it begins something else (`nelly.com-kledde`).
  func domain(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    guard i - start >= 2 else { return nil }
    let most = i + Self.longestDomain
    var end = i
    var label = i
    var labelEnd = i
    while text.byte(end) == 0x2E, text.byte(end + 1).isASCIILetter, end < most {
      label = end + 1
      end = label
      labelEnd = i
      while text.byte(end).isASCIILetter || text.byte(end).isASCIIDigit || text.byte(end) == 0x2D {
        if text.byte(end) == 0x2D, labelEnd == i { labelEnd = end }
        end += 1
        guard end < most else { return nil }
      }
      if labelEnd == i { labelEnd = end }
    }
    guard !Scalars.isAlphanumeric(text, at: labelEnd) else { return nil }
    if FileKind.matches(text, label, labelEnd) { return labelEnd }
    guard TopLevelDomain.matches(text, label, labelEnd) else { return nil }
    return text.byte(labelEnd) == 0x2F ? endOfAddress(text, from: labelEnd) : labelEnd
  }

  /// No domain is longer, in bytes (RFC 1035, section 2.3.4).
  private static let longestDomain = 255
}
