import CXText

extension [UInt8] {
  /// Appends `,"evidence":[...]`; `text` is the comment that the ranges point into.
  package mutating func append(evidence: [Evidence], in text: Span<UInt8>) {
    append(",\"evidence\":[")
    for (index, one) in evidence.enumerated() {
      if index > 0 { append(",") }
      append(json: one, in: text)
    }
    append("]")
  }

  /// Appends a piece of evidence as a JSON object.
  private mutating func append(json evidence: Evidence, in text: Span<UInt8>) {
    append("{\"span\":")
    append(json: evidence.bytes)
    append(",\"text\":")
    append(json: text.extracting(evidence.bytes))
    append(",\"entry\":")
    append(json: evidence.entry)
    append(",\"kind\":\"")
    append(utf8: evidence.kind.rawValue)
    append("\",\"base\":")
    append(evidence.base)
    append(",\"modifiers\":[")
    for (index, modifier) in evidence.modifiers.enumerated() {
      if index > 0 { append(",") }
      append(json: modifier, in: text)
    }
    append("],\"value\":")
    append(evidence.value)
    append(",\"contribution\":")
    append(evidence.contribution)
    append(",\"emotions\":")
    append(json: evidence.emotions)
    append("}")
  }

  private mutating func append(json modifier: Evidence.Modifier, in text: Span<UInt8>) {
    append("{\"kind\":\"")
    append(utf8: modifier.kind.rawValue)
    append("\",\"span\":")
    if let bytes = modifier.bytes {
      append(json: bytes)
      append(",\"text\":")
      append(json: text.extracting(bytes))
    } else {
      append("null,\"text\":null")
    }
    append(",\"factor\":")
    append(modifier.factor)
    append("}")
  }

  /// Appends a byte range as `[start,end]`.
  mutating func append(json range: Range<Int>) {
    append(addingCapacity: 43) { output in
      output.append(UInt8(ascii: "["))
      output.append(digitsOf: range.lowerBound.magnitude)
      output.append(UInt8(ascii: ","))
      output.append(digitsOf: range.upperBound.magnitude)
      output.append(UInt8(ascii: "]"))
    }
  }
}
