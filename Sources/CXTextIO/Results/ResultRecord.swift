import CXText

extension AnswerScale {
  /// The scale with the question that the caller says is asked between these ends: a record may not know it.
  func asked(_ usual: AnswerScale?) -> AnswerScale {
    if let usual, usual.low == low, usual.high == high { return usual }
    return self
  }
}

extension JSONCursor {
  /// Reads what the export knew of a comment.
  ///
  /// A score outside its scale, a date that is no day and the like are left out: they are the export's mistakes, and
  /// told of where the export is read.
  mutating func readRecord(
    _ row: inout Observation, _ usual: AnswerScale?, _ line: Span<UInt8>
  ) throws(Problem) {
    var (score, scale): (Double?, AnswerScale?) = (nil, usual ?? .nps)
    var isFirst = true
    try enter(.object, in: line)
    while let key = try nextKey(&isFirst, in: line) {
      let name = line.extracting(key)
      if name.equals("id") {
        if let id = try text(line), !id.isEmpty { row.verbatim.id = id }
      } else if name.equals("date") {
        row.verbatim.day = try string(in: line).flatMap { CivilDate($0) }?.day
      } else if name.equals("score") {
        score = try decimal(line)
      } else if name.equals("scale") {
        // A scale that is none of answers (words) has no figure either.
        if let text = try string(in: line) { scale = AnswerScale(text).map { $0.asked(usual) } }
      } else if name.equals("channel") {
        row.verbatim.channel = try group(line)
      } else if name.equals("segment") {
        row.verbatim.segment = try group(line)
      } else if name.equals("weight") {
        row.verbatim.weight = try decimal(line)
      } else if name.equals("churned") {
        row.verbatim.churned = try bool(in: line)
      } else if name.equals("text") {
        row.verbatim.text = try string(in: line) ?? ""
      } else {
        try skip(in: line)
      }
    }
    if let score, let scale { row.verbatim.score = Score(score, scale) }
  }

  /// A string, or a number as its digits, as ids and groups are written.
  mutating func text(_ line: Span<UInt8>) throws(Problem) -> String? {
    guard let first = peek(in: line), first == UInt8(ascii: "-") || first >= 0x30 && first <= 0x39
    else { return try string(in: line) }
    let start = position
    _ = try number(in: line)
    return unsafe line.withUnsafeBufferPointer {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: $0[start..<position]), as: UTF8.self)
    }
  }

  /// The name of a channel or segment; nil if it is empty.
  private mutating func group(_ line: Span<UInt8>) throws(Problem) -> String? {
    let name = try text(line)
    return name?.isEmpty ?? true ? nil : name
  }

  /// A number, also one in quotes; nil if the quotes hold something else.
  private mutating func decimal(_ line: Span<UInt8>) throws(Problem) -> Double? {
    guard peek(in: line) == UInt8(ascii: "\"") else { return try number(in: line) }
    return try string(in: line).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }
}
