#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A library of the system, opened while the program runs.
///
/// Not linked: who analyzes lines of text should not wait for libraries that only compressed exports need (libxml2 brings
/// the tables of ICU), nor miss them on a small machine.
@safe struct SystemLibrary {
  private let handle: UnsafeMutableRawPointer

  /// Opens the first of `names` that is there.
  init?(_ names: [String]) {
    for name in names {
      if let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        unsafe self.handle = handle
        return
      }
    }
    return nil
  }

  /// A function of the library; the caller knows its type.
  func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    guard let symbol = unsafe dlsym(handle, name) else { return nil }
    return unsafe unsafeBitCast(symbol, to: type)
  }
}
