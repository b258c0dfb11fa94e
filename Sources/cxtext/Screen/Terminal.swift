#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known of the terminal that standard output and its companions may be.
struct Terminal: Sendable {
  /// Whether standard input is a keyboard.
  let hasKeyboard: Bool
  /// Whether results go to a screen.
  let hasScreen: Bool
  /// Whether messages go to a screen.
  let hasMessageScreen: Bool
  /// How many columns the screen has; nil if results go elsewhere, where lines are not to be broken.
  let width: Int?
  /// Whether the screen shows colours and the user wants them: `NO_COLOR` is not set, `TERM` is not `dumb`.
  let hasColors: Bool

  /// The terminal of this process.
  static var current: Terminal {
    let hasScreen = isatty(1) == 1
    let isDumb = variable("TERM") == "dumb"
    return Terminal(
      hasKeyboard: isatty(0) == 1, hasScreen: hasScreen, hasMessageScreen: isatty(2) == 1,
      width: hasScreen ? columns : nil,
      hasColors: hasScreen && !isDumb && (variable("NO_COLOR") ?? "").isEmpty)
  }

  /// The style that the user asks for.
  func style(_ color: Settings.Color) -> Style {
    switch color {
    case .auto: Style(isColored: hasColors)
    case .always: Style(isColored: true)
    case .never: Style(isColored: false)
    }
  }

  private static var columns: Int {
    var size = winsize()
    if unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
