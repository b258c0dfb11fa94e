/// A finished lexicon as text, made when the library is built and read when a language is first needed.
///
/// Every array of the lexicon is a column or two, so that a language is ready after 2 million instructions; reading its
/// tables takes a hundred.
extension Lexicon {
  /// The lexicon as an image.
  func image() -> [UInt8] {
    var image = ImageWriter()
    forms.write(&image)
    image.append(column: traits.map { Int($0.rawValue) })
    image.append(optionals: standards)
    image.append(optionals: numbers)
    image.append(column: lemmas.map { Int($0) })
    image.append(column: lemmaStarts.map { Int($0) })
    trie.write(&image)
    Sense.write(senses, &image)
    entries.write(&image)
    compounds.write(&image)
    image.append(column: spellings.keys.map { Int($0) })
    image.append(column: spellings.forms.map { Int($0) })
    let pairs = wordPairs.sorted()
    image.append(column: pairs.map { Int($0 >> 32) })
    image.append(column: pairs.map { Int($0 & 0xFFFF_FFFF) })
    image.append(figures: calibration.figures)
    topics.write(&image)
    units.write(&image)
    return image.bytes
  }

  /// Reads an image that `image()` made.
  init(_ language: Language, image: Span<UInt8>) {
    self.init(language: language)
    var reader = ImageReader()
    forms = FormTable(image, &reader)
    traits = reader.column(image) { Traits(rawValue: UInt8(truncatingIfNeeded: $0)) }
    standards = reader.optionals(image)
    numbers = reader.optionals(image)
    lemmas = reader.column(image)
    lemmaStarts = reader.column(image)
    trie = PatternTrie(image, &reader)
    senses = Sense.read(image, &reader)
    entries = TextList(image, &reader)
    compounds = CompoundParts(image, &reader)
    spellings = SpellingIndex(keys: reader.column(image), forms: reader.column(image))
    for (first, second) in zip(reader.column(image), reader.column(image)) {
      wordPairs.insert(UInt64(first) << 32 | UInt64(second))
    }
    calibration = Calibration(figures: reader.figures(image))
    topics = TopicIndex(image, &reader)
    units = QuantityUnits(image, &reader)
  }
}

extension QuantityUnits {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(column: forms.map { Int($0) })
    for unit in units {
      image.append(text: unit.kind.rawValue.utf8)
      image.append(text: unit.name.utf8)
      image.append(Int(unit.factor * 100))
    }
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    self.init()
    for form in reader.column(image) {
      let kind = Kind(rawValue: String(decoding: reader.text(image), as: UTF8.self)) ?? .count
      let name = String(decoding: reader.text(image), as: UTF8.self)
      add(Int(form), Unit(kind: kind, name: name, factor: Float(reader.int(image)) / 100))
    }
  }
}

extension TopicIndex {
  fileprivate func write(_ image: inout ImageWriter) {
    trie.write(&image)
    image.append(column: topics.map(\.packed))
    image.append(column: starts.map { Int($0) })
    image.append(column: pairs.map { Int($0.first) })
    image.append(column: pairs.map { Int($0.second) })
    image.append(column: pairs.map(\.topic.packed))
    stems.write(&image)
    image.append(column: stemLemmas.map { Int($0) })
    image.append(optionals: stemParents)
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    trie = PatternTrie(image, &reader)
    topics = reader.column(image) { Topic(packed: $0) }
    starts = reader.column(image)
    let (first, second) = (reader.column(image), reader.column(image))
    let paired = reader.column(image)
    pairs = Array(count: paired.count) {
      Pair(
        first: UInt16(truncatingIfNeeded: first[$0]),
        second: UInt16(truncatingIfNeeded: second[$0]), topic: Topic(packed: paired[$0]))
    }
    stems = FormTable(image, &reader)
    stemLemmas = reader.column(image)
    stemParents = reader.optionals(image)
  }
}

extension Topic {
  /// All of it in 24 bits.
  fileprivate var packed: Int {
    Int(id) << 8 | (isExclusion ? 128 : 0) | Int(sign + 1) << 5 | Int(weight)
  }

  fileprivate init(packed: UInt32) {
    self.init(
      id: UInt16(truncatingIfNeeded: packed >> 8), weight: UInt8(packed & 31),
      isExclusion: packed & 128 != 0, sign: Int8(packed >> 5 & 3) - 1)
  }
}

extension FormTable {
  /// Writes the texts, where each ends, and the slots' contents with the slot of each.
  fileprivate func write(_ image: inout ImageWriter) {
    texts.write(&image)
    let filled = slots.indices.filter { slots[$0] != 0 }
    image.append(slots.count)
    image.append(column: filled)
    image.append(column: filled.map { Int(slots[$0] >> 32) })
    image.append(column: filled.map { Int(slots[$0] & 0xFFFF_FFFF) })
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let texts = TextList(image, &reader)
    var slots = [UInt64](repeating: 0, count: reader.int(image))
    let (filled, tags, forms) = (reader.column(image), reader.column(image), reader.column(image))
    Self.fill(&slots, filled.span, tags.span, forms.span)
    self.init(texts, slots: slots)
  }

  /// A span asks once whether the array is shared, not for each slot.
  private static func fill(
    _ slots: inout [UInt64], _ filled: Span<UInt32>, _ tags: Span<UInt32>, _ forms: Span<UInt32>
  ) {
    var slots = slots.mutableSpan
    for index in filled.indices {
      slots[Int(filled[index])] = UInt64(tags[index]) << 32 | UInt64(forms[index])
    }
  }
}

extension TextList {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(text: blob)
    image.append(column: ends.map { Int($0) })
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    self.init(reader.text(image), ends: reader.column(image))
  }
}

extension Sense {
  fileprivate static func write(_ senses: [Sense], _ image: inout ImageWriter) {
    let roles = Role.allCases
    image.append(column: senses.map { roles.firstIndex(of: $0.role) ?? 0 })
    image.append(figures: senses.map(\.valence))
    image.append(figures: senses.map(\.factor))
    image.append(column: senses.map { Int($0.direction.rawValue) })
    image.append(column: senses.map { Int($0.reach) })
    image.append(column: senses.map { $0.hasOwnNegator ? 1 : 0 })
    image.append(column: senses.map { Int($0.emotions.bits & 0xFF_FFFF) })
    image.append(column: senses.map { Int($0.emotions.bits >> 24) })
    image.append(optionals: senses.map(\.entry))
  }

  fileprivate static func read(_ image: Span<UInt8>, _ reader: inout ImageReader) -> [Sense] {
    let all = Role.allCases
    let roles = reader.column(image)
    let (valences, factors) = (reader.figures(image), reader.figures(image))
    let (directions, reaches) = (reader.column(image), reader.column(image))
    let negators = reader.column(image)
    let (lowEmotions, highEmotions) = (reader.column(image), reader.column(image))
    let entries = reader.optionals(image)
    return Array(count: roles.count) { index in
      Sense(
        role: all[Int(roles[index])], valence: valences[index], factor: factors[index],
        direction: Direction(rawValue: UInt8(truncatingIfNeeded: directions[index])) ?? .after,
        reach: UInt8(truncatingIfNeeded: reaches[index]), hasOwnNegator: negators[index] == 1,
        emotions: EmotionMix(bits: UInt64(lowEmotions[index]) | UInt64(highEmotions[index]) << 24),
        entry: entries[index])
    }
  }
}

extension CompoundParts {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(figures: values)
    for part in roles.indices {
      image.append(text: parts[part])
      image.append(Int(roles[part].rawValue))
    }
    image.append(linkers.count)
    for linker in linkers { image.append(text: linker) }
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    self.init()
    for value in reader.figures(image) {
      let part = reader.text(image)
      _ = add(part, Role(rawValue: UInt8(truncatingIfNeeded: reader.int(image))) ?? .booster, value)
    }
    for _ in 0..<reader.int(image) { add(linker: reader.text(image)) }
  }
}
