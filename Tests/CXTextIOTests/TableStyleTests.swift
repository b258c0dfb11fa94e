import Testing

@testable import CXTextIO

@Suite struct TableStyleTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+47 22", "'+47 22"), ("-a", "'-a"),
    ("-5", "-5"), ("+5,5", "+5,5"), ("-1.299,50", "'-1.299,50"), ("-", "'-"), ("a=1", "a=1"),
    ("\tx", "'\tx"), ("a;b", "\"a;b\""), ("=a;b", "\"'=a;b\""), ("a,b", "a,b"), ("", ""),
  ])
  func `What Excel would run is text`(cell: String, written: String) {
    var output: [UInt8] = []
    output.append(cell: cell.utf8Span.span, .excel)
    #expect(String(decoding: output, as: UTF8.self) == written)
  }

  @Test func `For programs cells stay as they are`() {
    var output: [UInt8] = []
    output.append(cell: "=1+1".utf8Span.span, .plain)
    output.appendLineEnd(.plain)
    #expect(String(decoding: output, as: UTF8.self) == "=1+1\n")
  }

  @Test func `Decimals have the mark of the style`() {
    var output: [UInt8] = Array("1.5".utf8)
    output.append(addingCapacity: OutputSpan<UInt8>.longestNumber) {
      $0.append(-0.25, UInt8(ascii: ","))
    }
    #expect(String(decoding: output, as: UTF8.self) == "1.5-0,25")
  }
}
