import Testing

@testable import cxtext

@Suite struct InOrderTests {
  @Test func `Values come in the order of their numbers`() {
    var order = InOrder<String>()
    order.add("b", number: 1)
    #expect(order.take() == nil)
    order.add("a", number: 0)
    #expect(order.take() == "a")
    #expect(order.take() == "b")
    #expect(order.take() == nil)
  }

  @Test func `Progress has a bar where the end is known`() {
    #expect(
      Progress.line(rows: 1_200_000, after: .seconds(5), share: 0.5)
        == "[##########..........]  50 %  1 200 000 rows, 240 000 rows/s, 5 s left")
    #expect(
      Progress.line(rows: 10, after: .seconds(100), share: 0.02).hasSuffix(", 82 min left"))
    #expect(Progress.line(rows: 0, after: .seconds(1), share: 0).hasSuffix("0 rows, 0 rows/s"))
  }
}
