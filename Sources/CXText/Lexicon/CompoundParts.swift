/// What words of a language are put together with.
struct CompoundParts: Sendable {
  /// What a part does to the rest of the word.
  enum Role: UInt8, Sendable {
    /// Before a polar word: multiplies it (`kjempebra`).
    case booster
    /// Before any known word: makes it a complaint (`drittservice`).
    case marred
    /// After a polar word: frees of it (`feilfri`).
    case free
    /// Before a polar word: turns it (`ukomfortabel`).
    case un

    init?(name: String) {
      switch name {
      case "booster": self = .booster
      case "marred": self = .marred
      case "free": self = .free
      case "un": self = .un
      default: return nil
      }
    }
  }

  private(set) var parts = FormTable()
  private(set) var roles: [Role] = []
  private(set) var values: [Float] = []
  /// Letters that may stand between two parts (`s`, `e`).
  private(set) var linkers: [[UInt8]] = []

  /// By byte: whether a freeing suffix ends with it; most words are told apart by this alone.
  private var freeEnds = [Bool](repeating: false, count: 256)

  /// Whether a word that ends with this byte may end with a freeing suffix.
  func canEndFree(_ byte: UInt8) -> Bool { freeEnds[Int(byte)] }

  mutating func add(_ part: [UInt8], _ role: Role, _ value: Float) -> Bool {
    let number = parts.insert(part.span)
    guard number == roles.count else { return false }
    roles.append(role)
    values.append(value)
    if role == .free, let last = part.last { freeEnds[Int(last)] = true }
    return true
  }

  mutating func add(linker: [UInt8]) {
    linkers.append(linker)
  }
}
