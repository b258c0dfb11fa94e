/// Spellings without rings, dots and strokes, as keyboards abroad and hurried thumbs write them: `darlig`, `fornojd`.
extension LexiconBuilder {
  /// Shorter words become other words too easily (`störa`, `stora`; `vänlig`, `vanlig`).
  private static let fewestLetters = 8

  /// Notes for every polar form how it is written with plain letters, where no other word is written so.
  ///
  /// Forms added here are known by their standard alone, so that they need no lemmas.
  mutating func addBareSpellings() {
    for form in 0..<lexicon.forms.count where lexicon.valence(ofForm: Int32(form)) != 0 {
      guard let bare = Self.bare(lexicon.forms[form]), bare.count >= Self.fewestLetters,
        lexicon.forms.find(bare) < 0
      else { continue }
      lexicon.standards[formNumber(bare.span)] = Int32(form)
      lexicon.lemmaStarts.append(UInt32(lexicon.lemmas.count))
    }
  }

  /// A form with a for å, ä and æ, and o for ö and ø; nil if it has no such letter.
  private static func bare(_ form: ArraySlice<UInt8>) -> [UInt8]? {
    var bare: [UInt8] = []
    var isChanged = false
    var index = form.startIndex
    while index < form.endIndex {
      let byte = form[index]
      guard byte == 0xC3, index + 1 < form.endIndex else {
        bare.append(byte)
        index += 1
        continue
      }
      switch form[index + 1] {
      case 0xA5, 0xA4, 0xA6: bare.append(0x61)
      case 0xB6, 0xB8: bare.append(0x6F)
      default: bare += [byte, form[index + 1]]
      }
      isChanged = isChanged || bare.last.map { $0 < 0x80 } ?? false
      index += 2
    }
    return isChanged ? bare : nil
  }
}
