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
  public let names: [String: String]
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
  /// What it is called, by language code.
  public let names: [String: String]
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
  /// By touchpoint: the numbers of those it yields to.
  private(set) var yields: [[UInt16]] = []

  /// The codes of the columns with names.
  private static let nameCodes = ["nb", "nn", "da", "sv", "en"]

  /// Reads the three tables; a row with a mistake is passed over, since the linter finds it.
  init(_ tables: [LexiconFile]) {
    for (number, name) in LexiconBuilder.taxonomyNames.enumerated() {
      for table in tables where ("/" + table.path).hasSuffix("/taxonomy/" + name) {
        read(table.bytes.span, number)
      }
    }
    yields = touchpoints.map { touchpoint in
      touchpoint.yieldsTo.compactMap { id in
        touchpoints.firstIndex { $0.id == id }.map { UInt16($0) }
      }
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
      for (index, code) in Self.nameCodes.enumerated() where row.count > 3 {
        names[code] = row.string(index + 3, in: text)
      }
      switch number {
      case 0:
        touchpoints.append(
          Touchpoint(
            id: id, stage: Touchpoint.Stage(rawValue: row.string(1, in: text)) ?? .use,
            yieldsTo: row.string(2, in: text).split(separator: " ").map(String.init), names: names))
      case 1:
        let prior = row.string(2, in: text)
        themes.append(
          Theme(
            id: id, driver: row.string(1, in: text),
            prior: prior.hasPrefix("-") ? .negative : prior == "1" ? .positive : .neutral,
            names: names))
      default:
        let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
        signals.append((id, parts.first ?? "", parts.last ?? ""))
      }
    }
  }
}
