/// What stood in a piece of XML: elements that begin and end, their attributes, and text, in order.
struct XMLEvents {
  /// What an event tells.
  enum Kind: UInt8 {
    case start, attribute, text, end
  }

  /// One event.
  struct Event {
    let kind: Kind
    /// Of an element or an attribute.
    let name: XMLName
    /// Where the value of an attribute or a text lies in `bytes`.
    let range: Range<Int>
  }

  private(set) var events: [Event] = []
  private(set) var bytes: [UInt8] = []
  /// Whether the XML declares entities, or may.
  var hasDoctype = false

  mutating func clear() {
    events.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ kind: Kind, _ name: XMLName, _ text: Span<UInt8>) {
    let start = bytes.count
    bytes.append(text)
    events.append(Event(kind: kind, name: name, range: start..<bytes.count))
  }

  /// The text of an event.
  func string(_ event: Event) -> String {
    String(decoding: bytes[event.range], as: UTF8.self)
  }

  /// The whole number that an event's text is; nil if it is none.
  func number(_ event: Event) -> Int? {
    guard (1...18).contains(event.range.count) else { return nil }
    var value = 0
    for index in event.range {
      guard bytes[index].isDigit else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }
}

/// The name of an element or attribute without its prefix: its first seven letters and its length in a machine word.
struct XMLName: Hashable {
  private let packed: UInt64

  init(_ name: StaticString) {
    unsafe self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  init(_ name: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in name.indices where unsafe name[index] == UInt8(ascii: ":") { start = index + 1 }
    var packed = UInt64(truncatingIfNeeded: name.count - start) << 56
    for index in start..<min(name.count, start + 7) {
      packed |= UInt64(unsafe name[index]) << UInt64(8 * (index - start))
    }
    self.packed = packed
  }

  static let none = XMLName("")
}

extension UInt8 {
  /// Whether the byte is one of `0`...`9`.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}
