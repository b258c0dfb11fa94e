/// The abbreviations of all languages, by their letters and periods.
///
/// Case is ignored, but a row that begins with a capital asks for it: `Ont.` is a province, `ont.` is pain in Swedish.
/// The last of several periods may be missing (`t.ex`), and a row may have spaces after periods (`f. eks.`).
struct AbbreviationTable: Sendable {
  private var forms = FormTable(capacity: 4096)
  /// By number of the form: whether it must begin with a capital.
  private var needsCapital: [Bool] = []
  /// No abbreviation is longer, in bytes.
  private(set) var longest = 0
  /// One bit for each hash of a word of two bytes or more after which a period may belong to an abbreviation.
  private var filter = [UInt64](repeating: 0, count: 64)

  init(_ abbreviations: some Sequence<[UInt8]>) {
    for var form in abbreviations {
      let needsCapital = form.first.map(\.isASCIICapital) ?? false
      if needsCapital { form[0] |= 0x20 }
      insert(form.span, needsCapital)
      guard let first = form.firstIndex(of: 0x2E) else { continue }
      let last = form.count - 1
      if first < last, form[last] == 0x2E {
        insert(form.span.extracting(first: last), needsCapital)
      }
      // Before a letter the rules read the period anyway.
      if first > 1, first == last || form[first + 1] == 0x20 {
        let bit = Self.filterBit(form.span, 0, first)
        filter[bit >> 6] |= 1 &<< UInt64(bit & 63)
      }
    }
  }

  /// Adds a form in small letters.
  private mutating func insert(_ form: Span<UInt8>, _ needsCapital: Bool) {
    let number = forms.insert(form)
    if number == self.needsCapital.count { self.needsCapital.append(true) }
    self.needsCapital[number] = self.needsCapital[number] && needsCapital
    longest = max(longest, form.count)
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
      let isSpace = byte == 0x20 && text[end - 1] == 0x2E
      guard byte == 0x2E || byte.isASCIILetter || byte >= 0x80 || isSpace else { break }
      hash = FormTable.extend(hash, byte.isASCIICapital ? byte | 0x20 : byte)
      end += 1
      if byte == 0x2E || !isSpace && isEndOfWord(text, end), holds(text, start, end, hash) {
        found = end
      }
    }
    return found
  }

  /// Whether `i` is behind a character, and no letter or digit follows.
  private func isEndOfWord(_ text: Span<UInt8>, _ i: Int) -> Bool {
    text.byte(i) & 0xC0 != 0x80 && !Scalars.isAlphanumeric(text, at: i)
  }

  private func holds(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64) -> Bool {
    let form = forms.find(text, start, end, hash, lowercasing: true)
    return form >= 0 && (!needsCapital[form] || text[start].isASCIICapital)
  }
}
