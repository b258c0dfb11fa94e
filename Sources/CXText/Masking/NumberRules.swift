/// Which numbers are somebody's, in the order in which they are asked for.
enum NumberRules {
  /// Nothing with fewer digits is masked: a bank's branch has four.
  static let shortest = 4
  /// No number is written in more groups.
  private static let mostGroups = 7

  /// Tells of every number in a chain that is to be masked; the longest that begins first.
  static func find(
    in chain: DigitChain, _ context: NumberContext, _ found: (Redaction) -> Void
  ) {
    var group = 0
    while group < chain.groupCount {
      guard chain.canBegin(at: group), let (end, kind) = longest(in: chain, from: group, context)
      else {
        group += 1
        continue
      }
      found(Redaction(kind: kind, bytes: chain.bytes(group..<end)))
      group = end
    }
  }

  private static func longest(
    in chain: DigitChain, from group: Int, _ context: NumberContext
  ) -> (end: Int, kind: Redaction.Kind)? {
    let last = min(chain.groupCount, group + mostGroups)
    for end in (group + 1...last).reversed() where chain.canEnd(at: end - 1) {
      guard let run = chain.run(group..<end), run.count >= shortest else { continue }
      if isInternational(run, chain, group) { return (end, .phone) }
      guard let kind = kind(of: run, context) else { continue }
      if kind == .phone, !context.cue.contains(.phone), isListed(run, chain, group..<end) {
        continue
      }
      return (end, kind)
    }
    return nil
  }

  /// Whether more groups like those of a phone number stand beside it: pairs of digits, or fours.
  private static func isListed(
    _ run: DigitRun, _ chain: DigitChain, _ groups: Range<Int>
  ) -> Bool {
    let before = chain.length(of: groups.lowerBound - 1)
    let behind = chain.length(of: groups.upperBound)
    switch run.shape {
    case 0x2222: return before == 2 || behind == 2
    case 0x44: return before + behind > 0
    default: return false
    }
  }

  /// Whether it is a phone number with its country code.
  private static func isInternational(_ run: DigitRun, _ chain: DigitChain, _ group: Int) -> Bool {
    if group == 0, chain.isInternational { return PhoneNumber.isInternational(run) }
    return run[0] == 0 && run[1] == 0 && PhoneNumber.isInternational(run.dropping(2))
  }

  private static func kind(of run: DigitRun, _ context: NumberContext) -> Redaction.Kind? {
    let cue = context.cue
    let isIdentity = IdentityNumber.matches(run, isNamed: cue.contains(.id))
    if cue.contains(.reference) {
      // Two check digits and a date are not there by chance.
      return isIdentity && run.count > 10 ? .id : nil
    }
    if isIdentity, run.shape != 0xA || !cue.contains(.phone) { return .id }
    if context.isMeasure { return nil }
    if MoneyNumber.isCard(run, isNamed: cue.contains(.card)) { return .card }
    if cue.contains(.org), MoneyNumber.isNamedOrganization(run) { return .org }
    if cue.contains(.account) || cue.contains(.branch), MoneyNumber.isNamedAccount(run) {
      return .account
    }
    if cue.contains(.branch), (4...5).contains(run.count) { return .account }
    if MoneyNumber.isAccount(run) { return .account }
    if MoneyNumber.isOrganization(run), !cue.contains(.phone) { return .org }
    return PhoneNumber.isNational(run, isNamed: cue.contains(.phone)) ? .phone : nil
  }
}
