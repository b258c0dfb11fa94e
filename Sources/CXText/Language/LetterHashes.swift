/// The hashes of a word while its symbols come: of all so far, and of the last one, two, three and four of them.
///
/// FNV-1a with 32 bits, a step for each symbol: the hash of a group is that of the group one shorter, one step on.
struct LetterHashes {
  /// How many symbols came.
  private(set) var count = 0
  /// All symbols so far.
  private(set) var word: UInt32 = 0x57D0_B1E5
  /// The last four symbols; to be used from the fourth on.
  private(set) var four: UInt32 = 0
  private var three: UInt32 = 0
  private var two: UInt32 = 0
  private var one: UInt32 = 0

  private static let group: UInt32 = 0x811C_9DC5

  @inline(__always) mutating func append(_ symbol: UInt32) {
    four = Self.step(three, symbol)
    three = Self.step(two, symbol)
    two = Self.step(one, symbol)
    one = Self.step(Self.group, symbol)
    word = Self.step(word, symbol)
    count &+= 1
  }

  @inline(__always) private static func step(_ hash: UInt32, _ symbol: UInt32) -> UInt32 {
    (hash ^ symbol) &* 0x0100_0193
  }
}
