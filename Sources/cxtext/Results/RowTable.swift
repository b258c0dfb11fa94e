import CXText
import CXTextIO

<<<<<<<< HEAD:Sources/cxtext/Results/RowTable.swift
/// A table of text: aligned for people, or as objects or rows for programs.
struct RowTable {
  let columns: [String]
  var rows: [[String]]

  /// Appends the table: aligned for people, else a JSON object or a delimited row per line.
  func append(_ format: ResultFormat, to output: inout [UInt8]) {
    if format == .jsonl {
      for row in rows { append(json: row, to: &output) }
      return
    }
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    for row in [columns] + rows {
      for (column, cell) in row.enumerated() {
        guard let delimiter = format.delimiter else {
          let isLast = column == row.count - 1
          output.append(utf8: isLast ? cell : cell.padded(to: widths[column] + 2))
          continue
        }
        if column > 0 { output.append(delimiter) }
        output.append(cell: cell, delimiter)
      }
      output.append("\n")
    }
  }

  private func append(json row: [String], to output: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      output.append(column == 0 ? "{\"" : ",\"")
      output.append(utf8: columns[column])
      output.append("\":")
      output.append(json: cell)
    }
    output.append("}\n")
  }
========
extension RowTable {
  /// The table of `subject`, `touchpoints` or `themes`, with names in `language`.
  init(_ taxonomy: Taxonomy, of subject: String, namedIn language: Language) {
    func name(_ names: [String: String]) -> String { names[language.code] ?? "" }
    if subject == "touchpoints" {
      columns = ["id", "phase", "stage", "name"]
      rows = taxonomy.touchpoints.map {
        [$0.id, $0.stage.phase.rawValue, $0.stage.rawValue, name($0.names)]
      }
    } else {
      columns = ["id", "driver", "prior", "name"]
      rows = taxonomy.themes.map { [$0.id, $0.driver, $0.prior.rawValue, name($0.names)] }
    }
  }
>>>>>>>> 0c87842 (Read exports as they are: ExportTable, column roles, cxtext columns):Sources/cxtext/Results/TaxonomyTable.swift
}
