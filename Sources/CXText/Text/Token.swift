/// A word, number, mark or symbol, as a range of bytes of its text.
///
/// A token never owns text:
///
///     let text = "Ikke god!!"
///     Tokenizer().tokens(of: text).map { $0.bytes }  // [0..<4, 5..<8, 8..<10]
///
/// Tokens are in order, do not overlap, and only white space and invisible characters lie between them.
public struct Token: Hashable, Sendable {
  /// What a token is, by its form alone; no language is needed to tell.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Letters with their clitic, apostrophe, hyphen or colon suffix: `don’t`, `e-post`, `USA:s`, `utenriks-`.
    case word
    /// Letters with periods that do not end a sentence: `f.eks.`, `U.S.`
    case abbreviation
    /// Digits with their separators: `1.299,-`, `5.99`, `1 299,50`, `4/5`, `8-16`.
    case number
    /// A number with a period that makes it the n-th: `26.`
    case ordinal
    /// `12.03.2024`, `2024-03-15`, `15/3/24`.
    case date
    /// `09:30`.
    case time
    /// A web address, with or without its scheme, or a file name.
    case url
    /// An e-mail address.
    case email
    /// `@name`.
    case mention
    /// `#tag`.
    case hashtag
    /// One emoji as a person sees it, with skin tone, joiners and variation selectors, or its `u0001f44d` debris.
    case emoji
    /// `:-)`, `<3`, `^_^`.
    case emoticon
    /// A mark, or a run of one mark: `.`, `!!!`, `...`.
    case punctuation
    /// Currency and other signs: `€`, `%`, `+`.
    case symbol
  }

  let start: UInt32
  let end: UInt32
  public let kind: Kind
  let flags: Flags

  /// The token's first byte and the byte after its last, in the UTF-8 of its text.
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// What the bytes before and in the token tell beside its kind.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// White space or the text's beginning lies before the token.
    static let spaceBefore = Flags(rawValue: 1)
    /// A line break lies before the token.
    static let lineBreakBefore = Flags(rawValue: 2)
  }

  init(_ start: Int, _ end: Int, _ kind: Kind, _ flags: Flags = []) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.kind = kind
    self.flags = flags
  }

  /// Whether the token is a word, or several in an abbreviation.
  @inline(__always) var isWord: Bool { kind == .word || kind == .abbreviation }

  /// Whether the token can stand in a lexicon: everything but marks and addresses.
  var isWordLike: Bool {
    switch kind {
    case .punctuation, .symbol, .url, .email, .mention: false
    default: true
    }
  }
}
