import CXText

extension [UInt8] {
  /// Appends a comment and where its tokens lie: `{"text":"OK, thanks","tokens":[[0,2],[2,3],[4,10]]}`.
  ///
  /// With sentences, `,"sentences":[[0,10]]` follows. The ranges count bytes of the original, also where the text had
  /// to be repaired.
  package mutating func append(
    json tokens: [Token], sentences: [Sentence]? = nil, of text: Span<UInt8>
  ) {
    append("{\"text\":")
    append(json: text)
    append(",\"tokens\":")
    append(json: tokens.lazy.map(\.bytes))
    if let sentences {
      append(",\"sentences\":")
      append(json: sentences.lazy.map(\.bytes))
    }
    append("}")
  }

  private mutating func append(json ranges: some Sequence<Range<Int>>) {
    append("[")
    for (index, range) in ranges.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: range)
    }
    append("]")
  }
}
