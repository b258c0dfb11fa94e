import CXText
import CXTextIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command `cxtext`.
@main
enum Main {
  /// The version of the program and the library.
  static let version = Analyzer.release

  static func main() {
    // A closed pipe is then an error of write(2), which ends the program quietly.
    _ = signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs one command line and says how it ended.
  static func run(_ arguments: [String]) -> ExitCode {
    do throws(Failure) {
      let invocation = try ArgumentParser.parse(arguments, fileExists: fileExists)
      if invocation.settings.isVersion {
        try Output.write("cxtext \(version)\n")
        return .success
      }
      return try invocation.command.run(invocation)
    } catch {
      if let message = error.message { Output.report(message) }
      return error.exitCode
    }
  }

  /// Ends the program at once, from any thread: other threads may wait for input that never comes.
  static func stop(_ failure: Failure) -> Never {
    if let message = failure.message { Output.report(message) }
    _exit(failure.exitCode.rawValue)
  }

  /// Whether there is a file at this path.
  static func fileExists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
