import CXText
import CXTextIO

extension Report {
  /// Writes the report where and as the options say.
  ///
  /// - Parameters:
  ///   - settings: The options.
  ///   - json: Appends the figures as JSON.
  ///   - tally: The sums; nil for a report of several.
  /// - Throws: A file that cannot be written, or a format that there is none of.
  func write(
    _ settings: Settings, json: (inout [UInt8]) -> Void, tally: Tally? = nil
  ) throws(Failure) {
    let terminal = Terminal.current
    var output: [UInt8] = []
    switch settings.reporting.format(terminal) {
    case .html: output.append(html: self)
    case .markdown: output.append(markdown: self)
    case .text:
      let isFile = settings.reporting.output.map { $0 != "-" } ?? false
      ReportView(
        style: isFile ? Style(isColored: false) : terminal.style(settings.color),
        width: isFile ? 80 : terminal.width ?? 80
      ).append(self, to: &output)
    case .json:
      json(&output)
      output.append("\n")
    case .tally:
      guard let tally else { throw .usage("compare writes no tally, but report does") }
      output = tally.serialized()
    }
    do throws(FileError) {
      try FileDescriptor(writing: settings.reporting.output ?? "-").send(output.span)
    } catch {
      throw Failure(error)
    }
  }
}

extension Taxonomy {
  /// The names of everything that results can speak of: of the built-in taxonomy, all packs and the caller's files.
  init(naming settings: AnalysisSettings) throws(Failure) {
    let files = try settings.taxonomyFiles()
    do throws(LexiconError) {
      self = try IndustryPacks.allNames(adding: files)
    } catch {
      throw Failure(error)
    }
  }
}
