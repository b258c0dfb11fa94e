import CXText

/// One comment of an export with everything that is written of it but its text.
package struct BatchComment: Sendable {
  let row: DelimitedRow
  /// The column that holds it.
  let column: Int
  let record: ExportRecord
  /// What it says, with ranges into the text as it is to be written: masked, if that was asked for.
  let analysis: Analysis

  package init(
    _ row: DelimitedRow, column: Int, _ record: ExportRecord, _ analysis: Analysis
  ) {
    self.row = row
    self.column = column
    self.record = record
    self.analysis = analysis
  }
}
