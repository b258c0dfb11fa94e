import CSystemFormats

/// The functions of zlib that undo its compression.
@safe struct InflateLibrary: Sendable {
  typealias Begin =
    @convention(c) (
      UnsafeMutablePointer<InflateStream>, Int32, UnsafePointer<CChar>, Int32
    ) -> Int32
  typealias Step = @convention(c) (UnsafeMutablePointer<InflateStream>, Int32) -> Int32
  typealias Plain = @convention(c) (UnsafeMutablePointer<InflateStream>) -> Int32

  /// `inflateInit2_`.
  let begin: Begin
  /// `inflate`.
  let step: Step
  /// `inflateReset`.
  let reset: Plain
  /// `inflateEnd`.
  let end: Plain

  /// The system's zlib; nil if there is none.
  static let system = InflateLibrary()

  private init?() {
    guard let library = SystemLibrary(["libz.so.1", "libz.so", "libz.1.dylib", "libz.dylib"]),
      let begin = unsafe library.function("inflateInit2_", as: Begin.self),
      let step = unsafe library.function("inflate", as: Step.self),
      let reset = unsafe library.function("inflateReset", as: Plain.self),
      let end = unsafe library.function("inflateEnd", as: Plain.self)
    else { return nil }
    unsafe (self.begin, self.step, self.reset, self.end) = unsafe (begin, step, reset, end)
  }
}
