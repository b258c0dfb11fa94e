import CXText

/// Proposed wording of a theme: as rows of a taxonomy, and as JSON.
extension [UInt8] {
  /// Appends a row for each phrase, behind a header; a theme that is new gets rows of its own, to be edited by a person.
  ///
  ///     late_parcels  pattern  en  parcel|parcels * late
  ///     late_parcels  pattern  en  courier                0.5
  package mutating func append(
    taxonomyRowsOf wording: [ThemeWording.Proposals], id: String, isNew: Bool
  ) {
    append(taxonomyHeader: ())
    let wording = wording.filter { !$0.phrases.isEmpty }
    if isNew, !wording.isEmpty {
      append(taxonomyRow: [id, "theme", "", Self.unjudgedDriver, ""])
      let name = id.replacing("_", with: " ")
      for proposals in wording {
        append(taxonomyRow: [
          id, "name", proposals.language.code, name.prefix(1).uppercased() + name.dropFirst(), "",
        ])
      }
    }
    for proposals in wording {
      for phrase in proposals.phrases {
        append(taxonomyRow: [
          id, "pattern", proposals.language.code, phrase.pattern, phrase.isHalfCue ? "0.5" : "",
        ])
      }
    }
  }

  /// Appends one object:
  ///
  ///     {"theme":"late_parcels","languages":[{"language":"en","with":120,"without":900,"phrases":[
  ///       {"text":"parcel was late","pattern":"parcel|parcels * late","weight":1,"with":31,"without":2,
  ///        "logOdds":4.1,"logLikelihood":98.2}]}]}
  package mutating func append(json wording: [ThemeWording.Proposals], id: String) {
    append("{\"theme\":")
    append(json: id)
    append(",\"languages\":[")
    for (index, proposals) in wording.enumerated() {
      append(index == 0 ? "{\"language\":" : ",{\"language\":")
      append(json: proposals.language.code)
      append(",\"with\":")
      append(proposals.count)
      append(",\"without\":")
      append(proposals.otherCount)
      append(",\"phrases\":[")
      for (index, phrase) in proposals.phrases.enumerated() {
        if index > 0 { append(",") }
        append(json: phrase)
      }
      append("]}")
    }
    append("]}\n")
  }

  private mutating func append(json phrase: Keyword) {
    append("{\"text\":")
    append(json: phrase.text)
    append(",\"pattern\":")
    append(json: phrase.pattern)
    append(phrase.isHalfCue ? ",\"weight\":0.5,\"with\":" : ",\"weight\":1,\"with\":")
    append(phrase.keyness.count)
    append(",\"without\":")
    append(phrase.keyness.otherCount)
    append(",\"logOdds\":")
    append(phrase.keyness.logOdds)
    append(",\"logLikelihood\":")
    append(phrase.keyness.logLikelihood)
    append("}")
  }
}

extension Keyword {
  /// Whether more than a third of the comments with it are not of the group: it needs another cue beside it.
  fileprivate var isHalfCue: Bool { keyness.count < 2 * keyness.otherCount }
}
