/// Writes numbers and texts as printable ASCII and UTF-8, to be embedded in a source file.
///
/// A column of numbers is its length and then four characters a number, six bits a character from `0` to `o`, lowest
/// first. Fixed width costs room (2 MB of binary in all) and saves time: many numbers are read at once, where a width
/// that varies takes ten instructions a number. The set of characters holds no quote and no number sign, so that a raw
/// string literal cannot be left by accident.
struct ImageWriter {
  /// Numbers are below this.
  static let limit = 1 << 24

  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    precondition((0..<Self.limit).contains(number), "an image holds numbers of 24 bits")
    for shift in stride(from: 0, to: 24, by: 6) { bytes.append(0x30 + UInt8(number >> shift & 63)) }
  }

  /// A column of numbers, each below `limit`.
  mutating func append(column: some Collection<Int>) {
    append(column.count)
    for number in column { append(number) }
  }

  /// A column of numbers from -1 upwards.
  mutating func append(optionals column: some Collection<Int32>) {
    append(column: column.map { Int($0) + 1 })
  }

  /// A column of figures with at most three decimals, each from -8 to 8.
  mutating func append(figures column: some Collection<Float>) {
    append(column: column.map { Int((($0 + 8) * 1000).rounded()) })
  }

  /// A text and its length in bytes.
  mutating func append(text: some Collection<UInt8>) {
    append(text.count)
    bytes.append(contentsOf: text)
  }
}

/// Reads what an `ImageWriter` wrote, in the same order.
struct ImageReader {
  private var position = 0

  mutating func int(_ image: Span<UInt8>) -> Int {
    let packed = image.extracting(position..<(position + 4))
    position += 4
    return unsafe packed.withUnsafeBytes { unsafe Int(Self.number($0, 0)) }
  }

  /// A column of numbers.
  mutating func column(_ image: Span<UInt8>) -> [UInt32] { column(image) { $0 } }

  /// A column of numbers from -1 upwards.
  mutating func optionals(_ image: Span<UInt8>) -> [Int32] {
    column(image) { Int32(truncatingIfNeeded: $0) &- 1 }
  }

  /// A column of figures.
  mutating func figures(_ image: Span<UInt8>) -> [Float] {
    column(image) { Float(Int32(truncatingIfNeeded: $0) &- 8000) / 1000 }
  }

  /// What is made of each number of a column.
  @inline(__always)
  mutating func column<Element>(
    _ image: Span<UInt8>, _ make: (UInt32) -> Element
  ) -> [Element] {
    let count = int(image)
    let packed = image.extracting(position..<(position + count * 4))
    position += count * 4
    return unsafe packed.withUnsafeBytes { bytes in
      [Element](count: count) { unsafe make(Self.number(bytes, $0)) }
    }
  }

  /// A text.
  mutating func text(_ image: Span<UInt8>) -> [UInt8] {
    let count = int(image)
    let text = image.extracting(position..<(position + count))
    position += count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    return bytes
  }

  /// A number of a column: its four groups of six bits stand in four bytes.
  @inline(__always)
  private static func number(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
    let word =
      unsafe UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
      &- 0x3030_3030
    return word & 0x3F | word &>> 2 & 0xFC0 | word &>> 4 & 0x3_F000 | word &>> 6 & 0xFC_0000
  }
}

extension Array {
  /// As many elements, each made of its place; quicker than `map`, which asks for each whether the array is shared.
  @inline(__always) init(count: Int, _ make: (Int) -> Element) {
    self = unsafe Array(unsafeUninitializedCapacity: count) { elements, used in
      for index in 0..<count { unsafe elements.initializeElement(at: index, to: make(index)) }
      used = count
    }
  }
}
