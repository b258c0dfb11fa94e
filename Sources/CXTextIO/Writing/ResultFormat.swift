/// How results are written.
public enum ResultFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: the comment with its evidence marked.
  case text
  /// One JSON object per line.
  case jsonl
  /// Comma-separated values as RFC 4180 says, with a header.
  case csv
  /// Tab-separated values with a header; tabs and line breaks inside a text become spaces.
  case tsv
}
