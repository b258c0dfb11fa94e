/// The words that masking goes by: `shared/names.tsv` and every `masking.tsv`.
struct MaskingWords: Sendable {
  private(set) var names = NameTable()
  private(set) var cues = NumberCues()
  private(set) var keys = QueryKeys()

  /// Adds the rows `name  role` of `shared/names.tsv`; returns the lines whose role is unknown.
  mutating func read(names text: Span<UInt8>) -> [Int] {
    var reader = TableReader()
    var row = TableRow()
    var unknown: [Int] = []
    while reader.next(&row, in: text) {
      let (name, role) = (row.cell(0, in: text), row.string(1, in: text))
      if role == "ending" {
        names.insert(ending: name)
      } else if let role = NameRole(named: role) {
        names.insert(name, role)
      } else {
        unknown.append(row.line)
      }
    }
    return unknown
  }

  /// Adds the rows `entry  role` of a `masking.tsv`; returns the lines whose role is unknown.
  mutating func read(cues text: Span<UInt8>) -> [Int] {
    var reader = TableReader()
    var row = TableRow()
    var unknown: [Int] = []
    while reader.next(&row, in: text) {
      if !insert(row.cell(0, in: text), role: row.string(1, in: text)) { unknown.append(row.line) }
    }
    return unknown
  }

  /// Adds an entry; false if there is no such role.
  private mutating func insert(_ entry: [UInt8], role: String) -> Bool {
    if let cue = NumberCue(named: role) {
      cues.insert(entry, cue)
    } else if let cue = NameCue.Role(rawValue: role) {
      names.insert(entry, cue)
    } else if let role = NameRole(named: role) {
      names.insert(entry, role)
    } else if role == "stop" {
      names.insert(stop: entry)
    } else if role == "key" {
      keys.insert(entry)
    } else {
      return false
    }
    return true
  }
}
