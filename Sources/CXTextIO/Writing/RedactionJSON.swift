import CXText

extension [UInt8] {
  /// Appends a text with placeholders, and what they stand for by its place in the original:
  /// `{"text":"Hi [name]","redactions":[{"kind":"name","span":[3,7]}]}`.
  package mutating func append(json redactions: [Redaction], of text: Span<UInt8>) {
    var masked: [UInt8] = []
    masked.append(text, without: redactions)
    append("{\"text\":")
    append(json: masked.span)
    append(",\"redactions\":[")
    for (index, one) in redactions.enumerated() {
      append(index > 0 ? ",{\"kind\":\"" : "{\"kind\":\"")
      append(utf8: one.kind.rawValue)
      append("\",\"span\":")
      append(json: one.bytes)
      append("}")
    }
    append("]}")
  }

  /// Appends a text with a placeholder for each of `redactions`, its other bytes as they are.
  package mutating func append(_ text: Span<UInt8>, without redactions: [Redaction]) {
    Redaction.append(text, without: redactions, to: &self)
  }
}
