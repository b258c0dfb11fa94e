import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether somebody has asked the program to stop (Ctrl-C, or a polite kill), so that it can end in good order.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether the program is to stop.
  static var isAsked: Bool { flag.load(ordering: .relaxed) }

  /// Notes such a wish from now on instead of ending at once; a second one ends the program.
  static func listen() {
    // The flag is made before a signal can come: a handler may not do that.
    guard !isAsked else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { received in
        Interruption.flag.store(true, ordering: .relaxed)
        _ = signal(received, SIG_DFL)
      }
    }
  }
}
