import CXText

/// `summary.json`: what went in, what came out, and what was counted, as one JSON object.
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

  package init(version: String, exports: [Export], tally: BatchTally) {
    self.version = version
    self.exports = exports
    self.tally = tally
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
    for kind in [BatchTally.Kind.label, .language, .type, .stage, .touchpoint] {
      append(countsOf: kind, to: &output)
    }
    appendThemes(to: &output)
    appendExports(to: &output)
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

  /// Appends `"touchpoint": {"phone": 12, ...}`, the commonest first.
  private func append(countsOf kind: BatchTally.Kind, to output: inout [UInt8]) {
    output.append(utf8: ",\n  \"\(kind.rawValue)s\": {")
    for (index, entry) in sorted(tally.counts.filter { $0.key.kind == kind }).enumerated() {
      if index > 0 { output.append(", ") }
      output.append(json: entry.key.id.isEmpty ? "none" : entry.key.id)
      output.append(": ")
      output.append(entry.value)
    }
    output.append("}")
  }

  private func sorted(
    _ counts: [BatchTally.Key: Int]
  ) -> [(key: BatchTally.Key, value: Int)] {
    counts.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }
  }

  /// Appends `"themes": [{"id": "waiting", "comments": 12, "negative": 9, ..., "painPoints": 9}, ...]`.
  private func appendThemes(to output: inout [UInt8]) {
    let counts = tally.counts
    var all: [BatchTally.Key: Int] = [:]
    for (key, count) in counts where key.kind == .theme {
      all[BatchTally.Key(kind: .theme, id: key.id), default: 0] += count
    }
    output.append(",\n  \"themes\": [")
    for (index, entry) in sorted(all).enumerated() {
      output.append(index > 0 ? ",\n    {\"id\": " : "\n    {\"id\": ")
      output.append(json: entry.key.id)
      output.append(", \"comments\": ")
      output.append(entry.value)
      for polarity in Polarity.allCases {
        let key = BatchTally.Key(kind: .theme, id: entry.key.id, polarity: polarity)
        output.append(utf8: ", \"\(polarity.rawValue)\": \(counts[key] ?? 0)")
      }
      output.append(", \"painPoints\": ")
      output.append(counts[BatchTally.Key(kind: .pain, id: entry.key.id)] ?? 0)
      output.append("}")
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
