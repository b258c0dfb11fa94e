import CXText

/// What the options of `redact` say.
struct RedactionSettings: Sendable {
  /// How masked texts are written.
  enum Format: String, Sendable, CaseIterable {
    case text, jsonl
  }

  var format = Format.text
  /// What is not to be masked.
  var kept: Set<Redaction.Kind> = []
}

extension Option {
  /// The options of masking.
  static let redaction: [Option] = [redactionFormat, keep]

  /// `--format` of a filter that gives texts back.
  static let redactionFormat = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: RedactionSettings.Format.allCases.map(\.rawValue)),
    summary: "write text (default) or jsonl, with the place and kind of what was masked",
    commands: [.redact]
  ) { settings, value in
    settings.redaction.format = RedactionSettings.Format(rawValue: value) ?? .text
  }

  static let keep = Option(
    "keep", argument: Argument("KINDS"),
    summary: "what is not to be masked, parted by commas: "
      + ArgumentParser.list(Redaction.Kind.allCases.map(\.rawValue)),
    commands: [.redact, .batch]
  ) { (settings, value) throws(Failure) in
    for name in value.split(separator: ",") {
      guard let kind = Redaction.Kind(rawValue: String(name)) else {
        let kinds = ArgumentParser.list(Redaction.Kind.allCases.map(\.rawValue))
        throw .usage("--keep \(value): \(kinds) expected, parted by commas")
      }
      settings.redaction.kept.insert(kind)
    }
  }
}
