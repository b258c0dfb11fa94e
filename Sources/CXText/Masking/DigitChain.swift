/// Groups of digits with one separator between each two, as numbers of every sort are written: `0047 22 33 44 55`.
struct DigitChain {
  /// Which marks stand between the groups of a run.
  struct Separators: OptionSet {
    let rawValue: UInt8
    static let space = Separators(rawValue: 1)
    static let hyphen = Separators(rawValue: 2)
    static let period = Separators(rawValue: 4)
    static let slash = Separators(rawValue: 8)
    static let plus = Separators(rawValue: 16)
    /// Brackets, as in `(020) 7946 0018` and `+46 (0)70`.
    static let bracket = Separators(rawValue: 32)
  }

  /// Groups and digits beyond these are not read: nothing that is masked is longer.
  static let mostGroups = 12
  static let mostDigits = 40

  private(set) var groupCount = 0
  private(set) var digitCount = 0
  /// Where the groups lie in the text, and what stands before each.
  private var starts = InlineArray<12, Int>(repeating: 0)
  private var ends = InlineArray<12, Int>(repeating: 0)
  private var marks = InlineArray<12, Separators>(repeating: [])
  private var digits = InlineArray<40, UInt8>(repeating: 0)
  /// The number of the first digit of each group.
  private var firsts = InlineArray<12, Int>(repeating: 0)
  /// Whether a `+` stands before the first group.
  let isInternational: Bool
  /// The first byte, a `+` or an opening bracket among them.
  let start: Int
  /// The byte behind the last group.
  var end: Int { groupCount == 0 ? start + 1 : ends[groupCount - 1] }

  /// The chain that begins with `token`, a number or a `+`; nil if there is none.
  init?(_ text: Span<UInt8>, _ token: Token) {
    var i = Int(token.start)
    isInternational = text[i] == 0x2B
    if isInternational {
      i += 1
      if text.byte(i) == 0x20 { i += 1 }
    }
    guard text.byte(i).isASCIIDigit else { return nil }
    let isBracketed = !isInternational && text.byte(i - 1) == 0x28
    start = isBracketed ? i - 1 : Int(token.start)
    var mark: Separators = []
    while groupCount < Self.mostGroups, let end = group(text, at: i, mark) {
      guard let (next, found) = Self.separator(text, at: end, isBracketed || isInternational)
      else { break }
      (i, mark) = (next, found)
    }
    guard groupCount > 0 else { return nil }
  }

  /// Reads the digits at `i`; nil if there are none that stand alone.
  private mutating func group(_ text: Span<UInt8>, at i: Int, _ mark: Separators) -> Int? {
    var end = i
    while text.byte(end).isASCIIDigit { end += 1 }
    guard end > i, digitCount + end - i <= Self.mostDigits, !Scalars.isLetter(text, at: end)
    else { return nil }
    (starts[groupCount], ends[groupCount]) = (i, end)
    (marks[groupCount], firsts[groupCount]) = (mark, digitCount)
    for k in i..<end {
      digits[digitCount] = text[k] - 0x30
      digitCount += 1
    }
    groupCount += 1
    return end
  }

  /// What parts the group that ends at `i` from one that follows, and where that begins.
  private static func separator(
    _ text: Span<UInt8>, at i: Int, _ mayHaveBrackets: Bool
  ) -> (Int, Separators)? {
    if mayHaveBrackets, let found = bracket(text, at: i) { return found }
    let found: (Int, Separators)
    switch text.byte(i) {
    case 0x20: found = (i + 1, .space)
    case 0xC2 where text.byte(i + 1) == 0xA0: found = (i + 2, .space)
    case 0xE2 where text.byte(i + 1) == 0x80 && text.byte(i + 2) == 0xAF: found = (i + 3, .space)
    case 0xE2 where text.byte(i + 1) == 0x80 && text.byte(i + 2) == 0x93: found = (i + 3, .hyphen)
    case 0x2D: found = (i + 1, .hyphen)
    case 0x2E: found = (i + 1, .period)
    case 0x2F: found = (i + 1, .slash)
    case 0x2B: found = (i + 1, .plus)
    default: return nil
    }
    return text.byte(found.0).isASCIIDigit ? found : nil
  }

  /// `) `, ` (0)`, `(0) ` and the like; a trunk zero in brackets is no digit of the number.
  private static func bracket(_ text: Span<UInt8>, at i: Int) -> (Int, Separators)? {
    var next = i
    if text.byte(next) == 0x20 { next += 1 }
    if text.hasASCII("(0)", at: next) {
      next += 3
    } else if next == i, text.byte(next) == 0x29 {
      next += 1
    } else {
      return nil
    }
    if text.byte(next) == 0x20 || text.byte(next) == 0x2D { next += 1 }
    return text.byte(next).isASCIIDigit ? (next, .bracket) : nil
  }

  /// Whether a number can begin with this group: nothing or a space parts it from the one before.
  func canBegin(at group: Int) -> Bool { group == 0 || marks[group] == .space }

  /// Whether a number can end with this group.
  func canEnd(at group: Int) -> Bool { group + 1 == groupCount || marks[group + 1] == .space }

  /// The bytes of some groups.
  func bytes(_ groups: Range<Int>) -> Range<Int> {
    (groups.lowerBound == 0 ? start : starts[groups.lowerBound])..<ends[groups.upperBound - 1]
  }

  /// How many digits a group has; 0 if there is no such group.
  func length(of group: Int) -> Int {
    group >= 0 && group < groupCount ? ends[group] - starts[group] : 0
  }

  /// Some groups as one number, or nil if it is too long for any.
  func run(_ groups: Range<Int>) -> DigitRun? {
    var run = DigitRun()
    for group in groups {
      if group > groups.lowerBound { run.separators.formUnion(marks[group]) }
      let first = firsts[group]
      guard run.append(digits, first..<(first + length(of: group))) else { return nil }
    }
    return run
  }
}

/// The digits of one number and how they are grouped.
struct DigitRun {
  static let longest = 24

  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0
  /// The lengths of the groups as hexadecimal digits, 15 standing for more: `0x425` is `1234.56.78903`.
  private(set) var shape: UInt64 = 0
  /// What stands between the groups.
  fileprivate(set) var separators: DigitChain.Separators = []

  init() {}

  /// Adds a group; false if there is no room.
  fileprivate mutating func append(_ more: InlineArray<40, UInt8>, _ range: Range<Int>) -> Bool {
    guard count + range.count <= Self.longest, shape < 1 << 60 else { return false }
    for i in range {
      digits[count] = more[i]
      count += 1
    }
    shape = shape << 4 | UInt64(min(range.count, 15))
    return true
  }

  /// A digit, 0...9.
  subscript(i: Int) -> Int { Int(digits[i]) }

  /// The value of some of the digits.
  func value(_ range: Range<Int>) -> Int {
    var value = 0
    for i in range { value = value * 10 + self[i] }
    return value
  }

  /// The run from the digit `first` on, as one group.
  func dropping(_ first: Int) -> DigitRun {
    var run = DigitRun()
    for i in first..<count {
      run.digits[run.count] = digits[i]
      run.count += 1
    }
    run.shape = UInt64(min(run.count, 15))
    run.separators = separators
    return run
  }
}
