/// Hands values on in the order of their numbers, whichever comes first.
struct InOrder<Value> {
  private var next = 0
  private var waiting: [Int: Value] = [:]

  /// Values from number 0 on.
  init() {}

  /// Takes a value in; each number comes once.
  mutating func add(_ value: Value, number: Int) { waiting[number] = value }

  /// The next value, if it is there.
  mutating func take() -> Value? {
    guard let value = waiting.removeValue(forKey: next) else { return nil }
    next += 1
    return value
  }
}
