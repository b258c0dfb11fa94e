import CXTextIO

/// What the options say of the exports that are read.
struct ExportSettings: Sendable {
  /// What `--map` and `--date-order` say.
  var mapping = ColumnMapping()
  /// The file that `--preset` names.
  var preset: String?
  /// The file that `--save-preset` names.
  var savedPreset: String?
  /// What `--sheet` says.
  var sheet: String?

  /// What the options say of the columns, and below that what the preset says.
  func columns() throws(TableError) -> ColumnMapping {
    guard let preset else { return mapping }
    return mapping.over(try ColumnPreset.read(preset))
  }

  /// How an export is opened whose columns mean what `mapping` says.
  func options(_ mapping: ColumnMapping) -> ExportOptions {
    var options = ExportOptions()
    options.sheet = sheet ?? mapping.sheet
    return options
  }
}
