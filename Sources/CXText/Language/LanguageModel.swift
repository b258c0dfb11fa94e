/// The weights of `Lexicons/shared/language-model.txt`, which `Scripts/train-language-model` writes.
///
/// A linear model over hashed features: each of 65,536 slots holds one small integer per language and one for "another
/// language". Integers only, so that every machine gives the same answer.
struct LanguageModel: Sendable {
  /// The languages of the first lanes; the lane after them is "another language".
  let languages: [Language]
  /// By slot: the weights of all lanes.
  let weights: [LaneSums]
  /// Added once to the sum of each lane: what is known of a text before a word of it is read.
  let bias: InlineArray<6, Int>
  /// Percent and threshold, both rising: see `LanguageIdentifier`.
  let steps: [(percent: Int, threshold: Int)]

  /// How many slots the table has.
  static let slots = 65_536

  /// Unpacks a model file; without one, a model that knows no language.
  init(_ table: EmbeddedTable?) {
    var languages: [Language] = []
    var bias = InlineArray<6, Int>(repeating: 0)
    var steps: [(percent: Int, threshold: Int)] = []
    var weights: [LaneSums] = []
    table?.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      while reader.next(&row, in: text), row.string(0, in: text) != "table" {
        let values = row.string(1, in: text).split(separator: " ")
        switch row.string(0, in: text) {
        case "languages": languages = values.map { Language(String($0)) }
        case "bias":
          for (lane, value) in values.prefix(6).enumerated() { bias[lane] = Int(value) ?? 0 }
        default: steps = values.compactMap(Self.step)
        }
      }
      weights = Self.unpack(text, from: reader.position)
    }
    self.languages = languages
    self.weights = weights
    self.bias = bias
    self.steps = steps
  }

  /// The weights in the slot of a feature's hash.
  @inline(__always) func weight(_ hash: UInt32) -> LaneSums {
    // A slot has 16 bits and the table 65,536 rows, so that the unchecked read is in bounds.
    unsafe weights.span[unchecked: Int((hash ^ hash >> 16) & 0xFFFF)]
  }

  /// `70:241060`: from this threshold on, 70 percent.
  private static func step(_ text: Substring) -> (percent: Int, threshold: Int)? {
    let pair = text.split(separator: ":")
    guard pair.count == 2, let percent = Int(pair[0]), let threshold = Int(pair[1]) else {
      return nil
    }
    return (percent, threshold)
  }

  /// Six characters make a slot; a character is `v + 79`, a weight `v * (|v| + 12)`: fine near zero, coarse far from it.
  private static func unpack(_ text: Span<UInt8>, from start: Int) -> [LaneSums] {
    let weightOf: [UInt64] = (0..<256).map { character in
      let v = character - 79
      return UInt64(max(0, min(v * (abs(v) + 12), LaneSums.bias) + LaneSums.bias))
    }
    let table = weightOf.span
    // Unchecked (the loop's condition bounds `i`, a byte the table): 5.1 -> 2.8 million instructions at start-up.
    @inline(__always) func weight(_ i: Int) -> UInt64 {
      unsafe table[unchecked: Int(text[unchecked: i])]
    }
    @inline(__always) func lanes(_ i: Int) -> UInt64 {
      weight(i) | weight(i + 1) << 21 | weight(i + 2) << 42
    }
    var weights: [LaneSums] = []
    weights.reserveCapacity(slots)
    var i = start
    while i + 6 <= text.count {
      if text[i] <= 0x20 {
        i += 1
      } else {
        weights.append(LaneSums(low: lanes(i), high: lanes(i + 3)))
        i += 6
      }
    }
    return weights.count == slots ? weights : []
  }
}

/// Six sums side by side, three in each word, so that one feature costs two additions.
///
///     bit 63 62.......42 41.......21 20........0
///          0  third lane second lane  first lane     of 21 bits each
///
/// A weight lies in -2400...2400 and is stored with `bias` added, so that no lane borrows from its neighbour; a lane
/// overflows after 436 features, and a word has at most 30.
struct LaneSums: Sendable {
  static let bias = 2400

  var low: UInt64 = 0
  var high: UInt64 = 0

  @inline(__always) static func += (sums: inout LaneSums, other: LaneSums) {
    sums.low &+= other.low
    sums.high &+= other.high
  }

  /// The sum of a lane over `features` weights, without their bias.
  func lane(_ lane: Int, features: Int) -> Int {
    let word = lane < 3 ? low : high
    return Int(word >> UInt64(21 * (lane % 3)) & 0x1F_FFFF) - features * Self.bias
  }
}
