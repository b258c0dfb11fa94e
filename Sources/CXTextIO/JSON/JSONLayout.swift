/// How the records of a JSON file lie in it.
enum JSONLayout: Equatable {
  /// An object on each line.
  case lines
  /// Objects one behind the other; the first begins `start` bytes into the file.
  case objects(start: Int)
  /// The elements of an array; the first begins `start` bytes into the file. The array may be the value of a key of an
  /// object, as in the answers of the App Store (`data`) or of Zendesk (`tickets`).
  case array(start: Int)

  /// The layout as the beginning of a file shows it; nil if this is no JSON.
  init?(_ sample: Span<UInt8>) {
    let start = JSONReading.skipSpace(sample, 0)
    guard start < sample.count else { return nil }
    let next = JSONReading.skipSpace(sample, start + 1)
    let second = next < sample.count ? sample[next] : 0
    switch (sample[start], second) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")):
      self = .array(start: next)
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      self = Self.layout(ofObject: sample, at: start)
    default: return nil
    }
  }

  private static func layout(ofObject sample: Span<UInt8>, at start: Int) -> JSONLayout {
    var lineEnd = start
    while lineEnd < sample.count, sample[lineEnd] != 0x0A { lineEnd += 1 }
    let second = JSONReading.skipSpace(sample, lineEnd)
    if second < sample.count, sample[second] == UInt8(ascii: "{"), sample[start + 1] != 0x0A {
      return .lines
    }
    if let end = JSONReading.end(of: sample, at: start) {
      let next = JSONReading.skipSpace(sample, end)
      if next < sample.count { return .objects(start: start) }
    }
    return wrapped(sample, at: start).map(JSONLayout.array) ?? .objects(start: start)
  }

  /// The longest array of objects inside the object at `start`, as far as the sample goes.
  private static func wrapped(_ sample: Span<UInt8>, at start: Int, depth: Int = 0) -> Int? {
    var best: (start: Int, length: Int)?
    var index = JSONReading.skipSpace(sample, start + 1)
    while let colon = JSONReading.colon(sample, behindKeyAt: index) {
      let value = JSONReading.skipSpace(sample, colon + 1)
      guard value < sample.count else { break }
      let end = JSONReading.end(of: sample, at: value) ?? sample.count
      let first = JSONReading.skipSpace(sample, value + 1)
      if first < sample.count, sample[first] == UInt8(ascii: "{"),
        sample[value] == UInt8(ascii: "["), end - value > best?.length ?? 0
      {
        best = (first, end - value)
      } else if sample[value] == UInt8(ascii: "{"), depth < 4,
        let inner = wrapped(sample, at: value, depth: depth + 1), end - inner > best?.length ?? 0
      {
        best = (inner, end - inner)
      }
      let comma = JSONReading.skipSpace(sample, end)
      guard comma < sample.count, sample[comma] == UInt8(ascii: ",") else { break }
      index = JSONReading.skipSpace(sample, comma + 1)
    }
    return best?.start
  }
}
