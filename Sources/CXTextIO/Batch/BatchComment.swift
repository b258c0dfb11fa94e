import CXText

/// One comment of an export with everything that is written of it.
package struct BatchComment: Sendable {
  let row: DelimitedRow
  /// The column that holds it.
  let column: Int
  let record: ExportRecord
  /// The comment as it is to be written: masked, if that was asked for.
  let text: [UInt8]
  /// What it says, with ranges into `text`.
  let analysis: Analysis

  package init(
    _ row: DelimitedRow, column: Int, _ record: ExportRecord, text: [UInt8], _ analysis: Analysis
  ) {
    self.row = row
    self.column = column
    self.record = record
    self.text = text
    self.analysis = analysis
  }
}
