import CXText

/// Reads one line of results: what `analyze --format jsonl` writes of a comment, and its record beside it.
///
///     {"id":"17","language":"nb", ... ,"record":{"date":"2026-01-31","score":9,"scale":"0-10","channel":"chat",
///      "segment":"private","weight":1200,"churned":false,"text":"..."}}
///
/// Keys may stand in any order; those that no figure needs are passed over, and any may be missing or null but
/// `sentiment`, by which a line is known to be a result. A record's id goes before the object's own.
enum ResultLine {
  /// The observation of a line; its answers are read as `scale` says where the record names no scale.
  static func observation(
    _ line: Span<UInt8>, scale: AnswerScale?
  ) throws(JSONCursor.Problem) -> Observation {
    var cursor = JSONCursor()
    var row = Observation()
    var (isFirst, hasSentiment) = (true, false)
    try cursor.enter(.object, in: line)
    while let key = try cursor.nextKey(&isFirst, in: line) {
      let name = line.extracting(key)
      if name.equals("sentiment") {
        hasSentiment = true
        try cursor.readSentiment(&row, line)
      } else if name.equals("themes") {
        try cursor.readThemes(&row, line)
      } else if name.equals("touchpoints") {
        try cursor.readTouchpoints(&row, line)
      } else if name.equals("types") {
        try cursor.readTypes(&row, line)
      } else if name.equals("signals") {
        try cursor.readSignals(&row, line)
      } else if name.equals("language") {
        row.language = try cursor.string(in: line)
      } else if name.equals("record") {
        try cursor.readRecord(&row, scale, line)
      } else if name.equals("id") {
        let id = try cursor.text(line) ?? ""
        if row.verbatim.id.isEmpty { row.verbatim.id = id }
      } else {
        try cursor.skip(in: line)
      }
    }
    guard hasSentiment else {
      throw cursor.problem("no result of cxtext: the key \"sentiment\" is missing")
    }
    guard cursor.isAtEnd(of: line) else {
      throw cursor.problem("something behind the object, one object per line expected")
    }
    return row
  }
}

extension JSONCursor {
  fileprivate mutating func readSentiment(
    _ row: inout Observation, _ line: Span<UInt8>
  ) throws(Problem) {
    var isFirst = true
    try enter(.object, in: line)
    while let key = try nextKey(&isFirst, in: line) {
      let name = line.extracting(key)
      if name.equals("label") {
        guard let label = Polarity(rawValue: try string(in: line) ?? "") else {
          throw problem("a label that cxtext does not have")
        }
        row.label = label
      } else if name.equals("score") {
        row.score = try tenThousandths(line)
      } else {
        try skip(in: line)
      }
    }
  }

  fileprivate mutating func readThemes(
    _ row: inout Observation, _ line: Span<UInt8>
  ) throws(Problem) {
    var isFirst = true
    try enter(.array, in: line)
    while try nextElement(&isFirst, in: line) {
      var theme = Observation.Mention(id: "", polarity: .neutral, score: 0)
      var isFirstKey = true
      try enter(.object, in: line)
      while let key = try nextKey(&isFirstKey, in: line) {
        let name = line.extracting(key)
        if name.equals("id") {
          theme.id = try string(in: line) ?? ""
        } else if name.equals("polarity") {
          theme.polarity = Polarity(rawValue: try string(in: line) ?? "") ?? .neutral
        } else if name.equals("score") {
          theme.score = try tenThousandths(line)
        } else if name.equals("touchpoint") {
          theme.touchpoint = try string(in: line)
        } else if name.equals("spans") {
          theme.spans = try spans(line)
        } else {
          try skip(in: line)
        }
      }
      row.themes.append(theme)
    }
  }

  fileprivate mutating func readTouchpoints(
    _ row: inout Observation, _ line: Span<UInt8>
  ) throws(Problem) {
    var isFirst = true
    try enter(.array, in: line)
    while try nextElement(&isFirst, in: line) {
      var (id, stage, isFirstKey) = ("", "", true)
      try enter(.object, in: line)
      while let key = try nextKey(&isFirstKey, in: line) {
        let name = line.extracting(key)
        if name.equals("id") {
          id = try string(in: line) ?? ""
        } else if name.equals("stage") {
          stage = try string(in: line) ?? ""
        } else {
          try skip(in: line)
        }
      }
      row.touchpoints.append((id, stage))
    }
  }

  fileprivate mutating func readTypes(
    _ row: inout Observation, _ line: Span<UInt8>
  ) throws(Problem) {
    var isFirst = true
    try enter(.array, in: line)
    while try nextElement(&isFirst, in: line) {
      if let type = try string(in: line) { row.types.append(type) }
    }
  }

  fileprivate mutating func readSignals(
    _ row: inout Observation, _ line: Span<UInt8>
  ) throws(Problem) {
    var isFirst = true
    try enter(.array, in: line)
    while try nextElement(&isFirst, in: line) {
      var isFirstKey = true
      try enter(.object, in: line)
      while let key = try nextKey(&isFirstKey, in: line) {
        if line.extracting(key).equals("id") {
          if let id = try string(in: line) { row.signals.append(id) }
        } else {
          try skip(in: line)
        }
      }
    }
  }

  /// `[[12,30],[40,44]]`; a span that ends before it begins is left out.
  private mutating func spans(_ line: Span<UInt8>) throws(Problem) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var isFirst = true
    try enter(.array, in: line)
    while try nextElement(&isFirst, in: line) {
      var (ends, isFirstEnd): ([Int], Bool) = ([], true)
      try enter(.array, in: line)
      while try nextElement(&isFirstEnd, in: line) {
        ends.append(Int(exactly: try number(in: line) ?? 0) ?? 0)
      }
      if ends.count == 2, ends[0] >= 0, ends[0] < ends[1] { spans.append(ends[0]..<ends[1]) }
    }
    return spans
  }

  private mutating func tenThousandths(_ line: Span<UInt8>) throws(Problem) -> Int {
    let score = try number(in: line) ?? 0
    return Int((min(1, max(-1, score)) * 10_000).rounded())
  }
}
