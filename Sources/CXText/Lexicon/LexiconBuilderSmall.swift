/// The small tables: calibration, numbers, traits, conjunctions, compound parts, spelling; and overlays.
extension LexiconBuilder {
  mutating func readLanguage(_ row: TableRow, _ text: Span<UInt8>) {
    let key = row.string(0, in: text)
    if key == "name" { return }
    guard let value = decimalNumber(row.cell(1, in: text)), lexicon.calibration.set(key, value)
    else {
      note("“\(key)” is no key, or its value no number")
      return
    }
  }

  mutating func readNumber(_ row: TableRow, _ text: Span<UInt8>) {
    guard let value = decimalNumber(row.cell(1, in: text)), value >= 0 else {
      note("a number from 0 upwards expected")
      return
    }
    lexicon.numbers[formNumber(row.cell(0, in: text).span)] = Int32(value)
  }

  mutating func readTrait(_ row: TableRow, _ text: Span<UInt8>, _ trait: Lexicon.Traits) {
    let word = row.string(0, in: text)
    if notesDuplicate(word) { return }
    lexicon.traits[formNumber(row.cell(0, in: text).span)].insert(trait)
  }

  mutating func readConjunction(_ row: TableRow, _ text: Span<UInt8>) {
    let kinds: [String: Lexicon.Traits] = [
      "clause": .clause, "link": .link, "subject": .subject, "complement": .complement,
      "comment": .comment,
    ]
    guard let trait = kinds[row.string(1, in: text)] else {
      note(
        "kind “\(row.string(1, in: text))”: clause, link, subject, complement or comment expected")
      return
    }
    let words = row.cell(0, in: text).split(separator: 0x20)
    switch words.count {
    case 1: lexicon.traits[formNumber(Array(words[0]).span)].insert(trait)
    case 2...:
      let (first, second) = (formNumber(Array(words[0]).span), formNumber(Array(words[1]).span))
      lexicon.traits[first].insert(.pair)
      lexicon.wordPairs.insert(UInt64(first) << 32 | UInt64(second))
    default: note("the conjunction is missing")
    }
  }

  mutating func readCompoundPart(_ row: TableRow, _ text: Span<UInt8>) {
    let part = row.cell(0, in: text)
    let name = row.string(1, in: text)
    if name == "linker" {
      lexicon.compounds.add(linker: part)
      return
    }
    guard let role = CompoundParts.Role(name: name) else {
      note("role “\(name)”: booster, marred, free, un or linker expected")
      return
    }
    let defaultValue: Float = role == .booster ? 1.5 : role == .marred ? -3 : -1
    let value = decimalNumber(row.cell(2, in: text)) ?? defaultValue
    if !lexicon.compounds.add(part, role, value) {
      note("“\(row.string(0, in: text))” is there already")
    }
  }

  mutating func readSpelling(_ row: TableRow, _ text: Span<UInt8>) {
    let standard = row.cell(1, in: text)
    let target = lexicon.forms.find(standard)
    guard target >= 0 else {
      note("“\(row.string(1, in: text))” is no known word")
      return
    }
    let written = formNumber(row.cell(0, in: text).span)
    if lexicon.traits[written].contains(.vocabulary) {
      if isLinting { note("“\(row.string(0, in: text))” is a known word itself") }
      return
    }
    lexicon.standards[written] = Int32(target)
  }

  mutating func readAbbreviation(_ row: TableRow, _ text: Span<UInt8>) {
    let word = row.cell(0, in: text)
    _ = notesDuplicate(row.string(0, in: text))
    if !word.contains(0x2E) { note("an abbreviation has a period") }
  }

  /// Checks a word that the sentence splitter reads for all languages at once; a lexicon holds nothing of it.
  mutating func checkSentenceWord(_ row: TableRow, _ text: Span<UInt8>) {
    // A word may have two roles: `men` begins sentences and never ends one.
    _ = notesDuplicate(row.string(0, in: text) + " " + row.string(1, in: text))
    if SentenceRole(row.range(1, in: text), in: text) == nil {
      note("the role must be begins, may-begin, never-ends or ends")
    }
  }

  /// Checks an ending that discovery takes off words; a lexicon holds nothing of it.
  mutating func checkSuffix(_ row: TableRow, _ text: Span<UInt8>) {
    _ = notesDuplicate(row.string(0, in: text))
    if Int(row.string(2, in: text)) == nil {
      note("how many bytes must stay before the ending: a number expected")
    }
  }

  /// Reads a user's own file: entry, valence, language (or `-` for all), paradigm.
  mutating func readOverlay(_ file: LexiconFile, _ languages: [String]) {
    path = file.path
    isOverlay = true
    var reader = TableReader()
    var row = TableRow()
    let text = file.bytes.span
    while reader.next(&row, in: text) {
      line = row.line
      readOverlayRow(row, text, languages)
    }
  }

  private mutating func readOverlayRow(
    _ row: TableRow, _ text: Span<UInt8>, _ languages: [String]
  ) {
    guard row.count >= 2, row.count <= 4 else {
      note("entry, valence, and perhaps language and paradigm expected, parted by tabs")
      return
    }
    guard let value = valence(row.cell(1, in: text), mayBeZero: true) else { return }
    let code = row.string(2, in: text)
    if !code.isEmpty, !languages.contains(code) {
      let all = languages.joined(separator: ", ")
      note("no language “\(code)”: one of \(all), or -, expected")
      return
    }
    guard code.isEmpty || code == lexicon.language.code else { return }
    let entry = row.cell(0, in: text)
    if entry.contains(0x20) {
      _ = addPattern(entry, Sense(role: .phrase, valence: value, entry: -1))
    } else {
      addOverlayWord(entry, value, row.cell(3, in: text))
    }
  }

  /// A user's word wins over every sense the form had: it is set for each of its forms, not for the lemma.
  private mutating func addOverlayWord(_ word: [UInt8], _ value: Float, _ paradigm: [UInt8]) {
    let before = inflections.count
    guard inflect(word, paradigm, []) != nil else { return }
    var forms = inflections[before...].map { Int($0.form) }
    if forms.isEmpty { forms = [formNumber(word.span)] }
    for form in forms {
      lexicon.standards[form] = -1
      addPolar(.form(form), word, value)
    }
  }
}
