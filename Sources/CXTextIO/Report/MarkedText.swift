/// A text in pieces, some of them marked.
///
///     MarkedText("Waited 2 hours, call me on 12345678", marks: [0..<14], masking: masking).pieces
///     // "Waited 2 hours" marked, ", call me on [phone]"
package struct MarkedText: Sendable {
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isMarked: Bool
  }

  /// What a masking hides: UTF-8 bytes of the text, and what stands in their place.
  package typealias Hidden = (bytes: Range<Int>, label: String)
  /// Finds what is to be hidden in a text, in order and without overlaps.
  package typealias Masking = @Sendable (String) -> [Hidden]

  package private(set) var pieces: [Piece] = []

  /// The text as it is shown: what is personal hidden, line breaks as spaces, cut at a word after `limit` bytes.
  package init(
    _ text: String, marks: [Range<Int>] = [], limit: Int = 360, masking: Masking
  ) {
    let bytes = Array(text.utf8)
    let hidden = masking(text).filter { $0.bytes.upperBound <= bytes.count }
    let end = Self.end(of: bytes, limit)
    var position = 0
    while position < end {
      if let mask = hidden.first(where: { $0.bytes.contains(position) }) {
        append(mask.label, marks.contains { $0.contains(position) })
        position = mask.bytes.upperBound
        continue
      }
      let isMarked = marks.contains { $0.contains(position) }
      var next = position + 1
      while next < end, marks.contains(where: { $0.contains(next) }) == isMarked,
        !hidden.contains(where: { $0.bytes.lowerBound == next })
      { next += 1 }
      append(String(decoding: bytes[position..<next], as: UTF8.self), isMarked)
      position = next
    }
    if end < bytes.count { append("\u{2009}…", false) }
  }

  /// All pieces as one text.
  package var text: String { pieces.map(\.text).joined() }

  private mutating func append(_ text: String, _ isMarked: Bool) {
    let line = String(
      text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    if let last = pieces.indices.last, pieces[last].isMarked == isMarked {
      pieces[last].text += line
    } else {
      pieces.append(Piece(text: line, isMarked: isMarked))
    }
  }

  /// Behind the last word that ends within the limit; a word longer than a third of it is cut.
  private static func end(of bytes: [UInt8], _ limit: Int) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var end = limit
    while end > limit * 2 / 3, bytes[end] != 0x20 { end -= 1 }
    if bytes[end] == 0x20 { return end }
    end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
