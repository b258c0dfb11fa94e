import CXText

extension Taxonomy {
  /// The parts of a taxonomy that can be listed.
  enum Part: String, CaseIterable {
    case touchpoints, themes, packs
  }

  /// A table of one part, with names in `language`.
  func table(_ part: Part, namedIn language: Language) -> RowTable {
    switch part {
    case .touchpoints:
      RowTable(
        columns: ["id", "phase", "stage", "name"],
        rows: touchpoints.map {
          [$0.id, $0.stage.phase.rawValue, $0.stage.rawValue, $0.names[language.code] ?? ""]
        })
    case .themes:
      RowTable(
        columns: ["id", "driver", "prior", "name"],
        rows: themes.map {
          [$0.id, $0.driver, $0.prior.rawValue, $0.names[language.code] ?? ""]
        })
    case .packs:
      RowTable(
        columns: ["pack", "themes"],
        rows: IndustryPacks.names.map { name in
          [name, IndustryPacks.themes(of: name).map(\.id).joined(separator: " ")]
        })
    }
  }
}
