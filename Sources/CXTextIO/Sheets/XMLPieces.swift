import CSystemFormats

/// Reads XML as it comes, by libxml2.
///
///     var xml = try XMLPieces(path: path)
///     while try xml.next(&input, &events) { for event in events.events { ... } }
///
/// XML that declares entities is refused: no spreadsheet does, and they are how a small file is made a large one.
@safe struct XMLPieces: ~Copyable {
  private let path: String
  private let library: XMLLibrary
  private let context: UnsafeMutableRawPointer
  private let events: UnsafeMutablePointer<XMLEvents>
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var isAtEnd = false

  /// A reader of XML in the file at `path`, for messages.
  ///
  /// - Throws: That the system has no libxml2.
  init(path: String) throws(TableError) {
    let missing = TableError(
      path: path, line: 0, reason: "spreadsheets need the library libxml2, which is not here")
    guard let library = XMLLibrary.system else { throw missing }
    let events = UnsafeMutablePointer<XMLEvents>.allocate(capacity: 1)
    unsafe events.initialize(to: XMLEvents())
    var handler = unsafe Self.handler
    guard let context = unsafe library.create(&handler, events, nil, 0, nil) else {
      unsafe events.deinitialize(count: 1)
      unsafe events.deallocate()
      throw missing
    }
    self.path = path
    self.library = library
    unsafe (self.context, self.events) = unsafe (context, events)
  }

  deinit {
    unsafe library.free(context)
    unsafe events.deinitialize(count: 1)
    unsafe events.deallocate()
  }

  /// Replaces `found` by what the next piece of `input` holds; false at the end.
  ///
  /// - Throws: What the system says, or that this is no XML as spreadsheets have it.
  mutating func next(_ input: inout InputBytes, _ found: inout XMLEvents) throws(TableError) -> Bool
  {
    found.clear()
    guard !isAtEnd else { return false }
    let count = try input.receive(&buffer, from: 0)
    isAtEnd = count == 0
    let code = unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe library.parse(context, bytes.baseAddress, Int32(count), isAtEnd ? 1 : 0)
    }
    guard unsafe !events.pointee.hasDoctype else {
      throw error("it has a DOCTYPE, which no spreadsheet has")
    }
    guard code == 0 else { throw error("error \(code) of libxml2") }
    unsafe swap(&events.pointee, &found)
    return true
  }

  private func error(_ reason: String) -> TableError {
    TableError(path: path, line: 0, reason: "the XML in the spreadsheet cannot be read: \(reason)")
  }

  private static var handler: SAXHandler {
    var handler = unsafe SAXHandler()
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe XMLPieces.events(context)?.pointee.hasDoctype = true
    }
    unsafe handler.startElement = { context, name, attributes in
      unsafe XMLPieces.begin(context, name, attributes)
    }
    unsafe handler.endElement = { context, name in
      guard let name = unsafe XMLPieces.name(name) else { return }
      unsafe XMLPieces.events(context)?.pointee.append(.end, name, [UInt8]().span)
    }
    unsafe handler.characters = { unsafe XMLPieces.text($0, $1, $2) }
    unsafe handler.ignorableWhitespace = { unsafe XMLPieces.text($0, $1, $2) }
    unsafe handler.cdataBlock = { unsafe XMLPieces.text($0, $1, $2) }
    unsafe handler.initialized = 1
    return unsafe handler
  }

  private static func events(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<XMLEvents>? {
    unsafe context?.assumingMemoryBound(to: XMLEvents.self)
  }

  private static func name(_ name: UnsafePointer<UInt8>?) -> XMLName? {
    unsafe string(name).map { unsafe XMLName($0) }
  }

  private static func string(_ start: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8>? {
    guard let start = unsafe start else { return nil }
    var count = 0
    while unsafe start[count] != 0 { count += 1 }
    return unsafe UnsafeBufferPointer(start: start, count: count)
  }

  private static func begin(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let events = unsafe events(context), let name = unsafe Self.name(name) else { return }
    unsafe events.pointee.append(.start, name, [UInt8]().span)
    guard let attributes = unsafe attributes else { return }
    var index = 0
    while let name = unsafe Self.name(attributes[index]) {
      if let value = unsafe string(attributes[index + 1]) {
        unsafe events.pointee.append(.attribute, name, Span(_unsafeElements: value))
      }
      index += 2
    }
  }

  private static func text(
    _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int32
  ) {
    guard let events = unsafe events(context), let start = unsafe start else { return }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(count))
    unsafe events.pointee.append(.text, .none, Span(_unsafeElements: bytes))
  }
}
