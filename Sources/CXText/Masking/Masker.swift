/// Finds and masks what tells who somebody is: names, numbers and addresses of persons.
///
///     let masker = Masker(keeping: [.handle])
///     masker.mask("Mvh Kari, tlf. 22 33 44 55, ordre 22334455").text   // Mvh [name], tlf. [phone], ordre 22334455
///
/// Numbers are told by their check digits where they have them, by how they are grouped, and by the words around them
/// (`masking.tsv`): an order number, an amount or a date stays. Names are told by the words before them, and by
/// lists of names. All languages are masked at once, since a text in one has names and numbers of another.
/// What is found is never certain to be all: a person's eye must see what shall be published.
public struct Masker: Sendable {
  let tokenizer: Tokenizer
  let names: NameTable
  let cues: NumberCues
  let keys: QueryKeys
  /// One bit for each kind that is not to be masked.
  private let kept: UInt32

  /// A masker with the built-in tables.
  ///
  /// - Parameter kept: What is to stay in the text.
  public init(keeping kept: Set<Redaction.Kind> = []) {
    self.init(words: .builtIn, keeping: kept)
  }

  init(words: MaskingWords, keeping kept: Set<Redaction.Kind> = []) {
    tokenizer = Tokenizer()
    (names, cues, keys) = (words.names, words.cues, words.keys)
    self.kept = kept.reduce(0) { $0 | $1.bit }
  }

  /// The text with placeholders for personal data.
  ///
  /// Any text can be masked. Complexity: linear in its length.
  public func mask(_ text: String) -> MaskedText {
    var text = text
    text.makeContiguousUTF8()
    var session = MaskingSession(self)
    let redactions = session.redactions(in: text.utf8Span.span)
    var masked: [UInt8] = []
    Redaction.append(text.utf8Span.span, without: redactions, to: &masked)
    return MaskedText(text: String(decoding: masked, as: UTF8.self), redactions: redactions)
  }

  /// Appends what is to be masked in a text that has been cut into `tokens`.
  func find(
    in text: Span<UInt8>, _ tokens: Span<Token>, _ people: inout NameFinder,
    into redactions: inout [Redaction]
  ) {
    people.close()
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      var end = i + 1
      switch token.kind {
      case .word where !people.mayRead(text, token, names): people.close()
      case .word, .abbreviation:
        if let found = Plate.find(in: text, tokens, at: i, cues) {
          end = append(found, tokens, i, &redactions)
          people.close()
        } else if let found = IBAN.find(in: text, token) {
          end = append(found, tokens, i, &redactions)
          people.close()
        } else if let found = people.read(text, tokens, at: i, names) {
          end = append(found, tokens, i, &redactions)
        }
      case .number, .ordinal, .time, .symbol:
        people.close()
        end = numbers(in: text, tokens, at: i, &redactions)
      case .punctuation: people.readMark(text, token)
      case .email:
        append(Redaction(kind: .email, bytes: token.bytes), to: &redactions)
        people.close()
      case .mention: append(Redaction(kind: .handle, bytes: token.bytes), to: &redactions)
      case .url where keys.tells(text, token.bytes):
        append(Redaction(kind: .url, bytes: token.bytes), to: &redactions)
      default: people.close()
      }
      i = end
    }
  }

  /// Masks the numbers that begin with the token at `i`; returns the first token behind them.
  private func numbers(
    in text: Span<UInt8>, _ tokens: Span<Token>, at i: Int, _ redactions: inout [Redaction]
  ) -> Int {
    guard let chain = DigitChain(text, tokens[i]) else { return i + 1 }
    if let address = InternetAddress.find(in: text, chain, tokens, at: i, cues) {
      return append(address, tokens, i, &redactions)
    }
    guard chain.digitCount >= NumberRules.shortest else { return i + 1 }
    let context = NumberContext(text, tokens, at: i, chain, cues)
    NumberRules.find(in: chain, context) { append($0, to: &redactions) }
    return Self.index(of: chain.end, tokens, after: i)
  }

  private func append(_ redaction: Redaction, to redactions: inout [Redaction]) {
    if kept & redaction.kind.bit == 0 { redactions.append(redaction) }
  }

  /// Appends what was found at token `i` and returns the first token behind it.
  private func append(
    _ redaction: Redaction, _ tokens: Span<Token>, _ i: Int, _ redactions: inout [Redaction]
  ) -> Int {
    append(redaction, to: &redactions)
    return Self.index(of: redaction.bytes.upperBound, tokens, after: i)
  }

  /// The first token after `i` that begins at `end` or later.
  private static func index(of end: Int, _ tokens: Span<Token>, after i: Int) -> Int {
    var next = i + 1
    while next < tokens.count, Int(tokens[next].start) < end { next += 1 }
    return next
  }
}

/// Masks one text after another on one thread, reusing its buffers.
public struct MaskingSession {
  private let masker: Masker
  private var tokens: [Token] = []
  private var people = NameFinder()
  private var found: [Redaction] = []

  /// A session that masks as `masker` does.
  public init(_ masker: Masker) {
    self.masker = masker
  }

  /// What is to be masked in a text, in its order; nothing overlaps.
  ///
  /// - Parameter utf8: The text; any bytes.
  /// - Returns: The places, each with its kind.
  public mutating func redactions(in utf8: Span<UInt8>) -> [Redaction] {
    masker.tokenizer.tokenize(utf8, into: &tokens)
    found.removeAll(keepingCapacity: true)
    let tokens = tokens  // no copy of the storage: its span can be lent while other fields change
    masker.find(in: utf8, tokens.span, &people, into: &found)
    return found
  }
}

extension Redaction.Kind {
  /// A bit of its own.
  fileprivate var bit: UInt32 {
    switch self {
    case .name: 1
    case .phone: 2
    case .email: 4
    case .id: 8
    case .org: 16
    case .account: 32
    case .card: 64
    case .plate: 128
    case .url: 256
    case .ip: 512
    case .handle: 1024
    }
  }
}
