import CXText
import CXTextIO

/// What the commands that read comments have in common: inputs, threads, and how results are written.
struct Workload {
  let presentation: Presentation
  private let inputs: [String]
  let threads: Int
  let hasProgress: Bool

  /// The workload that `invocation` asks for.
  init(_ invocation: Invocation, terminal: Terminal = .current) {
    let settings = invocation.settings
    presentation = Presentation(settings, terminal)
    inputs = invocation.operands
    let isTyped = terminal.hasKeyboard && (inputs.isEmpty || inputs.contains("-"))
    threads = isTyped ? 1 : settings.threads ?? Cores.count
    let isMixed = inputs.isEmpty || inputs.contains("-") || terminal.hasScreen
    hasProgress = !settings.isQuiet && terminal.hasMessageScreen && !isMixed
    if isTyped, terminal.hasMessageScreen, !settings.isQuiet {
      Output.report("cxtext: reading comments from the keyboard, one per line; end with Ctrl-D")
    }
  }

  /// Writes the header, if the format has one, and the results of all lines.
  func run<Formatter: LineFormatter>(
    header: (Delimiter, inout [UInt8]) -> Void, _ makeFormatter: @Sendable () -> Formatter
  ) throws(Failure) -> ExitCode {
    if let delimiter = presentation.format.delimiter {
      var bytes: [UInt8] = []
      header(delimiter, &bytes)
      bytes.append("\n")
      try Output.write(bytes)
    }
    return run(makeFormatter).exitCode
  }

  /// Writes the results of all lines.
  func run<Formatter: LineFormatter>(_ makeFormatter: @Sendable () -> Formatter) -> Pipeline.Run {
    Pipeline(inputs, threads: threads, progress: hasProgress ? Progress() : nil).run(makeFormatter)
  }
}

extension [UInt8] {
  /// Appends the names of columns.
  mutating func append(header names: [String], _ delimiter: Delimiter) {
    for (index, name) in names.enumerated() {
      if index > 0 { append(delimiter) }
      append(cell: name, delimiter)
    }
  }
}
