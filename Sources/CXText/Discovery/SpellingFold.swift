/// Writes what is spelt in several ways in one: `æ`, `ä` and `ae`, `å` and `aa`, `hygelig` and `hyggelig`.
///
/// The result is a key to compare, never shown.
enum SpellingFold {
  /// Doubled letters of shorter stems tell words apart (`takk`, `tak`).
  private static let fewestForDoubles = 5

  /// The key of a folded stem.
  static func key(_ stem: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(stem.count)
    var i = 0
    while i < stem.count {
      let pair = (stem[i], i + 1 < stem.count ? stem[i + 1] : 0)
      switch pair {
      case (0xC3, 0xA4), (0x61, 0x65): key += [0xC3, 0xA6]  // ä, ae
      case (0xC3, 0xB6), (0x6F, 0x65): key += [0xC3, 0xB8]  // ö, oe
      case (0x61, 0x61): key += [0xC3, 0xA5]  // aa
      case (0xC3...0xDF, _): key += [pair.0, pair.1]
      default:
        key.append(pair.0)
        i -= 1
      }
      i += 2
    }
    return stem.count >= fewestForDoubles ? withoutDoubles(key) : key
  }

  private static func withoutDoubles(_ key: [UInt8]) -> [UInt8] {
    var single: [UInt8] = []
    single.reserveCapacity(key.count)
    for byte in key where byte >= 0x80 || byte != single.last { single.append(byte) }
    return single
  }
}
