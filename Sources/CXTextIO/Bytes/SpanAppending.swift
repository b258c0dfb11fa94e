/// Several things appended in one step, where the room they take is known before:
///
///     output.append(addingCapacity: id.utf8.count + 1) { output in
///       output.append(utf8: id)
///       output.append(UInt8(ascii: ":"))
///     }
///
/// Each step asks once whether the array is its own and has room, which is most of the work of appending a few bytes:
/// 20 instructions a piece instead of 77. A bound that is too small stops the program, so it stands beside what it bounds.
extension OutputSpan<UInt8> {
  /// No number has more digits, signs and marks: an `Int`, or a `Double` with four decimals below 1e18 / 10,000.
  static var longestNumber: Int { 24 }

  /// Appends `count` bytes.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    precondition(count <= freeCapacity)
    unsafe withUnsafeMutableBufferPointer { buffer, used in
      guard let base = buffer.baseAddress else { return }
      unsafe (base + used).update(from: start, count: count)
      used += count
    }
  }

  /// Appends text known when the program is built.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    unsafe append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Appends the bytes of `span`.
  @inline(__always)
  mutating func append(_ span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe append(start, bytes.count)
    }
  }

  /// Appends a string's UTF-8.
  @inline(__always)
  mutating func append(utf8 text: String) { append(text.utf8Span.span) }

  /// Appends a number's decimal digits.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Appends a number with at most four decimals behind this mark, rounded to nearest: `-0.4123`, `0.11`, `2`, never `-0`;
  /// 0 for what is not finite.
  mutating func append(_ number: Double, _ mark: UInt8 = UInt8(ascii: ".")) {
    let scaled = number.magnitude * 10_000
    guard scaled < 1e18 else { return append(UInt8(ascii: "0")) }
    var units = UInt(scaled)
    if scaled - Double(units) >= 0.5 { units += 1 }
    if number < 0, units > 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: units / 10_000)
    var decimals = UInt32(truncatingIfNeeded: units % 10_000)
    guard decimals > 0 else { return }
    append(mark)
    while decimals > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: decimals / 1000))
      decimals = decimals % 1000 &* 10
    }
  }

  /// Appends a number's decimal digits.
  @inline(__always) mutating func append(digitsOf number: UInt) {
    if number < 10 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
    } else {
      append(manyDigitsOf: number)
    }
  }

  private mutating func append(manyDigitsOf number: UInt) {
    var place: UInt = 10
    while number / place >= 10 { place *= 10 }
    var left = number
    while place > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: left / place))
      left %= place
      place /= 10
    }
  }
}
