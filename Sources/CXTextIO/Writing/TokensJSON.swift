import CXText

extension [UInt8] {
  /// Appends a comment and where its tokens lie: `{"text":"OK, thanks","tokens":[[0,2],[2,3],[4,10]]}`.
  ///
  /// The ranges count bytes of the original, also where the text had to be repaired.
  package mutating func append(json tokens: [Token], of text: Span<UInt8>) {
    append("{\"text\":")
    append(json: text)
    append(",\"tokens\":[")
    for (index, token) in tokens.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: token.bytes)
    }
    append("]}")
  }
}
