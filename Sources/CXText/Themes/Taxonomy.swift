/// Where on the customer journey something happened: the app, an invoice, a delivery.
public struct Touchpoint: Hashable, Sendable, Identifiable {
  /// A part of the customer journey, in its order.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case discover, consider, buy, receive, use, help, pay, leave

    /// Before, during or after the purchase is received and used.
    public var phase: Phase {
      switch self {
      case .discover, .consider, .buy: .before
      case .receive, .use: .during
      case .help, .pay, .leave: .after
      }
    }
  }

  /// The stages rolled up.
  public enum Phase: String, Hashable, Sendable, CaseIterable {
    case before, during, after
  }

  /// The id in results: `phone`.
  public let id: String
  /// Its part of the journey.
  public let stage: Stage
  /// The ids of touchpoints that say more exactly what this one says in general.
  public let yieldsTo: [String]
  /// What it is called, by language code.
  public internal(set) var names: [String: String]
}

/// What a comment is about: waiting, price, kindness.
public struct Theme: Hashable, Sendable, Identifiable {
  /// The id in results: `waiting`.
  public let id: String
  /// What drives the experience: trust, problem_solving, ease, expectations, personalisation, empathy, price, product or
  /// outcome.
  public let driver: String
  /// The polarity when nothing near the words tells one: negative for nuisances, else neutral.
  public let prior: Polarity
  /// Whether it is a promise of the company: praise keeps it, blame breaks it.
  public let isPromise: Bool
  /// Whether it is reported only where no other theme is: what a comment says that says nothing in particular.
  public let isFallback: Bool
  /// What it is called, by language code.
  public internal(set) var names: [String: String]
}

/// The touchpoints, themes and signals that comments are sorted by.
///
///     Taxonomy.builtIn.themes.count             // 65
///     Taxonomy.builtIn.touchpoint("phone")?.stage  // .help
public struct Taxonomy: Sendable {
  /// In the order of the journey.
  public private(set) var touchpoints: [Touchpoint] = []
  /// In the order of the table.
  public private(set) var themes: [Theme] = []
  /// The ids of the signals, as `kind.value`, and both parts of each.
  private(set) var signals: [(id: String, kind: String, value: String)] = []
  /// The numbers of the signals that only say what other words mean, counted from the first signal.
  private(set) var cues: [Cue: Int] = [:]
  /// The ids of the caller's competitors.
  private(set) var competitors: [String] = []
  /// Whether some themes are promises of the company.
  private(set) var hasPromises = false
  /// Whether some themes are reported only where no other is.
  private(set) var hasFallbacks = false
  /// The mistakes in the caller's rows.
  private(set) var problems: [LexiconError] = []
  /// By touchpoint: the numbers of those it yields to.
  private(set) var yields: [[UInt16]] = []

  /// Reads the three tables; a row with a mistake is passed over, since the linter finds it.
  init(_ tables: [LexiconFile]) {
    for (number, name) in LexiconBuilder.taxonomyNames.enumerated() {
      for table in tables where ("/" + table.path).hasSuffix("/taxonomy/" + name) {
        read(table.bytes.span, number)
      }
    }
    finish()
  }

  /// Reads the three tables and lays the caller's ids over them; mistakes in those are noted in `problems`.
  init(_ tables: [LexiconFile], adding additions: [TaxonomyFile]) {
    self.init(tables)
    let removed = Set(additions.flatMap { $0.rows(.remove) }.map(\.id))
    touchpoints.removeAll { removed.contains($0.id) || removed.contains("*") }
    themes.removeAll { removed.contains($0.id) || removed.contains("*") }
    for file in additions {
      for row in file.rows {
        do throws(LexiconError) { try add(row, of: file) } catch { problems.append(error) }
      }
    }
    finish()
  }

  private mutating func finish() {
    hasPromises = themes.contains(where: \.isPromise)
    hasFallbacks = themes.contains(where: \.isFallback)
    for (number, signal) in signals.enumerated() where signal.kind == Cue.kind {
      if let cue = Cue(rawValue: signal.value) { cues[cue] = number }
    }
    yields = touchpoints.map { touchpoint in
      touchpoint.yieldsTo.compactMap { id in
        touchpoints.firstIndex { $0.id == id }.map { UInt16($0) }
      }
    }
  }

  private mutating func add(_ row: TaxonomyFile.Row, of file: TaxonomyFile) throws(LexiconError) {
    func fail(_ reason: String) -> LexiconError {
      LexiconError(path: file.path, line: row.line, reason: reason)
    }
    switch row.statement {
    case .touchpoint:
      if theme(row.id) != nil { throw fail("“\(row.id)” is a theme already") }
      let stage = Touchpoint.Stage(rawValue: row.text)
      let old = touchpoint(row.id)
      // Added also without a stage: the lexicons number the ids in the same order.
      put(
        Touchpoint(
          id: row.id, stage: stage ?? .use, yieldsTo: old?.yieldsTo ?? [], names: old?.names ?? [:]),
        in: \.touchpoints)
      guard stage == nil else { return }
      let stages = Touchpoint.Stage.allCases.map(\.rawValue).joined(separator: ", ")
      throw fail("no stage “\(row.text)”: one of \(stages) expected")
    case .theme, .promise:
      if touchpoint(row.id) != nil { throw fail("“\(row.id)” is a touchpoint already") }
      put(
        Theme(
          id: row.id, driver: row.text, prior: Polarity(prior: row.weight),
          isPromise: row.statement == .promise, isFallback: Theme.isFallback(row.weight),
          names: theme(row.id)?.names ?? [:]),
        in: \.themes)
      guard ["", "-1", "0", "1"].contains(row.weight) || Theme.isFallback(row.weight) else {
        throw fail(
          "the weight of a theme is -1 for a nuisance by itself, “alone” for one that others take the"
            + " place of, else 0: “\(row.weight)”")
      }
    case .competitor: if !competitors.contains(row.id) { competitors.append(row.id) }
    case .name: try name(row, or: fail("no touchpoint or theme “\(row.id)” before this line"))
    case .pattern, .example, .counterexample, .remove: break
    }
  }

  private mutating func name(
    _ row: TaxonomyFile.Row, or unknown: LexiconError
  ) throws(LexiconError) {
    if let index = themes.firstIndex(where: { $0.id == row.id }) {
      themes[index].names[row.language ?? ""] = row.text
    } else if let index = touchpoints.firstIndex(where: { $0.id == row.id }) {
      touchpoints[index].names[row.language ?? ""] = row.text
    } else {
      throw unknown
    }
  }

  /// Puts an entry in the place of the one with its id, or at the end.
  private mutating func put<Entry: Identifiable>(
    _ entry: Entry, in entries: WritableKeyPath<Taxonomy, [Entry]>
  ) {
    if let index = self[keyPath: entries].firstIndex(where: { $0.id == entry.id }) {
      self[keyPath: entries][index] = entry
    } else {
      self[keyPath: entries].append(entry)
    }
  }

  /// The touchpoint with this id.
  public func touchpoint(_ id: String) -> Touchpoint? { touchpoints.first { $0.id == id } }

  /// The theme with this id.
  public func theme(_ id: String) -> Theme? { themes.first { $0.id == id } }

  private mutating func read(_ text: Span<UInt8>, _ number: Int) {
    var reader = TableReader()
    var row = TableRow()
    while reader.next(&row, in: text) {
      let id = row.string(0, in: text)
      var names: [String: String] = [:]
      for (index, code) in LexiconBuilder.nameCodes.enumerated() where row.count > 3 {
        names[code] = row.string(index + 3, in: text)
      }
      switch number {
      case 0:
        touchpoints.append(
          Touchpoint(
            id: id, stage: Touchpoint.Stage(rawValue: row.string(1, in: text)) ?? .use,
            yieldsTo: row.string(2, in: text).split(separator: " ").map(String.init), names: names))
      case 1:
        themes.append(
          Theme(
            id: id, driver: row.string(1, in: text),
            prior: Polarity(prior: row.string(2, in: text)),
            isPromise: false, isFallback: Theme.isFallback(row.string(2, in: text)), names: names))
      default:
        let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
        signals.append((id, parts.first ?? "", parts.last ?? ""))
      }
    }
  }
}

extension Theme {
  /// Whether a cell of `themes.tsv` says that the theme stands alone.
  fileprivate static func isFallback(_ cell: String) -> Bool { cell == "alone" }
}

extension Polarity {
  /// The polarity that a cell of `themes.tsv` tells: -1, 0 or 1.
  fileprivate init(prior cell: String) {
    self = cell.hasPrefix("-") ? .negative : cell == "1" ? .positive : .neutral
  }
}
