import CXText

extension ReportBuilder {
  /// What customers say: of the most urgent pain points, and of what they praise most.
  var quotes: Report.Section? {
    let pains = insight.painPoints.prefix(6).map { (Facet(.pain, $0.id), Report.Tone.pain) }
    let praised = insight.themes.filter { $0.cell.positive >= 10 }
      .sorted { $0.cell.positive > $1.cell.positive }.prefix(4)
      .map { (Facet(.praise, $0.id), Report.Tone.praise) }
    var shown: Set<String> = []
    let groups = (pains + praised).compactMap { facet, tone -> Report.Quotes? in
      // One comment may stand for several themes; it is shown with the first.
      let quotes = tally.quotes(of: facet).filter { !shown.contains($0.text) }.prefix(2)
      guard !quotes.isEmpty else { return nil }
      for quote in quotes { shown.insert(quote.text) }
      return Report.Quotes(
        title: name(facet), tone: tone,
        quotes: quotes.map { MarkedText($0.text, marks: $0.spans, masking: masking) })
    }
    guard !groups.isEmpty else { return nil }
    var section = Report.Section("quotes", words["quotes.title"])
    section.quotes = groups
    section.notes = [words["quotes.note"]]
    return section
  }
}
