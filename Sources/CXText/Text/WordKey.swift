/// The bytes of a short token in three machine words, so that two are compared and hashed in a few steps.
struct WordKey: Equatable {
  /// Longer tokens have no key.
  static let longest = 24

  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  /// Length and kind: the same bytes can be an ordinal here and a number there.
  private let shape: UInt64

  /// A key that no token has.
  static let none = WordKey(first: 0, second: 0, third: 0, shape: 0)

  /// The key of a token, or nil if it is too long.
  @inline(__always) init?(_ text: Span<UInt8>, _ token: Token) {
    let (start, length) = (Int(token.start), Int(token.end &- token.start))
    guard length <= Self.longest else { return nil }
    self.init(
      first: EightBytes(text, at: start, count: min(length, 8)).bytes,
      second: length > 8
        ? EightBytes(text, at: start &+ 8, count: min(length &- 8, 8)).bytes : 0,
      third: length > 16 ? EightBytes(text, at: start &+ 16, count: length &- 16).bytes : 0,
      shape: UInt64(truncatingIfNeeded: length) | UInt64(token.kind.rawValue) &<< 8)
  }

  private init(first: UInt64, second: UInt64, third: UInt64, shape: UInt64) {
    (self.first, self.second, self.third, self.shape) = (first, second, third, shape)
  }

  /// A hash whose upper bits are well mixed (multiplicative hashing, Knuth 6.4; odd constants from SplitMix64).
  @inline(__always) var hash: UInt64 {
    let mixed = first ^ second &* 0xBF58_476D_1CE4_E5B9 ^ third &* 0x94D0_49BB_1331_11EB ^ shape
    return (mixed ^ mixed &>> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}
