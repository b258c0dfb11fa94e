import CXText

/// `summary.json`: what went in, what came out, what was counted, and the figures of a report, as one JSON object.
package struct BatchSummary: Sendable {
  /// What became of one export.
  package struct Export: Sendable {
    package let name: String
    let rowsIn: Int
    let rowsReported: Int
    package let notes: [TableNote]
    /// What kept the rest from being read; nil if nothing did.
    package let error: String?
    let roles: ColumnRoles

    package init(
      name: String, roles: ColumnRoles, rowsIn: Int, rowsReported: Int, notes: [TableNote],
      error: String?
    ) {
      self.name = name
      self.roles = roles
      self.rowsIn = rowsIn
      self.rowsReported = rowsReported
      self.notes = notes
      self.error = error
    }
  }

  package let version: String
  package let exports: [Export]
  package let tally: BatchTally
  /// The figures of the tally.
  package let insight: Insight

  package init(version: String, exports: [Export], tally: BatchTally, _ insight: Insight) {
    self.version = version
    self.exports = exports
    self.tally = tally
    self.insight = insight
  }

  /// The object, with a line end.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    output.append("{\n  \"version\": ")
    output.append(json: version)
    let rowsIn = exports.reduce(0) { $0 + $1.rowsIn }
    let reported = exports.reduce(0) { $0 + $1.rowsReported }
    for (name, count) in [
      ("rowsIn", rowsIn), ("rowsOut", rowsIn - reported), ("rowsReported", reported),
      ("comments", tally[.comments]), ("empty", tally[.empty]), ("masked", tally[.masked]),
    ] {
      output.append(utf8: ",\n  \"\(name)\": \(count)")
    }
    appendMeans(to: &output)
    append("labels", tally.labels, to: &output)
    append("languages", tally.languages, to: &output)
    append("types", tally.types, to: &output)
    append("stages", tally.parts(.stage), to: &output)
    append("touchpoints", tally.parts(.touchpoint), to: &output)
    appendThemes(to: &output)
    appendExports(to: &output)
    output.append(",\n  \"insight\": ")
    output.append(json: insight)
    output.append("\n}\n")
    return output
  }

  /// Means over the comments that are not empty.
  private func appendMeans(to output: inout [UInt8]) {
    let given = tally[.comments] - tally[.empty]
    let most = Double(max(1, given)) * 10_000
    output.append(",\n  \"score\": {\"mean\": ")
    output.append(Double(tally[.score]) / most)
    output.append("},\n  \"coverage\": {\"mean\": ")
    output.append(Double(tally[.coverage]) / most)
    output.append(", \"uncovered\": ")
    output.append(tally[.uncovered])
    output.append("}")
  }

  /// Appends `"touchpoints": {"phone": 12, ...}`, the commonest first; what no comment has is left out.
  private func append(
    _ name: String, _ counts: [(id: String, comments: Int)], to output: inout [UInt8]
  ) {
    output.append(utf8: ",\n  \"\(name)\": {")
    for (index, entry) in Self.sorted(counts).enumerated() {
      if index > 0 { output.append(", ") }
      output.append(json: entry.id)
      output.append(": ")
      output.append(entry.comments)
    }
    output.append("}")
  }

  private static func sorted(
    _ counts: [(id: String, comments: Int)]
  ) -> [(id: String, comments: Int)] {
    counts.filter { $0.comments > 0 }.sorted { ($1.comments, $0.id) < ($0.comments, $1.id) }
  }

  /// Appends `"themes": [{"id": "waiting", "comments": 12, "negative": 9, ..., "painPoints": 9}, ...]`.
  private func appendThemes(to output: inout [UInt8]) {
    output.append(",\n  \"themes\": [")
    for (index, theme) in Self.sorted(tally.parts(.theme)).enumerated() {
      output.append(index > 0 ? ",\n    {\"id\": " : "\n    {\"id\": ")
      output.append(json: theme.id)
      output.append(utf8: ", \"comments\": \(theme.comments)")
      let cell = tally.figures[Facet(.theme, theme.id)]
      for polarity in Polarity.allCases {
        output.append(utf8: ", \"\(polarity.rawValue)\": \(cell.count(of: polarity))")
      }
      // A theme in a negative clause is a pain point.
      output.append(utf8: ", \"painPoints\": \(cell.negative)}")
    }
    output.append("]")
  }

  private func appendExports(to output: inout [UInt8]) {
    output.append(",\n  \"exports\": [")
    for (index, export) in exports.enumerated() {
      output.append(index > 0 ? ",\n    {\"file\": " : "\n    {\"file\": ")
      output.append(json: export.name)
      output.append(utf8: ", \"rowsIn\": \(export.rowsIn)")
      output.append(utf8: ", \"rowsOut\": \(export.rowsIn - export.rowsReported)")
      output.append(utf8: ", \"rowsReported\": \(export.rowsReported), \"columns\": {")
      append(rolesOf: export, to: &output)
      output.append("}, \"notes\": [")
      for (index, note) in export.notes.enumerated() {
        if index > 0 { output.append(", ") }
        append(note, to: &output)
      }
      output.append("], \"error\": ")
      if let error = export.error { output.append(json: error) } else { output.append("null") }
      output.append("}")
    }
    output.append("\n  ]")
  }

  private func append(rolesOf export: Export, to output: inout [UInt8]) {
    var isFirst = true
    for role in ColumnRole.allCases where !export.roles.columns(role).isEmpty {
      output.append(isFirst ? "\"" : ", \"")
      isFirst = false
      output.append(utf8: role.rawValue)
      output.append("\": [")
      for (index, column) in export.roles.columns(role).enumerated() {
        if index > 0 { output.append(", ") }
        output.append(json: export.roles.names[column])
      }
      output.append("]")
    }
  }

  /// Appends `{"kind": "tooFewCells", "rows": 2, "first": [[7, 9], [12, 14]]}`: numbers of rows and their lines.
  private func append(_ note: TableNote, to output: inout [UInt8]) {
    output.append(
      utf8: "{\"kind\": \"\(note.kind.rawValue)\", \"rows\": \(note.count), \"first\": [")
    for (index, place) in note.places.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(utf8: "[\(place.row), \(place.line)]")
    }
    output.append("]}")
  }
}
