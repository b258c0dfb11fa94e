/// Emoji and addresses as they stand in comments.
enum Ornaments {
  /// Emoji of all forms: single ones, with skin tone, variation selector and joiners, flags, keycaps, emoticons.
  static let emoji = [
    "😀", "😂", "🤣", "😊", "😍", "🥰", "😡", "🤬", "😢", "😭", "🙄", "😤", "👍", "👎", "🙏", "👏",
    "👍🏽", "👎🏻", "🙏🏾", "💪🏼", "❤️", "☹️", "⭐️", "✅", "🔥", "💯", "🎉", "🚗", "📦", "☎️",
    "🤷‍♀️", "🤦🏽‍♂️", "👨‍👩‍👧‍👦", "🇳🇴", "🇸🇪", "🇩🇰", "1️⃣", ":-)", ":(", ";-)",
  ]

  /// One to three of one emoji.
  static func emoji(_ random: inout SplitMix64) -> String {
    String(repeating: random.pick(emoji), count: 1 + random.below(3))
  }

  /// A web address, an e-mail address, a mention or a tag; all under names reserved for examples.
  static func address(_ random: inout SplitMix64) -> String {
    let name = word(&random)
    return switch random.below(6) {
    case 0: "https://www.example.com/\(name)/\(word(&random))?id=\(random.below(100_000))"
    case 1: "http://\(name).example.org"
    case 2: "www.example.net/\(name)"
    case 3: "\(name).\(word(&random))@example.com"
    case 4: "@\(name)"
    default: "#\(name)"
    }
  }

  /// Four to nine small letters.
  static func word(_ random: inout SplitMix64) -> String {
    var letters: [UInt8] = []
    for _ in 0..<(4 + random.below(6)) { letters.append(0x61 + UInt8(random.below(26))) }
    return String(decoding: letters, as: UTF8.self)
  }
}
