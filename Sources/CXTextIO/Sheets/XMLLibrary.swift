import CSystemFormats

/// The functions of libxml2 that read XML piece by piece.
@safe struct XMLLibrary: Sendable {
  typealias Create =
    @convention(c) (
      UnsafeMutablePointer<SAXHandler>, UnsafeMutableRawPointer, UnsafePointer<CChar>?, Int32,
      UnsafePointer<CChar>?
    ) -> UnsafeMutableRawPointer?
  typealias Parse =
    @convention(c) (UnsafeMutableRawPointer, UnsafePointer<UInt8>?, Int32, Int32) -> Int32
  typealias Plain = @convention(c) (UnsafeMutableRawPointer) -> Void

  /// `xmlCreatePushParserCtxt`.
  let create: Create
  /// `xmlParseChunk`.
  let parse: Parse
  /// `xmlStopParser`.
  let stop: Plain
  /// `xmlFreeParserCtxt`.
  let free: Plain

  /// The system's libxml2; nil if there is none.
  static let system = XMLLibrary()

  private init?() {
    let names = ["libxml2.so.2", "libxml2.so.16", "libxml2.so", "libxml2.2.dylib", "libxml2.dylib"]
    guard let library = SystemLibrary(names),
      let create = unsafe library.function("xmlCreatePushParserCtxt", as: Create.self),
      let parse = unsafe library.function("xmlParseChunk", as: Parse.self),
      let stop = unsafe library.function("xmlStopParser", as: Plain.self),
      let free = unsafe library.function("xmlFreeParserCtxt", as: Plain.self),
      let begin = library.function("xmlInitParser", as: (@convention(c) () -> Void).self)
    else { return nil }
    // Once, before several threads use it.
    begin()
    unsafe (self.create, self.parse, self.stop, self.free) = unsafe (create, parse, stop, free)
  }
}
