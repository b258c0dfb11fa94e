/// A finished lexicon as text, made when the library is built and read when a language is first needed.
///
/// One comment from a cold start costs 38 million instructions with images, 119 million when the tables are read.
extension Lexicon {
  /// The lexicon as an image.
  func image() -> [UInt8] {
    var image = ImageWriter()
    writeForms(&image)
    trie.write(&image)
    image.append(senses.count)
    for sense in senses { sense.write(&image) }
    entries.write(&image)
    compounds.write(&image)
    image.append(wordPairs.count)
    for pair in wordPairs.sorted() {
      image.append(Int(pair >> 32))
      image.append(Int(pair & 0xFFFF_FFFF))
    }
    for figure in calibration.figures { image.append(figure) }
    return image.bytes
  }

  private func writeForms(_ image: inout ImageWriter) {
    image.append(forms.count)
    for form in 0..<forms.count {
      image.append(text: forms[form])
      image.append(Int(traits[form].rawValue))
      image.append(signed: Int(standards[form]))
      image.append(signed: Int(numbers[form]))
      let own = Int(lemmaStarts[form])..<Int(lemmaStarts[form + 1])
      image.append(own.count)
      for index in own { image.append(Int(lemmas[index])) }
    }
  }

  /// Reads an image that `image()` made.
  init(_ language: Language, image: Span<UInt8>) {
    self.init(language: language)
    var reader = ImageReader()
    readForms(image, &reader)
    trie = PatternTrie(image, &reader)
    let count = reader.int(image)
    senses.reserveCapacity(count)
    for _ in 0..<count { senses.append(Sense(image, &reader)) }
    entries = TextList(image, &reader)
    compounds = CompoundParts(image, &reader)
    for _ in 0..<reader.int(image) {
      let first = UInt64(reader.int(image))
      wordPairs.insert(first << 32 | UInt64(reader.int(image)))
    }
    calibration = Calibration(figures: calibration.figures.map { _ in reader.figure(image) })
  }

  private mutating func readForms(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let count = reader.int(image)
    forms = FormTable(capacity: FormTable.capacity(for: count))
    traits.reserveCapacity(count)
    standards.reserveCapacity(count)
    numbers.reserveCapacity(count)
    lemmaStarts.removeAll()
    lemmaStarts.reserveCapacity(count + 1)
    lemmaStarts.append(0)
    lemmas.reserveCapacity(count + count / 8)
    for _ in 0..<count {
      forms.append(image.extracting(reader.text(image)))
      traits.append(Traits(rawValue: UInt8(truncatingIfNeeded: reader.int(image))))
      standards.append(Int32(truncatingIfNeeded: reader.signed(image)))
      numbers.append(Int32(truncatingIfNeeded: reader.signed(image)))
      for _ in 0..<reader.int(image) { lemmas.append(UInt32(reader.int(image))) }
      lemmaStarts.append(UInt32(lemmas.count))
    }
  }
}

extension Sense {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(Role.allCases.firstIndex(of: role) ?? 0)
    image.append(valence)
    image.append(factor)
    image.append(Int(direction.rawValue))
    image.append(Int(reach))
    image.append(hasOwnNegator ? 1 : 0)
    image.append(Int(emotions.bits))
    image.append(signed: Int(entry))
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let role = Role.allCases[min(reader.int(image), Role.allCases.count - 1)]
    self.init(role: role, valence: reader.figure(image), entry: -1)
    factor = reader.figure(image)
    direction = Direction(rawValue: UInt8(truncatingIfNeeded: reader.int(image))) ?? .after
    reach = UInt8(truncatingIfNeeded: reader.int(image))
    hasOwnNegator = reader.int(image) == 1
    emotions = EmotionMix(bits: UInt64(reader.int(image)))
    entry = Int32(truncatingIfNeeded: reader.signed(image))
  }
}

extension TextList {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(count)
    for number in 0..<count { image.append(text: self[number]) }
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    self.init()
    for _ in 0..<reader.int(image) { _ = append(image.extracting(reader.text(image))) }
  }
}

extension CompoundParts {
  fileprivate func write(_ image: inout ImageWriter) {
    image.append(roles.count)
    for part in roles.indices {
      image.append(text: parts[part])
      image.append(Int(roles[part].rawValue))
      image.append(values[part])
    }
    image.append(linkers.count)
    for linker in linkers { image.append(text: linker) }
  }

  fileprivate init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    self.init()
    for _ in 0..<reader.int(image) {
      let part = bytes(of: reader.text(image), in: image)
      let role = Role(rawValue: UInt8(truncatingIfNeeded: reader.int(image))) ?? .booster
      _ = add(part, role, reader.figure(image))
    }
    for _ in 0..<reader.int(image) { add(linker: bytes(of: reader.text(image), in: image)) }
  }
}

/// The bytes of a range of `text`.
private func bytes(of range: Range<Int>, in text: Span<UInt8>) -> [UInt8] {
  range.map { text[$0] }
}
