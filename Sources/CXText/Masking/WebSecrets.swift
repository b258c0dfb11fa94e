/// The names of what in a web address opens somebody's page: `token`, `session`.
struct QueryKeys: Sendable {
  private var words = CueWords<Key>()

  /// There is one meaning only.
  struct Key: OptionSet, Sendable {
    let rawValue: UInt8
    static let secret = Key(rawValue: 1)
  }

  /// Adds a name in small letters.
  mutating func insert(_ key: [UInt8]) { words.insert(key, .secret) }

  /// Whether an address has such a name with a value, or a password before its `@`.
  func tells(_ text: Span<UInt8>, _ address: Range<Int>) -> Bool {
    var i = address.lowerBound
    var isQuery = false
    while i < address.upperBound {
      switch text[i] {
      case 0x40 where !isQuery: return true  // user:password@host
      case 0x3F, 0x26, 0x23, 0x3B:  // ? & # ;
        isQuery = true
        if isSecret(text, i + 1, address.upperBound) { return true }
      default: break
      }
      i += 1
    }
    return false
  }

  /// Whether a secret name and `=` begin at `start`.
  private func isSecret(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, i < start + 32, text[i] != 0x3D { i += 1 }
    guard i > start, text.byte(i) == 0x3D, i + 1 < end else { return false }
    return !words.meaning(text, Token(start, i, .word)).isEmpty
  }
}

/// Addresses of computers: `192.168.0.1`; version numbers look the same and are told by the word before them.
enum InternetAddress {
  static func find(
    in text: Span<UInt8>, _ chain: DigitChain, _ tokens: Span<Token>, at i: Int, _ cues: NumberCues
  ) -> Redaction? {
    guard chain.groupCount == 4, let run = chain.run(0..<4), run.separators == .period,
      run.shape != 0x2222
    else { return nil }
    var first = 0
    for group in 0..<4 {
      let length = chain.length(of: group)
      guard length <= 3, run.value(first..<(first + length)) <= 255 else { return nil }
      first += length
    }
    guard !cues.cue(text, tokens, before: i).contains(.reference) else { return nil }
    return Redaction(kind: .ip, bytes: chain.bytes(0..<4))
  }
}
