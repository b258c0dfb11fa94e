/// Texts one after another in one blob, by number.
struct TextList: Sendable {
  private(set) var blob: [UInt8] = []
  private(set) var ends: [UInt32] = []

  init() {}

  /// Texts that stand in `blob`, each up to its end.
  init(_ blob: [UInt8], ends: [UInt32]) {
    self.blob = blob
    self.ends = ends
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// Adds a text and returns its number.
  mutating func append(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe blob.append(contentsOf: $0) }
    ends.append(UInt32(blob.count))
    return ends.count - 1
  }

  /// Where the bytes of a text stand in the blob.
  @inline(__always) func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The bytes of a text.
  subscript(number: Int) -> ArraySlice<UInt8> { blob[range(number)] }
}
