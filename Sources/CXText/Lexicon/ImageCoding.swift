/// Writes numbers and texts as printable ASCII and UTF-8, to be embedded in a source file.
///
/// A number is written five bits a character, lowest first: `(`...`G` say that more follows, `H`...`g` end it. The set
/// holds no quote and no number sign, so that a raw string literal cannot be left by accident.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    precondition(number >= 0, "an image holds no negative numbers; use append(signed:)")
    var rest = number
    while rest >= 32 {
      bytes.append(0x28 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x48 + UInt8(rest))
  }

  mutating func append(signed number: Int) {
    append(number < 0 ? -number * 2 - 1 : number * 2)
  }

  /// A figure with at most three decimals.
  mutating func append(_ figure: Float) {
    append(signed: Int(figure * 1000 + (figure < 0 ? -0.5 : 0.5)))
  }

  /// A text without line breaks.
  mutating func append(text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    bytes.append(0x0A)
  }
}

/// Reads what an `ImageWriter` wrote.
struct ImageReader {
  private var position = 0

  mutating func int(_ image: Span<UInt8>) -> Int {
    var value = 0
    var shift = 0
    while position < image.count {
      let byte = unsafe Int(image[unchecked: position])
      position += 1
      if byte >= 0x48 { return value | (byte &- 0x48) &<< shift }
      value |= (byte &- 0x28) &<< shift
      shift &+= 5
    }
    return value
  }

  mutating func signed(_ image: Span<UInt8>) -> Int {
    let value = int(image)
    return value & 1 == 1 ? -(value + 1) / 2 : value / 2
  }

  mutating func figure(_ image: Span<UInt8>) -> Float { Float(signed(image)) / 1000 }

  /// Where the next text lies.
  mutating func text(_ image: Span<UInt8>) -> Range<Int> {
    let start = position
    while position < image.count, image[position] != 0x0A { position += 1 }
    position += 1
    return start..<(position - 1)
  }
}
