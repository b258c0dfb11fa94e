import CXTextIO

extension Option {
  /// The options of commands that read exports.
  static let exports: [Option] = [map, preset, savePreset, sheet, dateOrder]

  private static let roles = ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")

  static let map = Option(
    "map", argument: Argument("ROLE=COLUMN"),
    summary: "say what a column is used for, by its name or its number from 1; roles: \(roles);"
      + " a column - for none; may be given again",
    commands: [.columns, .batch]
  ) { (settings, value) throws(Failure) in
    if let reason = settings.exports.mapping.add(value) {
      throw .usage("--map \(value): \(reason)")
    }
  }

  static let preset = Option(
    "preset", argument: Argument("FILE", isPath: true),
    summary: "read what the columns of this source are used for, as --save-preset wrote it",
    commands: [.columns, .batch]
  ) { settings, value in
    settings.exports.preset = value
  }

  static let savePreset = Option(
    "save-preset", argument: Argument("FILE", isPath: true),
    summary: "write what the columns are used for, for --preset: rows of role and column",
    commands: [.columns, .batch]
  ) { settings, value in
    settings.exports.savedPreset = value
  }

  static let sheet = Option(
    "sheet", argument: Argument("NAME"),
    summary: "the sheet of a workbook, by its name or its number from 1 (default: the first that is"
      + " no mere cover)",
    commands: [.columns, .batch, .evaluate, .suggestTaxonomy]
  ) { settings, value in
    settings.exports.sheet = value
  }

  static let dateOrder = Option(
    "date-order", argument: Argument("ORDER", choices: DateReader.Order.allCases.map(\.rawValue)),
    summary: "what stands first in dates such as 03/04/2025: dmy or mdy (default: found from all"
      + " dates of the column)",
    commands: [.columns, .batch]
  ) { settings, value in
    settings.exports.mapping.dateOrder = DateReader.Order(rawValue: value)
  }
}
