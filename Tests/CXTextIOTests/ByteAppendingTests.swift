import Testing

@testable import CXTextIO

@Suite struct ByteAppendingTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.98, "0.98"), (-0.4123, "-0.4123"),
    (0.11, "0.11"), (0.1 + 0.2, "0.3"), (0.00004, "0"), (-0.00004, "0"), (0.00005, "0.0001"),
    (-0.00006, "-0.0001"), (0.99996, "1"), (-2.5, "-2.5"), (10.0203, "10.0203"),
    (123_456.789, "123456.789"), (.infinity, "0"), (.nan, "0"), (1e300, "0"),
    (Double(Float(0.3)), "0.3"),
  ])
  func `A number has at most four decimals`(number: Double, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(number)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [0, 7, 10, -10, 1_234_567, Int.max, Int.min])
  func `A whole number is its digits`(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(number)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test func `Every fourth decimal is exact`() {
    for units in -20_000...20_000 {
      var bytes: [UInt8] = []
      bytes.append(Double(units) / 10_000)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Double(text) == Double(units) / 10_000)
    }
  }
}
