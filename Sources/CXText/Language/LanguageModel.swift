/// The weights of `Lexicons/shared/language-model.txt`, which `Scripts/train-language-model` writes.
///
/// A linear model over hashed features: each of 65,536 slots holds one small integer per language and one for "another
/// language". Integers only, so that every machine gives the same answer.
struct LanguageModel: Sendable {
  /// The languages of the first lanes; the lane after them is "another language".
  let languages: [Language]
  /// By slot: the weight of each lane.
  let weights: [SIMD8<Int16>]
  /// Added once to "another language".
  let otherBias: Int32
  /// Percent and threshold, both rising: see `confidence(of:features:)`.
  let steps: [(percent: Int, threshold: Int64)]

  /// How many slots the table has.
  static let slots = 65_536

  /// Unpacks a model file; without one, a model that knows no language.
  init(_ table: EmbeddedTable?) {
    guard let table else {
      (languages, weights, otherBias, steps) = ([], [], 0, [])
      return
    }
    let start = unsafe table.text.utf8Start
    let bytes = unsafe UnsafeBufferPointer(start: start, count: table.text.utf8CodeUnitCount)
    let text = unsafe Span(_unsafeElements: bytes)
    var languages: [Language] = []
    var bias: Int32 = 0
    var steps: [(percent: Int, threshold: Int64)] = []
    var reader = TableReader()
    var row = TableRow()
    while reader.next(&row, in: text) {
      let values = row.string(1, in: text).split(separator: " ")
      switch row.string(0, in: text) {
      case "languages": languages = values.map { Language(String($0)) }
      case "other-bias": bias = Int32(row.string(1, in: text)) ?? 0
      case "confidence":
        for step in values {
          let pair = step.split(separator: ":")
          guard pair.count == 2, let percent = Int(pair[0]), let threshold = Int64(pair[1]) else { continue }
          steps.append((percent, threshold))
        }
      default: break
      }
      if row.string(0, in: text) == "table" { break }
    }
    self.languages = languages
    weights = Self.unpack(text, from: reader.position)
    otherBias = bias
    self.steps = steps
  }

  /// Six characters make a slot; a character is `v + 79`, a weight `v * (|v| + 12)`: fine near zero, coarse far from it.
  private static func unpack(_ text: Span<UInt8>, from start: Int) -> [SIMD8<Int16>] {
    @inline(__always) func weight(_ i: Int) -> Int16 {
      let v = Int16(text[i]) &- 79
      return v &* (abs(v) &+ 12)
    }
    var weights: [SIMD8<Int16>] = []
    weights.reserveCapacity(slots)
    var i = start
    while i + 6 <= text.count {
      if text[i] <= 0x20 {
        i += 1
        continue
      }
      weights.append(
        SIMD8(
          weight(i), weight(i + 1), weight(i + 2), weight(i + 3), weight(i + 4), weight(i + 5), 0,
          0))
      i += 6
    }
    return weights.count == slots ? weights : []
  }
}
