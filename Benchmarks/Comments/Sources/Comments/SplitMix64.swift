/// Random numbers that are the same on every machine and with every toolchain (Steele, Lea and Flood, 2014).
///
/// The standard library's `random(in:using:)` may draw differently in its next version; the methods here will not.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  /// A number in `0..<bound`; 0 if `bound` is 0.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in 0..<1.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// True in `share` of all draws.
  mutating func chance(_ share: Double) -> Bool {
    fraction() < share
  }

  /// One of `elements`, which must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
