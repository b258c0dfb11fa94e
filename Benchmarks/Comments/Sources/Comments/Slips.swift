/// What keeps made comments from saying the same words for ever: slips of the hand, other figures.
enum Slips {
  /// How many words in a hundred get a slip; enough that the vocabulary goes on growing.
  private static let share = 0.03

  /// The word, seldom with a slip, always with other digits than it had.
  static func added(to word: String, _ random: inout SplitMix64) -> String {
    var letters = Array(word)
    var isChanged = false
    for index in letters.indices where letters[index].isASCII && letters[index].isNumber {
      letters[index] = Character(String(random.below(9) + 1))
      isChanged = true
    }
    if letters.count > 3, random.chance(share) {
      slip(&letters, &random)
      isChanged = true
    }
    return isChanged ? String(letters) : word
  }

  /// Swaps, doubles or drops a letter inside the word.
  private static func slip(_ letters: inout [Character], _ random: inout SplitMix64) {
    let index = 1 + random.below(letters.count - 2)
    switch random.below(3) {
    case 0: letters.swapAt(index, index - 1)
    case 1: letters.insert(letters[index], at: index)
    default: letters.remove(at: index)
    }
  }
}

extension String {
  /// The text as keyboards without its letters spell it; what has no spelling is left out.
  var spelledInASCII: String {
    var spelled = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "æ", "ä": spelled += "ae"
      case "ø", "ö": spelled += "oe"
      case "å": spelled += "aa"
      case "é", "è": spelled += "e"
      case "’", "‘": spelled += "'"
      case "–", "—": spelled += "-"
      default: if scalar.isASCII { spelled.unicodeScalars.append(scalar) }
      }
    }
    return spelled
  }
}
